import type { z } from 'zod'
import { type Day, dayOf, isoOf, plusMonths } from '../day.ts'
import { PLAN_NAMES, type PlanNames } from '../messages/en/plan-names.ts'
import type { Activity, Link } from '../plan/activities.ts'
import type { Plan } from '../plan/plan.ts'
import type { Program } from '../plan/programs.ts'
import type { IsoDateSpan } from '../plan/values.ts'
import { refuse } from '../refusal.ts'
import { Answers, answerKey, type ControlFamily, type ProgramAnswer, startOf } from './answers.ts'
import { controlsOf, familiesInScope } from './controls.ts'
import { costItemsFor } from './cost-items.ts'
import type { ActivityDraft, LinkDraft, ProgramDraft } from './draft.ts'
import { assign, hitrustHours, type ProgramHours, soc2Hours } from './effort.ts'
import { hitrustPlaybook } from './hitrust-playbook.ts'
import { planFrame, SCOPE } from './plan-frame.ts'
import { risksOf } from './risks.ts'
import { soc2Type1Playbook, soc2Type2Playbook } from './soc2-playbook.ts'

/**
 * The plan that the playbooks make of a few answers, once: from then on the plan is the plan, and the `names` in it are
 * its owner's. Throws `answers-invalid`.
 * Programs bring controls to life in the order SOC 2, then HITRUST.
 */
export function planFromAnswers(input: z.input<typeof Answers>, today: string, names: PlanNames = PLAN_NAMES): Plan {
  const answers = checked(input)
  const startsOn = startOf(answers, today)
  const told = inOrder(answers.programs).map((answer, i) => tell(answer, { answers, startsOn, second: i > 0, names }))
  const programs = told.map(({ program }) => program)
  const activities = told.flatMap(activitiesOf)
  const lookBackFrom = told.find(({ lookBack }) => lookBack)?.lookBack?.start
  const activityIds = new Set(activities.map(({ id }) => id))
  const byId = new Map(activities.map((activity) => [activity.id, activity]))
  const frame = planFrame(answers, startsOn, names)
  return {
    ...frame,
    programs,
    activities,
    links: told.flatMap(({ draft, program }) => linksOf(draft.links, program.id)),
    controls: controlsOf({
      programs,
      activityIds,
      startsOn,
      team: answers.team,
      nameOf: names.control,
      ...(lookBackFrom && { lookBackFrom }),
    }),
    commitments: commitmentsOf(answers, programs),
    ...risksOf(activities, names.risks),
    costItems: [...costItemsFor({ answers, programs, activities: byId, firms: frame.firms, names })],
  }
}

function checked(input: unknown): Answers {
  const parsed = Answers.safeParse(input)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  return refuse('answers-invalid', `/${(issue?.path ?? []).join('/')}`, { expected: issue?.message ?? '' })
}

const ORDER: readonly ProgramAnswer['kind'][] = ['soc2-type1', 'soc2-type2', 'hitrust']
const inOrder = (programs: readonly ProgramAnswer[]) =>
  ORDER.flatMap((kind) => programs.filter((program) => program.kind === kind))

/** A program with the story that fills it. */
type Told = {
  readonly program: Program
  readonly draft: ProgramDraft
  readonly hours: ProgramHours
  readonly answers: Answers
  readonly lookBack?: IsoDateSpan
}

type Telling = {
  readonly answers: Answers
  readonly startsOn: string
  /** Whether another program is told first. */
  readonly second: boolean
  readonly names: PlanNames
}

function tell(answer: ProgramAnswer, { answers, startsOn, second, names }: Telling): Told {
  const blank = blankProgram(answer)
  const lookBack = lookBackOf(answer, startsOn)
  const missing = lookBack ? new Set<ControlFamily>() : without(familiesInScope(blank), answers.exists)
  const setting = { answers, missing, second, names, ...(lookBack && { lookBack }) }
  const draft = draftOf(answer, setting)
  const hours = answer.kind === 'hitrust' ? hitrustHours(answers, answer.level) : soc2Hours(answers, answer.categories)
  const phases = draft.phases.map(({ kind, name, advance }) => ({ id: `${blank.id}.${kind}`, kind, name, advance }))
  return { program: { ...blank, phases }, draft, hours, answers, ...(lookBack && { lookBack }) }
}

