import { type Activity, type Control, type Link, type Plan, type Progress, parsePlan } from '../src/index.ts'

/** The shortest way to say an activity in a test: `10wd`, `90ed`, `6mo`; a window by `kind`; no length is a milestone. */
export type GivenActivity = { readonly takes?: string } & Partial<
  Pick<Activity, 'kind' | 'constraints' | 'step' | 'assignments' | 'programId' | 'phaseId'>
>

/** `FS+5wd`, `SS`, `FF-2wd`, `FS+0ed..90ed` (at least, at most). */
export type GivenLink = readonly [from: string, to: string, how?: string]

export type Given = {
  readonly startsOn?: string
  readonly activities: Readonly<Record<string, GivenActivity>>
  readonly links?: readonly GivenLink[]
  readonly more?: Partial<Plan>
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

/** A plan from the fewest facts: one SOC 2 program `p` with one phase `work`, a five-day calendar, in hand at the last activity. */
export function given({ startsOn = '2027-01-04', activities, links = [], more = {} }: Given): Plan {
  const last = Object.keys(activities).at(-1) ?? ''
  return parsePlan({
    format: 'stagger-plan/1',
    id: 'plan',
    name: 'A plan',
    organization: {
      id: 'org',
      name: 'Org',
      timeZone: 'UTC',
      wakeAt: '06:00',
      currency: 'USD',
      headcount: '50_200',
      fiscalYearStartMonth: 1,
    },
    startsOn,
    settings: { incubation: '60/90', bridgeLetterMonths: { value: 3, source: 'yours' } },
    calendars: [
      { id: 'five', name: 'Five days', workingWeek: [1, 2, 3, 4, 5], holidays: [], closures: [] },
      { id: 'seven', name: 'Every day', workingWeek: EVERY_DAY, holidays: [], closures: [] },
    ],
    people: [{ id: 'ann', name: 'Ann', role: 'compliance', calendarId: 'five', hoursPerDay: 8, leave: [] }],
    firms: [],
    scopes: [{ id: 'scope', name: 'Platform', kind: 'system' }],
    programs: [soc2('p', last)],
    activities: Object.entries(activities).map(([id, activity]) => activityOf(id, activity)),
    links: links.map(([from, to, how = 'FS'], i) => ({ id: `l${i}`, from, to, ...linkOf(how) })),
    controls: [],
    reportsHeld: [],
    commitments: [],
    decisions: [],
    ...more,
  })
}

const phases = [{ id: 'work', kind: 'readiness', name: 'Work', advance: 'people' }] as const

/** A SOC 2 program whose report is in hand at `reportInHandId`. */
export const soc2 = (id: string, reportInHandId: string) =>
  ({
    id,
    kind: 'soc2',
    name: id,
    scopeId: 'scope',
    phases: [...phases],
    reportInHandId,
    type: 'type2',
    categories: ['security'],
  }) as Plan['programs'][number]

/** A HITRUST r2 program, certified from `certifiedFromId`. */
export const r2 = (id: string, certifiedFromId: string, reportInHandId: string) =>
  ({
    id,
    kind: 'hitrust',
    name: id,
    scopeId: 'scope',
    phases: [...phases],
    reportInHandId,
    certifiedFromId,
    level: 'r2',
  }) as Plan['programs'][number]

function activityOf(id: string, { takes, kind, constraints = {}, assignments = [], ...more }: GivenActivity): Activity {
  const [, value, unit] = /^(\d+)(wd|ed|mo)$/.exec(takes ?? '') ?? []
  const likely = Number(value ?? 0)
  return {
    id,
    name: id,
    kind: kind ?? (takes ? 'work' : 'milestone'),
    programId: 'p',
    phaseId: 'work',
    calendarId: 'five',
    assignments,
    constraints,
    ...(takes && { estimate: { low: likely, likely, high: likely, unit: unit as 'wd', source: 'yours' } }),
    ...more,
  }
}

function linkOf(how: string): Pick<Link, 'type' | 'min' | 'max'> {
  const [, type, min, , max] = /^(FS|SS|FF|SF)([+-]\d+(wd|ed|mo))?(?:\.\.(-?\d+(?:wd|ed|mo)))?$/.exec(how) ?? []
  if (!type) throw new Error(`not a link: ${how}`)
  return { type: type as 'FS', min: lag(min ?? '+0wd'), ...(max && { max: lag(max) }) }
}

function lag(text: string): Link['min'] {
  const [, value, unit] = /^([+-]?\d+)(wd|ed|mo)$/.exec(text) ?? []
  return { value: Number(value), unit: unit as 'wd' }
}

/** A control of the one scope; of program `p` unless it says otherwise. */
export const control = (items: Control['items'], testedBy: Control['testedBy'], programIds = ['p']): Control => ({
  id: 'mfa',
  name: 'Multi-factor sign-in',
  cadence: 'continuous',
  scopeIds: ['scope'],
  programIds,
  items,
  testedBy,
})

/** A fact of the ledger. */
export const fact = (
  activityId: string,
  kind: Progress['kind'],
  effectiveOn: string,
  remainingDays?: number,
): Progress => ({
  id: `${activityId}.${kind}`,
  activityId,
  kind,
  effectiveOn,
  recordedAt: '2027-01-04T00:00:00Z',
  actor: 'test',
  ...(remainingDays !== undefined && { remainingDays }),
})
