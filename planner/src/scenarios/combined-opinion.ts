import type { SingleEdit } from '../edits/edit.ts'
import { writtenNames } from '../messages/written-names.ts'
import type { Activity, Link } from '../plan/activities.ts'
import type { PhaseKind } from '../plan/programs.ts'
import { beforeTheWindow, type Linker, linker, opinionNotes, reportAfter } from './combined-fieldwork.ts'
import { type CombinedPair, combinedNotes, combinedPair } from './combined-pair.ts'
import { freshIds } from './fresh-ids.ts'
import { withoutOrder } from './orders.ts'
import { type PlannedWork, unbegunOf } from './planned-work.ts'
import type { Draft } from './scenario.ts'
import { bridges } from './bridges.ts'
import { withoutCosts } from './without-costs.ts'

/** What only a certification asks for. Scoping, gaps and remediation serve the opinion too. */
const ONLY_FOR_CERTIFICATION: readonly PhaseKind[] = [
  'assessor-engagement',
  'incubation',
  'qa-reservation',
  'answering-assessment',
  'performing-validation',
  'caps-and-letter',
  'caps-review',
  'check-in',
  'hitrust-qa',
  'draft-review',
  'outcome',
  'interim-assessment',
  'renewal',
]

/**
 * One SOC 2 report with a CPA's opinion on the CSF, and no certificate: MyCSF, the assessor, QA and the 90 days are not
 * run. The CPA makes the tests beside the own fieldwork, and the HITRUST program ends with the SOC 2 report.
 */
export function combinedOpinion(work: PlannedWork): Draft {
  const pair = combinedPair(work)
  if (typeof pair === 'string') return { applicable: false, why: pair }
  const removed = removedBy(pair, work)
  const copies = copiesOf(pair, work)
  const link = linker(work)
  return {
    applicable: true,
    edits: [
      ...withoutOrder(work),
      ...[...copies.values()].map((activity): SingleEdit => ({ kind: 'addActivity', activity })),
      ...relinked(pair, removed, copies, work, link),
      ...untested(pair, removed, work),
      ...withoutCosts(new Set(removed.map(({ id }) => id)), pair.hitrust.reportInHandId, work.plan),
      ...inRemovalOrder(removed).map(({ id }): SingleEdit => ({ kind: 'removeActivity', activityId: id })),
      ...endings(pair, work),
    ],
    notes: [
      { code: 'no-certificate' },
      ...opinionNotes(pair, work),
      ...combinedNotes({ ...pair, tests: [...copies.values()] }),
    ],
  }
}

/** What nobody has begun and no opinion needs. The two milestones that name the program's end stay. */
function removedBy({ hitrust }: CombinedPair, work: PlannedWork): readonly Activity[] {
  const platforms = new Set(work.plan.firms.filter(({ kinds }) => kinds.includes('hitrust')).map(({ id }) => id))
  return unbegunOf(work, hitrust.id).filter((activity) => {
    const { id, step, firmId = '' } = activity
    if (id === hitrust.reportInHandId || id === hitrust.certifiedFromId) return false
    const kind = work.index.phaseOf(activity)?.kind
    return (
      step === 'object-created' ||
      platforms.has(firmId) ||
      (kind !== undefined && ONLY_FOR_CERTIFICATION.includes(kind))
    )
  })
}

/** The tests as the CPA makes them, by the id of the assessor's: the same work and hours, no fee, for no source names one. */
function copiesOf({ soc2, examination, tests }: CombinedPair, work: PlannedWork): ReadonlyMap<string, Activity> {
  const fresh = freshIds(work.plan, `${soc2.id}.csf-test`)
  const names = writtenNames(work.plan)
  return new Map(
    tests.map(({ cost: _, step: __, firmId: ___, ...test }) => [
      test.id,
      {
        ...test,
        id: fresh(),
        name: names.testedForOpinion(test.name),
        programId: soc2.id,
        phaseId: examination.phaseId,
        ...(examination.firmId !== undefined && { firmId: examination.firmId }),
        constraints: {},
      },
    ]),
  )
}

function relinked(
  pair: CombinedPair,
  removed: readonly Activity[],
  copies: ReadonlyMap<string, Activity>,
  work: PlannedWork,
  link: Linker,
): readonly SingleEdit[] {
  const { soc2, hitrust, examination } = pair
  const ends = [hitrust.reportInHandId, hitrust.certifiedFromId]
  const kept = bridges(
    work.plan.links.filter(({ from, to }) => !ends.includes(to) && !work.finished.has(from) && !work.begun.has(to)),
    new Set(removed.map(({ id }) => id)),
    new Map([...copies].map(([id, copy]) => [id, copy.id])),
  )
  return [
    ...kept.map(({ from, to, type, min, max }) => link(from, to, { type, min, ...(max && { max }) })),
    ...[...copies.values()].map(({ id }) => link(examination.id, id, { type: 'SS' })),
    ...reportAfter(
      [...copies.values()].map(({ id }) => id),
      examination.id,
      work,
      link,
    ),
    ...beforeTheWindow(pair, work, link),
    ...lastBefore(soc2.reportInHandId, work.plan.links).map((id) => link(id, hitrust.certifiedFromId)),
    link(soc2.reportInHandId, hitrust.reportInHandId),
  ]
}

const lastBefore = (id: string, links: readonly Link[]): readonly string[] =>
  links.filter(({ to, type }) => to === id && type === 'FS').map(({ from }) => from)

/** Controls are no longer tested by what is removed. */
function untested({ hitrust }: CombinedPair, removed: readonly Activity[], { plan }: PlannedWork): SingleEdit[] {
  const gone = new Set(removed.map(({ id }) => id))
  return plan.controls
    .filter(({ testedBy }) =>
      testedBy.some(({ programId, activityId }) => programId === hitrust.id && gone.has(activityId)),
    )
    .map((control) => ({
      kind: 'setControl',
      control: { ...control, testedBy: control.testedBy.filter(({ activityId }) => !gone.has(activityId)) },
    }))
}

/** What counts back from an anchor goes before its anchor. */
const inRemovalOrder = (removed: readonly Activity[]): readonly Activity[] =>
  removed.toSorted((a, b) => Number(!a.constraints.asLateAs) - Number(!b.constraints.asLateAs))

const endings = ({ soc2, hitrust }: CombinedPair, { plan }: PlannedWork): readonly SingleEdit[] => [
  { kind: 'setEnding', programId: soc2.id, endsIn: 'report-with-csf-opinion' },
  { kind: 'setEnding', programId: hitrust.id, endsIn: 'csf-opinion' },
  {
    kind: 'renameActivity',
    activityId: hitrust.certifiedFromId,
    name: writtenNames(plan).opinionLetterSigned,
  },
  {
    kind: 'renameActivity',
    activityId: hitrust.reportInHandId,
    name: writtenNames(plan).opinionInHand,
  },
]
