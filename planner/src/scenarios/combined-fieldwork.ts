import type { SingleEdit } from '../edits/edit.ts'
import type { Link } from '../plan/activities.ts'
import type { Lag } from '../plan/values.ts'
import { type CombinedPair, combinedNotes, combinedPair, isWindowAhead, remediationAhead } from './combined-pair.ts'
import { freshIds } from './fresh-ids.ts'
import { withoutOrder } from './orders.ts'
import type { PlannedWork } from './planned-work.ts'
import type { Draft, ScenarioNote } from './scenario.ts'

const AT_ONCE: Lag = { value: 0, unit: 'ed' }

/** Makes links with ids that the plan does not have. */
export type Linker = (from: string, to: string, how?: Partial<Pick<Link, 'type' | 'min' | 'max'>>) => SingleEdit

export function linker({ plan }: PlannedWork): Linker {
  const id = freshIds(plan, 'combined')
  return (from, to, { type = 'FS', min = AT_ONCE, max } = {}) => ({
    kind: 'linkActivities',
    link: { id: id(), from, to, type, min, ...(max && { max }) },
  })
}

/** Two reports on coordinated fieldwork: HITRUST's first test falls into the CPA's fieldwork, so that the two overlap. */
export function combinedCoordinated(work: PlannedWork): Draft {
  const pair = combinedPair(work)
  if (typeof pair === 'string') return { applicable: false, why: pair }
  return {
    applicable: true,
    edits: [...withoutOrder(work), overlapping(pair, linker(work))],
    notes: combinedNotes(pair),
  }
}

/**
 * One SOC 2 report with the CPA's opinion on the CSF, and a HITRUST certification: coordinated fieldwork, and a report
 * that is not drafted before the tests that its opinion rests on.
 */
export function combinedCertified(work: PlannedWork): Draft {
  const pair = combinedPair(work)
  if (typeof pair === 'string') return { applicable: false, why: pair }
  const link = linker(work)
  const { soc2, examination, tests } = pair
  return {
    applicable: true,
    edits: [
      ...withoutOrder(work),
      { kind: 'setEnding', programId: soc2.id, endsIn: 'report-with-csf-opinion' },
      overlapping(pair, link),
      ...reportAfter(
        tests.map(({ id }) => id),
        examination.id,
        work,
        link,
      ),
      ...beforeTheWindow(pair, work, link),
    ],
    notes: [...opinionNotes(pair, work), ...combinedNotes(pair)],
  }
}

/** The first test on a day of the CPA's fieldwork. A milestone lies after its day, so a day of the fieldwork remains. */
function overlapping({ examination, firstTest }: CombinedPair, link: Linker): SingleEdit {
  const { likely = 1, unit = 'wd' } = examination.estimate ?? {}
  return link(examination.id, firstTest.id, {
    type: 'SS',
    min: { value: 0, unit },
    max: { value: Math.max(0, likely - 1), unit },
  })
}

/** Whatever waits for the examination waits for these tests too. */
export const reportAfter = (
  testIds: readonly string[],
  examinationId: string,
  { plan }: PlannedWork,
  link: Linker,
): readonly SingleEdit[] =>
  plan.links
    .filter(({ from, type }) => from === examinationId && type === 'FS')
    .flatMap(({ to }) => testIds.map((id) => link(id, to)))

/** What the CSF asks for operates before a window that is still ahead opens. */
export function beforeTheWindow(pair: CombinedPair, work: PlannedWork, link: Linker): readonly SingleEdit[] {
  const window = work.index.window(pair.soc2.id)
  return window && isWindowAhead(pair, work) ? remediationAhead(pair, work).map(({ id }) => link(id, window.id)) : []
}

/** What is to be known of an opinion on the CSF. No source says what a CPA asks for it. */
export const opinionNotes = (pair: CombinedPair, work: PlannedWork): readonly ScenarioNote[] => [
  { code: 'opinion-fee-unknown' },
  ...(!isWindowAhead(pair, work) && remediationAhead(pair, work).length > 0
    ? [{ code: 'controls-after-window-opened' } as const]
    : []),
]
