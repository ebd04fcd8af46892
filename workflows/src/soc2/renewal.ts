import { actOnDates, type DatedAct } from '../dated-acts.ts'
import { tell } from '../phase-changes.ts'
import { cycleOf, isOver, recordOf, stateOf } from '../phase-facts.ts'
import { RUN } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import { takeUpScopeChanges } from './scope-changes.ts'
import { cycleOfWindow, windowsOf } from './windows.ts'

/**
 * Turns to the next cycle on the first day of its window, which follows the one before without a gap; what is left of
 * the cycle before, its fieldwork and its report, goes on in the run that continues this one. Rule S02.
 */
export const watchRenewal = (program: Program): Promise<void> =>
  actOnDates(
    () => turn(program),
    () => isOver(program) || program.turned,
  )

function turn(program: Program): DatedAct | undefined {
  const { examination } = program.facts
  const next = windowsOf(program).find(
    (window) => cycleOfWindow(program, window) > examination.cycle && stateOf(program, window.phaseId) !== 'planned',
  )
  if (!next) return undefined
  const act = () => {
    const { phaseId, opensOn } = next
    const { startedOn = opensOn } = recordOf(program, phaseId)
    examination.cycle = cycleOfWindow(program, next)
    takeUpScopeChanges(program, startedOn)
    const planned = program.orders.phases.some((phase) => cycleOf(phase) === examination.cycle)
    const facts = { cycle: examination.cycle, reportPlanned: planned }
    tell(program, { kind: 'cycle-begun', effectiveOn: startedOn, actor: RUN, phaseId, facts })
    forgetOldWindows(program)
    program.turned = true
  }
  return { at: 0, act }
}

/** Windows whose reports are long out are the database's to remember. */
function forgetOldWindows(program: Program): void {
  const { examination } = program.facts
  const kept = windowsOf(program).filter((window) => cycleOfWindow(program, window) >= examination.cycle - 1)
  const isKept = (id: string) => kept.some(({ phaseId }) => phaseId === id)
  examination.windows = Object.fromEntries(Object.entries(examination.windows).filter(([id]) => isKept(id)))
}
