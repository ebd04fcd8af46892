import type { Activity, Estimate, Link, Plan } from '@stagger/planner'

const estimate = (days: number, unit: Estimate['unit'] = 'wd'): Estimate => ({
  low: days,
  likely: days,
  high: days,
  unit,
  source: 'yours',
})

type Some = Partial<Activity> & Pick<Activity, 'id' | 'programId' | 'phaseId'>

const activity = (some: Some): Activity => ({
  kind: 'work',
  name: some.id,
  estimate: estimate(5),
  calendarId: 'office',
  assignments: [],
  constraints: {},
  ...some,
})

const milestone = (some: Some): Activity => {
  const { estimate: _, ...rest } = activity(some)
  return { ...rest, kind: 'milestone' }
}

const link = (from: string, to: string): Link => ({
  id: `${from}-${to}`,
  from,
  to,
  type: 'FS',
  min: { value: 0, unit: 'wd' },
})

/** Two programs, few enough activities to read: what the API is tried on. */
export function smallPlan(id = 'small'): Plan {
  return {
    format: 'stagger-plan/1',
    id,
    name: `Plan ${id}`,
    organization: {
      id: 'org',
      name: 'Harbor Health',
      timeZone: 'America/New_York',
      wakeAt: '06:00',
      currency: 'USD',
      headcount: '50_200',
      fiscalYearStartMonth: 1,
    },
    startsOn: '2026-01-05',
    settings: { incubation: '60/90', bridgeLetterMonths: { value: 3, source: 'yours' } },
    calendars: [{ id: 'office', name: 'Office', workingWeek: [1, 2, 3, 4, 5], holidays: [], closures: [] }],
    people: [],
    firms: [],
    scopes: [{ id: 'product', name: 'Product', kind: 'product' }],
    programs: [
      {
        id: 'soc2',
        kind: 'soc2',
        type: 'type2',
        name: 'SOC 2 Type II',
        scopeId: 'product',
        categories: ['security'],
        reportInHandId: 'report',
        phases: [
          { id: 'ready', kind: 'readiness', name: 'Readiness', advance: 'people' },
          { id: 'window', kind: 'observation-window', name: 'Window', advance: 'clock' },
          { id: 'issued', kind: 'issued', name: 'Issued', advance: 'people' },
        ],
      },
      {
        id: 'hitrust',
        kind: 'hitrust',
        level: 'r2',
        name: 'HITRUST r2',
        scopeId: 'product',
        reportInHandId: 'certificate',
        certifiedFromId: 'letter',
        phases: [
          { id: 'scoping', kind: 'scoping', name: 'Scoping', advance: 'people' },
          { id: 'outcome', kind: 'outcome', name: 'Outcome', advance: 'people' },
        ],
      },
    ],
    activities: [
      activity({ id: 'gap', programId: 'soc2', phaseId: 'ready' }),
      activity({ id: 'train', programId: 'soc2', phaseId: 'ready' }),
      activity({ id: 'fix', programId: 'soc2', phaseId: 'ready' }),
      activity({ id: 'observe', programId: 'soc2', phaseId: 'window', kind: 'window', estimate: estimate(3, 'mo') }),
      milestone({ id: 'report', programId: 'soc2', phaseId: 'issued' }),
      activity({ id: 'factors', programId: 'hitrust', phaseId: 'scoping' }),
      milestone({ id: 'letter', programId: 'hitrust', phaseId: 'outcome' }),
      milestone({ id: 'certificate', programId: 'hitrust', phaseId: 'outcome' }),
    ],
    links: [
      link('gap', 'fix'),
      link('fix', 'observe'),
      link('observe', 'report'),
      link('factors', 'letter'),
      link('letter', 'certificate'),
    ],
    controls: [],
    reportsHeld: [],
    commitments: [],
    decisions: [],
  }
}
