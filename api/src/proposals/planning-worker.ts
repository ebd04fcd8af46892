import { parentPort } from 'node:worker_threads'
import { forecast, level, PlanningError, promiseCheck, proposeChange, scenarios, why } from '@stagger/planner'
import type { Order, SearchProgress, Word, Work } from './planning-work.ts'

// The other side of a planning thread: one order at a time, in plain JSON, and nothing kept between two.

parentPort?.on('message', ({ work, stop }: Order) => {
  const flag = new Int32Array(stop)
  const keepGoing = () => Atomics.load(flag, 0) === 0
  say(lastWord(work, keepGoing, (soFar) => say({ kind: 'progress', soFar })))
})

const say = (word: Word): void => parentPort?.postMessage(word)

function lastWord(work: Work, keepGoing: () => boolean, onProgress: (soFar: SearchProgress) => void): Word {
  try {
    return { kind: 'answer', answer: answerTo(work, keepGoing, onProgress) }
  } catch (error) {
    const [first, ...more] = error instanceof PlanningError ? error.faults : []
    return first ? { kind: 'refused', faults: [first, ...more] } : { kind: 'failed', error }
  }
}

function answerTo(work: Work, keepGoing: () => boolean, onProgress: (soFar: SearchProgress) => void): unknown {
  const { plan, progress, statusDate } = work
  switch (work.kind) {
    case 'level':
      return level(plan, progress, statusDate, { ...work.options, keepGoing, onProgress })
    case 'scenarios':
      return scenarios(plan, progress, statusDate, { ...work.options, keepGoing, onProgress })
    case 'why':
      return why(plan, progress, statusDate, work.activityId)
    case 'forecast':
      return forecast(plan, progress, statusDate, { ...work.options, keepGoing, onProgress })
    case 'change':
      return proposeChange(plan, progress, statusDate, work.agreed, { ...work.options, keepGoing })
    case 'promise':
      return promiseCheck(plan, progress, statusDate, work.question, { ...work.options, keepGoing, onProgress })
  }
}
