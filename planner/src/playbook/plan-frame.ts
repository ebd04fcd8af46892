import { fact, factSource } from '../facts/facts.ts'
import { WORKING_WEEK } from '../facts/units.ts'
import { FIRST_LANGUAGE } from '../messages/languages.ts'
import type { PlanNames } from '../messages/en/plan-names.ts'
import type { Calendar, Firm } from '../plan/people.ts'
import { PLAN_FORMAT, type Plan } from '../plan/plan.ts'
import type { Beginning } from './answers.ts'
import { BUSINESS_CALENDAR, TEAM_CALENDAR } from './draft.ts'
import { hourlyRate } from './estimates.ts'

/** The scope of every program that a playbook makes. */
export const SCOPE = 'main'
const WAKE_AT = '06:00'

/** What a plan is before it has a program: whose it is, the team and its calendars, the firms that may be asked. */
export const planFrame = (answers: Beginning, startsOn: string, names: PlanNames): Plan => ({
  format: PLAN_FORMAT,
  id: answers.planId ?? slug(answers.organization.name),
  name: answers.planName ?? answers.organization.name,
  ...(names.language !== FIRST_LANGUAGE && { language: names.language }),
  organization: organizationOf(answers),
  startsOn,
  settings: {
    incubation: '60/90',
    bridgeLetterMonths: { value: fact('soc2.bridge.max').value, source: factSource('soc2.bridge.max') },
  },
  calendars: calendarsOf(answers, names.frame),
  people: answers.team.map((member) => {
    const rate = hourlyRate(member.role)
    return { ...member, calendarId: TEAM_CALENDAR, ...(rate && { hourlyRate: rate }), leave: [] }
  }),
  firms: firmsOf(names.frame),
  scopes: [{ id: SCOPE, name: answers.scope ?? answers.organization.name, kind: 'system' }],
  programs: [],
  activities: [],
  links: [],
  controls: [],
  reportsHeld: answers.held.map((report, i) => ({ id: `held-${i + 1}`, scopeId: SCOPE, ...report })),
  commitments: [],
  decisions: [],
})

function organizationOf({ organization: { country: _, ...organization } }: Beginning): Plan['organization'] {
  return { id: slug(organization.name), wakeAt: WAKE_AT, ...organization }
}

/** A readable id made of a name. */
const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'plan'

function calendarsOf({ holidays }: Beginning, names: PlanNames['frame']): Calendar[] {
  const week = { workingWeek: [...WORKING_WEEK], closures: [] }
  return [
    { id: TEAM_CALENDAR, name: names.teamCalendar, ...week, holidays },
    { id: BUSINESS_CALENDAR, name: names.businessCalendar, ...week, holidays },
  ]
}

const firmsOf = (names: PlanNames['frame']): Firm[] => [
  { id: 'cpa', name: names.cpa, kinds: ['cpa'], calendarId: BUSINESS_CALENDAR },
  { id: 'assessor', name: names.assessor, kinds: ['assessor'], calendarId: BUSINESS_CALENDAR },
  { id: 'consultant', name: names.consultant, kinds: ['consultant'], calendarId: BUSINESS_CALENDAR },
  { id: 'tester', name: names.tester, kinds: ['consultant'], calendarId: BUSINESS_CALENDAR },
  { id: 'platform', name: names.platform, kinds: ['platform'], calendarId: BUSINESS_CALENDAR },
  { id: 'hitrust', name: 'HITRUST', kinds: ['hitrust'], calendarId: BUSINESS_CALENDAR },
]
