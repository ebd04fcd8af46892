import type { ObservedWindow } from '@stagger/planner/orders'
import { answer } from '../answers.ts'
import { actOnDates, type DatedAct } from '../dated-acts.ts'
import { type Happening, tell } from '../phase-changes.ts'
import { isOver, recordOf, stateOf } from '../phase-facts.ts'
import { RUN } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import type { WindowRecord } from './examination-facts.ts'
import { agreeWindowChange } from './examination-messages.ts'
import { mayChangeWindow, openWindow } from './window-refusals.ts'
import { cycleOfWindow, undecided, windowsOf } from './windows.ts'

/** Has an examination answer that the CPA agreed to another end of the open window. The end itself is the plan's to move. */
export function answerWindowChanges(program: Program): void {
  answer(program, agreeWindowChange, {
    may: (_, change) => mayChangeWindow(program, change),
    then({ endOn, effectiveOn, actor }) {
      const window = openWindow(program)
      keep(program, window, { state: 'open', agreedEndOn: endOn })
      const subject = { kind: 'window', id: window.phaseId } as const
      const facts = { agreedEndOn: endOn, agreedOn: effectiveOn, endedOn: window.closesOn }
      tell(program, { kind: 'window-change-agreed', effectiveOn, actor, subject, state: 'open', facts })
      return { subject, state: 'open' }
    },
  })
}

/** Whether a window is over of which nobody has been told yet. */
export const hasUntoldEnd = (program: Program): boolean =>
  windowsOf(program).some(
    (window) => stateOf(program, window.phaseId) === 'done' && nextAct(program, window).length > 0,
  )

/** Tells what becomes of every window: held back on its first day by what nobody decided, open, closed. */
export const watchWindows = (program: Program): Promise<void> =>
  actOnDates(
    () =>
      windowsOf(program)
        .flatMap((window) => nextAct(program, window))
        .toSorted((a, b) => a.at - b.at)[0],
    () => isOver(program),
  )

function nextAct(program: Program, window: ObservedWindow): DatedAct[] {
  const { phaseId, opensOn, closesOn } = window
  const { cycle, windows } = program.facts.examination
  if (cycleOfWindow(program, window) < cycle - 1) return []
  const told = windows[phaseId]
  const { state, startedOn = opensOn, finishedOn = closesOn } = recordOf(program, phaseId)
  if (state === 'open' && told?.state !== 'open')
    return [atOnce(() => note(program, window, 'open', 'window-opened', startedOn))]
  if (state === 'done' && told?.state !== 'closed')
    return [atOnce(() => note(program, window, 'closed', 'window-closed', finishedOn))]
  const waiting = state === 'planned' ? undecided(program, phaseId).length : 0
  if (waiting === 0 || (told?.state === 'awaiting-decisions' && told.opensOn === opensOn)) return []
  const hold = () => note(program, window, 'awaiting-decisions', 'window-held', opensOn, { undecided: waiting })
  return [{ at: Date.parse(window.opensAt), act: hold }]
}

const atOnce = (act: () => void): DatedAct => ({ at: 0, act })

function note(
  program: Program,
  window: ObservedWindow,
  state: WindowRecord['state'],
  kind: Happening['kind'],
  effectiveOn: string,
  facts: Happening['facts'] = {},
): void {
  const { phaseId: id, opensOn, closesOn } = window
  keep(program, window, { state })
  tell(program, {
    kind,
    effectiveOn,
    actor: RUN,
    subject: { kind: 'window', id },
    state,
    facts: { opensOn, closesOn, ...facts },
  })
}

function keep({ facts: { examination } }: Program, window: ObservedWindow, news: Omit<WindowRecord, 'opensOn'>): void {
  const { phaseId, opensOn } = window
  examination.windows = { ...examination.windows, [phaseId]: { ...examination.windows[phaseId], ...news, opensOn } }
}
