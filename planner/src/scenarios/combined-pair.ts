import type { Activity } from '../plan/activities.ts'
import type { Plan } from '../plan/plan.ts'
import type { Program } from '../plan/programs.ts'
import { isCombined } from './orders.ts'
import { activitiesIn, isFinished, type PlannedWork } from './planned-work.ts'
import type { NotApplicable, ScenarioNote } from './scenario.ts'

export type Soc2 = Extract<Program, { kind: 'soc2' }>
export type Hitrust = Extract<Program, { kind: 'hitrust' }>

/** The two programs that an examination can combine, and where their fieldwork lies. */
export type CombinedPair = {
  readonly soc2: Soc2
  readonly hitrust: Hitrust
  /** The CPA's tests over the period, or of the design on one day. */
  readonly examination: Activity
  /** The milestone of the first test where there is one, else the first test itself. */
  readonly firstTest: Activity
  /** What the assessor tests; the CPA, where no certification is sought. */
  readonly tests: readonly Activity[]
}

/** The pair to combine, or why there is none: one of each kind over one scope, fieldwork of both still ahead. */
export function combinedPair(work: PlannedWork): CombinedPair | NotApplicable {
  const soc2s = work.plan.programs.filter((program) => program.kind === 'soc2')
  const hitrusts = work.plan.programs.filter((program) => program.kind === 'hitrust')
  const [soc2] = soc2s
  const [hitrust] = hitrusts
  if (!soc2) return 'no-soc2'
  if (!hitrust) return 'no-hitrust'
  if (soc2s.length > 1) return 'several-soc2'
  if (hitrusts.length > 1) return 'several-hitrust'
  if (soc2.scopeId !== hitrust.scopeId) return 'scopes-differ'
  if (isFinished(work, soc2) || isFinished(work, hitrust)) return 'report-in-hand'
  return isCombined(work) ? 'already-combined' : fieldworkOf(soc2, hitrust, work)
}

function fieldworkOf(soc2: Soc2, hitrust: Hitrust, work: PlannedWork): CombinedPair | NotApplicable {
  const examinations = activitiesIn(work, soc2.id, [
    soc2.type === 'type1' ? 'type1-examination' : 'final-fieldwork',
  ]).filter(({ kind, firmId }) => kind === 'work' && firmId !== undefined)
  const validation = activitiesIn(work, hitrust.id, ['performing-validation'])
  const tests = testsOf(validation, hitrust, work.plan)
  const [examination] = examinations
  const firstTest = validation.find(({ step }) => step === 'first-test') ?? tests[0]
  if (!examination || !firstTest) return 'no-fieldwork'
  const fieldwork = [...examinations, ...validation]
  if (fieldwork.some(({ id }) => work.begun.has(id))) return 'fieldwork-begun'
  return { soc2, hitrust, examination, firstTest, tests }
}

/** Work of the phase that a control is tested by, or that other work of it follows: not what the assessor does with the results. */
function testsOf(validation: readonly Activity[], { id: programId }: Hitrust, plan: Plan): readonly Activity[] {
  const done = validation.filter(({ kind }) => kind === 'work')
  const inside = new Set(done.map(({ id }) => id))
  const testing = new Set(
    plan.controls.flatMap(({ testedBy }) =>
      testedBy.filter((test) => test.programId === programId).map(({ activityId }) => activityId),
    ),
  )
  const followed = new Set(plan.links.filter(({ to }) => inside.has(to)).map(({ from }) => from))
  return done.length === 1 ? done : done.filter(({ id }) => testing.has(id) || followed.has(id))
}

/** The categories that the published mapping of the criteria to the CSF was described as covering (Schneider Downs). */
const MAPPED: readonly string[] = ['security', 'availability', 'confidentiality']

/** What is to be known of any combined form: categories without a published mapping, and two firms that must agree on access. */
export function combinedNotes({ soc2, examination, tests }: CombinedPair): readonly ScenarioNote[] {
  const categories = soc2.categories.filter((category) => !MAPPED.includes(category))
  return categories.length > 0
    ? [{ code: 'categories-outside-mapping', categories }, ...firmNotes(examination, tests)]
    : firmNotes(examination, tests)
}

/** An assessor may rely on another firm's work only when both agreed on access to it (HAA 2017-002). */
function firmNotes(examination: Activity, tests: readonly Activity[]): readonly ScenarioNote[] {
  const firmIds = [...new Set([examination, ...tests].flatMap(({ firmId }) => (firmId === undefined ? [] : [firmId])))]
  return firmIds.length > 1 ? [{ code: 'two-firms', firmIds }] : []
}

/** The opinion speaks of a whole period: controls that the CSF asks for have to operate from its first day. */
export function isWindowAhead({ soc2 }: CombinedPair, work: PlannedWork): boolean {
  const window = work.index.window(soc2.id)
  return window === undefined || (!work.begun.has(window.id) && window.constraints.fixed === undefined)
}

/** What of the HITRUST program still brings controls to life. */
export const remediationAhead = ({ hitrust }: CombinedPair, work: PlannedWork): readonly Activity[] =>
  activitiesIn(work, hitrust.id, ['remediation']).filter(({ id }) => !work.finished.has(id))
