import { type Day, dayOf, isoOf } from '../day.ts'
import type { SingleEdit } from '../edits/edit.ts'
import { fact } from '../facts/facts.ts'
import { writtenNames } from '../messages/written-names.ts'
import type { Activity } from '../plan/activities.ts'
import type { Plan } from '../plan/plan.ts'
import { fieldworkSpan } from '../rules/fieldwork-span.ts'
import { freshIds } from '../scenarios/fresh-ids.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { editedBy, unlessRefused } from '../why/outcome-of.ts'
import type { ChangeStep } from './change-proposal.ts'

type Dated = { readonly plan: Plan; readonly now: Schedule }

/**
 * The 90 days from the first test to submission cannot be kept any more (W05), for testing has begun and the submission
 * comes too late: what will be too old by then is tested again, and the days count from the oldest test that still does.
 * HAA 2020-002 gives the days; that early tests are made again is inferred from it. Making them again may put the
 * submission off and make others too old: those are made again as well. Nothing where no program broke them.
 */
export const repeatedTests = (dated: Dated): readonly ChangeStep[] =>
  dated.plan.programs.flatMap(({ id }) => (isBroken(dated.now, id) ? repeatedIn(dated, id) : []))

const isBroken = (now: Schedule, programId: string): boolean =>
  now
    .violations()
    .some(
      ({ rule, subject, decisionId }) => rule === fieldworkSpan.id && subject.programId === programId && !decisionId,
    )

function repeatedIn({ plan, now }: Dated, programId: string): ChangeStep[] {
  const tests = testsOf(plan, now, programId).filter(({ id }) => hasBegun(id, now))
  let tooOld = olderThanAllowed(tests, now, programId)
  for (const _ of tests) {
    if (tooOld.length === 0) return []
    const step = repeat(plan, now, programId, tests, tooOld)
    const then = unlessRefused(() => now.after(editedBy(plan, step.edits) ?? plan))
    const older = then ? olderThanAllowed(tests, then, programId) : tooOld
    if (older.length === tooOld.length) return [step]
    tooOld = older
  }
  return []
}

const hasBegun = (id: string, now: Schedule): boolean => (now.activity(id)?.state ?? 'planned') !== 'planned'

/** What tests: where controls say that the program tests them, and the work of a first test's phase that follows it. */
function testsOf({ activities, controls, links }: Plan, now: Schedule, programId: string): readonly Activity[] {
  const firsts = now.index.steps(programId, 'first-test')
  const named = new Set(
    controls.flatMap(({ testedBy }) =>
      testedBy.flatMap((test) => (test.programId === programId ? [test.activityId] : [])),
    ),
  )
  const follows = ({ id, phaseId }: Activity) =>
    firsts.some((first) => first.phaseId === phaseId && links.some(({ from, to }) => from === first.id && to === id))
  return activities.filter(
    (one) => one.programId === programId && one.kind !== 'milestone' && (named.has(one.id) || follows(one)),
  )
}

function olderThanAllowed(tests: readonly Activity[], now: Schedule, programId: string): readonly Activity[] {
  const submitted = now.spanOf(now.index.steps(programId, 'submission').at(-1)?.id ?? '')?.end
  const days = fact('hitrust.fieldwork.max').value
  return tests.filter(({ id }) => submitted !== undefined && submitted - startOf(id, now) > days)
}

const startOf = (id: string, now: Schedule): Day | number => now.spanOf(id)?.start ?? Number.POSITIVE_INFINITY

function repeat(
  plan: Plan,
  now: Schedule,
  programId: string,
  tests: readonly Activity[],
  tooOld: readonly Activity[],
): Extract<ChangeStep, { kind: 'repeat-tests' }> {
  const fresh = freshIds(plan, `${programId}.again`)
  const ids = new Map(tooOld.map(({ id }) => [id, fresh()]))
  const [oldest] = tests.filter(({ id }) => !ids.has(id)).toSorted((a, b) => startOf(a.id, now) - startOf(b.id, now))
  const counts = oldest ? [{ kind: 'setStep', activityId: oldest.id, step: 'first-test' } as const] : []
  return {
    kind: 'repeat-tests',
    programId,
    activityIds: tooOld.map(({ id }) => id),
    edits: [
      ...now.index.steps(programId, 'first-test').map(({ id: activityId }): SingleEdit => {
        return { kind: 'setStep', activityId, step: null }
      }),
      ...counts,
      ...tooOld.map(
        (test): SingleEdit => ({ kind: 'addActivity', activity: again(test, ids, oldest === undefined, now) }),
      ),
      ...tooOld.flatMap(({ id }) => linksAgain(plan, now, programId, id, ids)),
      ...testedAgain(plan, programId, ids),
    ],
  }
}

/** The same work and hours, from now on; no fee, for no source names one. */
function again(
  { cost: _, step: __, constraints: ___, ...test }: Activity,
  ids: ReadonlyMap<string, string>,
  isFirst: boolean,
  { statusDate, plan }: Schedule,
): Activity {
  return {
    ...test,
    id: ids.get(test.id) ?? test.id,
    name: writtenNames(plan).testedAgain(test.name),
    constraints: { notBefore: isoOf(dayOf(statusDate)) },
    ...(isFirst && { step: 'first-test' as const }),
  }
}

/** After the test itself, and before what comes after it and has not begun: the submission at the latest. */
function linksAgain(
  { links }: Plan,
  now: Schedule,
  programId: string,
  id: string,
  ids: ReadonlyMap<string, string>,
): SingleEdit[] {
  const copy = ids.get(id) ?? id
  const after = links.filter(({ from, to, type }) => from === id && type === 'FS' && !ids.has(to) && !hasBegun(to, now))
  const submissions = now.index.steps(programId, 'submission').map(({ id: to }) => to)
  const next = after.length > 0 ? after.map(({ to }) => to) : submissions.slice(-1)
  return [[id, copy] as const, ...next.map((to) => [copy, to] as const)].map(([from, to], at) => ({
    kind: 'linkActivities',
    link: { id: `${copy}.${at}`, from, to, type: 'FS', min: { value: 0, unit: 'wd' } },
  }))
}

/** What counts of a control is its newest test. */
const testedAgain = ({ controls }: Plan, programId: string, ids: ReadonlyMap<string, string>): SingleEdit[] =>
  controls
    .filter(({ testedBy }) => testedBy.some((test) => test.programId === programId && ids.has(test.activityId)))
    .map((control) => ({
      kind: 'setControl',
      control: {
        ...control,
        testedBy: control.testedBy.map((test) => ({
          ...test,
          activityId: ids.get(test.activityId) ?? test.activityId,
        })),
      },
    }))
