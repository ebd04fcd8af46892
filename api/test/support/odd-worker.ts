import { parentPort, threadId } from 'node:worker_threads'
import type { Fault } from '@stagger/planner'
import type { Order, Word } from '../../src/proposals/planning-work.ts'

// A planning worker of the tests: it does what the activity's id says, so that nothing hangs on how long a search takes.

const REFUSED: Fault = { code: 'lags-contradict', path: '/links', facts: { activities: ['a', 'b'] } }

parentPort?.on('message', ({ work, stop }: Order) => {
  const flag = new Int32Array(stop)
  const asked = work.kind === 'why' ? work.activityId : ''
  if (asked === 'crash') throw new Error('The worker fell over.')
  say({ kind: 'progress', soFar: { schedules: 1, budget: 2, reports: [] } })
  if (asked === 'until-stopped') while (Atomics.load(flag, 0) === 0);
  if (asked === 'for-ever') for (;;);
  if (asked === 'refuse') say({ kind: 'refused', faults: [REFUSED] })
  else if (asked === 'fail') say({ kind: 'failed', error: new TypeError('Something else is wrong.') })
  else say({ kind: 'answer', answer: { asked, threadId } })
})

const say = (word: Word): void => parentPort?.postMessage(word)
