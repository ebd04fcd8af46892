import type { SingleEdit } from '../edits/edit.ts'
import type { IsoDate } from '../day.ts'
import type { Lag } from '../plan/values.ts'
import type { Program } from '../plan/programs.ts'
import { freshIds } from './fresh-ids.ts'
import { firstOf, isFinished, ORDER, type PlannedWork } from './planned-work.ts'
import { postponable } from './postponable.ts'
import type { Draft, NotApplicable } from './scenario.ts'

const AT_ONCE: Lag = { value: 0, unit: 'ed' }

/** The programs of one kind first: what nobody has begun of the others, and these do not need, waits until their reports are in hand. */
export function oneKindFirst(kind: Program['kind'], work: PlannedWork): Draft {
  const why = noOrder(work)
  if (why) return { applicable: false, why }
  const { programs } = work.plan
  const before = programs.filter((program) => program.kind === kind && !isFinished(work, program))
  const after = programs.filter((program) => program.kind !== kind)
  const id = freshIds(work.plan, ORDER)
  const waits = after.flatMap((program) =>
    firstOf(postponable(work, program, before), work.plan).flatMap((activity) =>
      before.map(
        ({ reportInHandId }): SingleEdit => ({
          kind: 'linkActivities',
          link: { id: id(), from: reportInHandId, to: activity.id, type: 'FS', min: AT_ONCE },
        }),
      ),
    ),
  )
  return { applicable: true, edits: [...withoutOrder(work), ...waits], notes: [] }
}

/** No order: levelling keeps promises first, then has every report as early as links, limits and people allow. */
export const inParallel = (work: PlannedWork): Draft => ({ applicable: true, edits: withoutOrder(work), notes: [] })

/** What of a program nobody has begun starts on `startOn` or later; an earlier limit of a person stays where it is later. */
export function waitsUntil(
  program: Program,
  others: readonly Program[],
  startOn: IsoDate,
  work: PlannedWork,
): readonly SingleEdit[] {
  return firstOf(postponable(work, program, others), work.plan).map(({ id, constraints }): SingleEdit => {
    const { notBefore = startOn } = constraints
    return {
      kind: 'setConstraints',
      activityId: id,
      constraints: { ...constraints, notBefore: notBefore > startOn ? notBefore : startOn },
    }
  })
}

/** Takes away the order of programs that was promoted before. */
export const withoutOrder = ({ orderLinks }: PlannedWork): readonly SingleEdit[] =>
  orderLinks.map(({ id }): SingleEdit => ({ kind: 'unlinkActivities', linkId: id }))

/** Why no order of the two standards can be chosen. */
export function noOrder(work: PlannedWork): NotApplicable | undefined {
  const { programs } = work.plan
  const ofKind = (kind: Program['kind']) => programs.filter((program) => program.kind === kind)
  if (ofKind('soc2').length === 0) return 'no-soc2'
  if (ofKind('hitrust').length === 0) return 'no-hitrust'
  if (isCombined(work)) return 'already-combined'
  const isOver = (kind: Program['kind']) => ofKind(kind).every((program) => isFinished(work, program))
  return isOver('soc2') || isOver('hitrust') ? 'report-in-hand' : undefined
}

/** Whether a program already ends in an opinion that another one's report holds. */
export const isCombined = ({ plan }: PlannedWork): boolean =>
  plan.programs.some(({ endsIn }) => endsIn === 'csf-opinion' || endsIn === 'report-with-csf-opinion')
