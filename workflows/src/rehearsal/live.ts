import type { PlannedLife, PlannedWord } from '@stagger/planner'
import type { ProgramRuns } from '../client.ts'
import { RunRefused } from '../run-errors.ts'
import { keyOf, say } from './acts.ts'

/** What a person would have said on a day, and a run did not take: the plan asks for something that its story forbids. */
export type RefusedAct = {
  readonly on: string
  readonly programId: string
  readonly says: string
  /** The phase that it is about, where it is about one. */
  readonly phaseId?: string
  readonly code: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** Where a life is rehearsed: time that flies when it is told to, and the way to the runs. */
export type Stage = {
  readonly now: () => Promise<number>
  readonly pass: (ms: number) => Promise<void>
  readonly runs: ProgramRuns
}

const YEAR_MS = 366 * 86_400_000
/** No certification runs for longer, and no window; what is not over by then waits for something that nobody says. */
const YEARS_AFTER_THE_LAST_WORD = 4
const AFTERMATH_MS = 1_000

/**
 * Starts every program, and its coordinator where there are several, and goes from one word of the plan to the next
 * until all are over. `speak` says a word; a test may have it fail and say it again, by other means than `runs`.
 */
export async function liveThrough(
  life: PlannedLife,
  { now, pass, runs }: Stage,
  speak: (word: PlannedWord, say: (by?: ProgramRuns) => Promise<unknown>) => Promise<unknown> = (_, say) => say(),
): Promise<readonly RefusedAct[]> {
  const until = async (at: number) => {
    const wait = at - (await now())
    if (wait > 0) await pass(wait)
  }
  await until(Date.parse(life.startsAt))
  for (const { orders } of life.programs) await runs.startProgram(orders)
  if (life.dual) await runs.sendDual(life.dual)
  const refused: RefusedAct[] = []
  for (const word of life.programs.flatMap(({ words }) => words).toSorted((a, b) => a.at - b.at)) {
    await until(word.at)
    refused.push(...(await tried(word, () => speak(word, (by = runs) => say(by, planOf(life), word)))))
  }
  for (let year = 0; year < YEARS_AFTER_THE_LAST_WORD && !(await isOver(life, runs)); year += 1) await pass(YEAR_MS)
  await pass(AFTERMATH_MS)
  return refused
}

const planOf = ({ programs: [first] }: PlannedLife): string => first?.orders.planId ?? ''

async function tried(planned: PlannedWord, speak: () => Promise<unknown>): Promise<RefusedAct[]> {
  const { on, programId, word } = planned
  try {
    await speak()
    return []
  } catch (error) {
    if (!(error instanceof RunRefused)) throw new Error(`the word was not heard: ${keyOf(planned)}`, { cause: error })
    const { code, facts } = error
    return [{ on, programId, says: word.says, ...('phaseId' in word && { phaseId: word.phaseId }), code, facts }]
  }
}

async function isOver({ programs }: PlannedLife, runs: ProgramRuns): Promise<boolean> {
  const states = await Promise.all(
    programs.map(({ orders: { planId, programId } }) => runs.describe({ planId, programId })),
  )
  return states.every((state) => state !== 'running')
}