function draftOf(
  answer: ProgramAnswer,
  setting: Parameters<typeof hitrustPlaybook>[1] & Parameters<typeof soc2Type2Playbook>[1],
) {
  if (answer.kind === 'hitrust') return hitrustPlaybook(answer, setting)
  return answer.kind === 'soc2-type1' ? soc2Type1Playbook(answer, setting) : soc2Type2Playbook(answer, setting)
}

/** A window that already ran ends where the plan begins, on the first of that month. */
function lookBackOf(answer: ProgramAnswer, startsOn: string): IsoDateSpan | undefined {
  if (answer.kind !== 'soc2-type2' || answer.window !== 'look-back') return undefined
  const end = firstOfMonth(dayOf(startsOn))
  return { start: isoOf(plusMonths(end, -answer.windowMonths)), end: isoOf(end) }
}

const firstOfMonth = (day: Day): Day => {
  const [year, month] = isoOf(day).split('-')
  return dayOf(`${year}-${month}-01`)
}

function blankProgram(answer: ProgramAnswer): Program {
  const id = answerKey(answer)
  const shared = { id, scopeId: SCOPE, phases: [] }
  if (answer.kind === 'hitrust') {
    const name = `HITRUST ${answer.level}`
    return {
      ...shared,
      name,
      kind: 'hitrust',
      level: answer.level,
      reportInHandId: `${id}.outcome`,
      certifiedFromId: `${id}.letter-signed`,
    }
  }
  const categories = [...new Set<(typeof answer.categories)[number]>(['security', ...answer.categories])]
  const soc2 = { ...shared, kind: 'soc2' as const, categories, reportInHandId: `${id}.issued` }
  return answer.kind === 'soc2-type1'
    ? { ...soc2, name: 'SOC 2 Type I', type: 'type1' }
    : { ...soc2, name: 'SOC 2 Type II', type: 'type2', window: answer.window }
}

const without = (families: ReadonlySet<ControlFamily>, exists: readonly ControlFamily[]): ReadonlySet<ControlFamily> =>
  new Set([...families].filter((family) => !exists.includes(family)))

function activitiesOf({ program, draft, hours, answers }: Told): Activity[] {
  const assignments = assign(
    draft.phases.flatMap(({ activities }) => activities),
    hours,
    answers.team,
  )
  return draft.phases.flatMap(({ kind, activities }) =>
    activities.map(
      ({ effort: _, id, constraints, ...activity }: ActivityDraft): Activity => ({
        ...activity,
        id: `${program.id}.${id}`,
        programId: program.id,
        phaseId: `${program.id}.${kind}`,
        assignments: assignments.get(id) ?? [],
        constraints: anchored(constraints, program.id),
      }),
    ),
  )
}

function anchored({ asLateAs, ...others }: Activity['constraints'], programId: string): Activity['constraints'] {
  return asLateAs ? { ...others, asLateAs: { ...asLateAs, anchorId: `${programId}.${asLateAs.anchorId}` } } : others
}

/** Links between the activities there are: a program without remediation has nothing to link there. */
const linksOf = (drafts: readonly LinkDraft[], programId: string): Link[] =>
  drafts.map(({ from, to, ...link }) => ({
    ...link,
    id: `${programId}.${from}:${to}${link.type === 'FS' ? '' : `:${link.type}`}`,
    from: `${programId}.${from}`,
    to: `${programId}.${to}`,
  }))

/** A promise counts to the program that yields its report; one that no program yields cannot be held against a plan. */
function commitmentsOf({ customers }: Answers, programs: readonly Program[]): Plan['commitments'] {
  return customers.flatMap(({ customer, report, by, value }, i) => {
    const program = programs.find((one) => reportOf(one) === report)
    return program ? [{ id: `promise-${i + 1}`, customer, report, programId: program.id, by, value }] : []
  })
}

/** The kind of report that a program ends in. */
const reportOf = (program: Program): string =>
  program.kind === 'hitrust' ? `hitrust-${program.level}` : `soc2-${program.type}`
