/** Plans of any size for benchmarks: the example's two programs again and again, and networks with four calendars. */
import { type Activity, examplePlan, type Link, type Plan, parsePlan } from '@stagger/planner'
import { idOf, SOURCE_ON } from './instance-plan.ts'
import type { Dice } from './dice.ts'

/** The date around which the example lies. */
export const TODAY = '2027-03-01'

/**
 * The example's dual program `copies` times for one team: activities, links and programs again under their own ids,
 * controls and promises once, nothing under way.
 */
export function dualProgram(copies: number): Plan {
  const { plan } = examplePlan(TODAY)
  const copied = Array.from({ length: copies - 1 }, (_, k) => copyOf(plan, `.${k + 1}`))
  return {
    ...plan,
    programs: [plan, ...copied].flatMap(({ programs }) => programs),
    activities: [plan, ...copied].flatMap(({ activities }) => activities),
    links: [plan, ...copied].flatMap(({ links }) => links),
  }
}

function copyOf(
  { programs, activities, links }: Plan,
  suffix: string,
): Pick<Plan, 'programs' | 'activities' | 'links'> {
  const named = (id: string) => `${id}${suffix}`
  return {
    programs: programs.map((program) => ({
      ...program,
      id: named(program.id),
      reportInHandId: named(program.reportInHandId),
      ...(program.kind === 'hitrust' && { certifiedFromId: named(program.certifiedFromId) }),
    })),
    activities: activities.map((activity) => copiedActivity(activity, named)),
    links: links.map((link) => ({ ...link, id: named(link.id), from: named(link.from), to: named(link.to) })),
  }
}

function copiedActivity(activity: Activity, named: (id: string) => string): Activity {
  const { asLateAs, ...constraints } = activity.constraints
  return {
    ...activity,
    id: named(activity.id),
    programId: named(activity.programId),
    constraints: { ...constraints, ...(asLateAs && { asLateAs: { ...asLateAs, anchorId: named(asLateAs.anchorId) } }) },
  }
}

/** Activities of one program of `networkPlan`, the people who work on all of them, and what somebody does in a day. */
const PROGRAM_SIZE = 50
const PEOPLE = 40
const HOURS_A_DAY = 8
const LONGEST_TASK = 10
const MOST_HOURS_A_TASK_DAY = 4
/** Tasks wait for some of the few before them. */
const REACH = 6
const LINKS_EACH = 2
const MOST_LAG = 5

const WEEKS = [
  [1, 2, 3, 4, 5],
  [1, 2, 3, 4],
  [1, 2, 3, 4, 5, 6],
  [7, 1, 2, 3, 4],
]

/** Programs of fifty tasks each, finish-to-start links with elapsed lags, four calendars with holidays, forty people. */
export function networkPlan(tasks: number, dice: Dice): Plan {
  const activities = Array.from({ length: tasks }, (_, i) => taskOf(i, dice))
  const { organization, settings, scopes } = dualProgram(1)
  return parsePlan({
    format: 'stagger-plan/1',
    id: 'network',
    name: `${tasks} tasks`,
    organization,
    startsOn: SOURCE_ON,
    settings,
    calendars: WEEKS.map((workingWeek, k) => ({
      id: `c${k}`,
      name: `c${k}`,
      workingWeek,
      holidays: Array.from({ length: 10 }, (_, n) => ({
        on: `2027-${String(n + 1).padStart(2, '0')}-1${k}`,
        name: 'Holiday',
      })),
      closures: [],
    })),
    people: Array.from({ length: PEOPLE }, (_, k) => ({
      id: `p${k}`,
      name: `p${k}`,
      role: 'devops',
      calendarId: `c${k % WEEKS.length}`,
      hoursPerDay: HOURS_A_DAY,
      leave: [],
    })),
    firms: [],
    scopes: scopes.slice(0, 1),
    programs: Array.from({ length: Math.ceil(tasks / PROGRAM_SIZE) }, (_, k) =>
      programOf(k, tasks, scopes[0]?.id ?? ''),
    ),
    activities,
    links: activities.flatMap((_, i) => linksInto(i, dice)),
    controls: [],
    reportsHeld: [],
    commitments: [],
    decisions: [],
  })
}

const programOf = (k: number, tasks: number, scopeId: string): Plan['programs'][number] => ({
  id: `s${k}`,
  kind: 'soc2',
  name: `s${k}`,
  scopeId,
  phases: [{ id: 'work', kind: 'readiness', name: 'Work', advance: 'people' }],
  reportInHandId: idOf(Math.min(tasks, (k + 1) * PROGRAM_SIZE) - 1),
  type: 'type2',
  categories: ['security'],
})

function taskOf(i: number, dice: Dice): Activity {
  const likely = 1 + dice.below(LONGEST_TASK)
  const person = dice.below(PEOPLE)
  return {
    id: idOf(i),
    kind: 'work',
    name: idOf(i),
    programId: `s${Math.floor(i / PROGRAM_SIZE)}`,
    phaseId: 'work',
    calendarId: `c${person % WEEKS.length}`,
    estimate: { low: likely, likely, high: likely, unit: 'wd', source: 'yours' },
    assignments: [{ personId: `p${person}`, hours: likely * (1 + dice.below(MOST_HOURS_A_TASK_DAY)), source: 'yours' }],
    constraints: {},
  }
}

function linksInto(i: number, dice: Dice): Link[] {
  const before = Math.min(REACH, i % PROGRAM_SIZE)
  const from = new Set(Array.from({ length: before === 0 ? 0 : LINKS_EACH }, () => i - 1 - dice.below(before)))
  return [...from].map((at) => ({
    id: `l${at}.${i}`,
    from: idOf(at),
    to: idOf(i),
    type: 'FS',
    min: { value: dice.below(MOST_LAG), unit: 'ed' },
  }))
}
