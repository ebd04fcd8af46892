import { parsePlan } from '@stagger/planner'
import { type PlanView, planView } from '../../src/plan-view/plan-view.ts'

const week = { low: 5, likely: 5, high: 5, unit: 'wd', source: 'yours' } as const
const phase = (id: string, name: string) => ({ id, kind: 'readiness', name, advance: 'people' }) as const
const work = (id: string, name: string, phaseId: string, more: object = {}) => ({
  id,
  kind: 'work',
  name,
  programId: 'p',
  phaseId,
  estimate: week,
  calendarId: 'five',
  assignments: [],
  constraints: {},
  ...more,
})

/** A program of two phases, `one` with a, b and c, `two` with d and the report, and an empty one; a before b, b before d, d before the report. */
export const twoPhases = (more: object = {}): PlanView => {
  const plan = parsePlan({
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
    startsOn: '2027-01-04',
    settings: { incubation: '60/90', bridgeLetterMonths: { value: 3, source: 'yours' } },
    calendars: [{ id: 'five', name: 'Five days', workingWeek: [1, 2, 3, 4, 5], holidays: [], closures: [] }],
    people: [person('ana', 'Ana Maria'), person('ben', 'Ben Okafor'), person('ann', 'Ann Lee')],
    firms: [],
    scopes: [{ id: 'scope', name: 'Platform', kind: 'system' }],
    programs: [
      {
        id: 'p',
        kind: 'soc2',
        name: 'SOC 2',
        scopeId: 'scope',
        type: 'type2',
        categories: ['security'],
        phases: [phase('one', 'Getting ready'), phase('two', 'Reporting'), phase('none', 'Nothing yet')],
        reportInHandId: 'report',
      },
    ],
    activities: [
      work('a', 'Access control', 'one', { assignments: [{ personId: 'ana', hours: 16, source: 'yours' }] }),
      work('b', 'Logging', 'one'),
      work('c', 'Access reviews', 'one'),
      work('d', 'Drafting', 'two'),
      { ...work('report', 'Report in hand', 'two'), kind: 'milestone', estimate: undefined },
    ],
    links: [link('a', 'b'), link('b', 'd'), link('d', 'report')],
    controls: [],
    reportsHeld: [],
    commitments: [],
    decisions: [],
    ...more,
  })
  return planView({ plan, revision: 1, progress: [], today: '2027-01-04' })
}

const person = (id: string, name: string) => ({
  id,
  name,
  role: 'compliance',
  calendarId: 'five',
  hoursPerDay: 8,
  leave: [],
})
const link = (from: string, to: string) => ({
  id: `${from}-${to}`,
  from,
  to,
  type: 'FS',
  min: { value: 0, unit: 'wd' },
})
