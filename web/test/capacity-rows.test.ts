import { describe, expect, test } from '@jest/globals'
import { applyEdit, planFromAnswers, type Plan } from '@stagger/planner'
import { daysOffIn } from '../src/capacity-view/days-ahead.ts'
import { onSingleDays, overloadsAhead } from '../src/capacity-view/overloads-ahead.ts'
import { capacityHeadline, overloadSentence, overloadsText, reportSentence, weekSentence } from '#words/capacity.ts'
import { activitiesOf, capacityRows, capacitySummary, isOver, thisWeekAt } from '../src/plan-view/capacity-rows.ts'
import { planView } from '../src/plan-view/plan-view.ts'

const TODAY = '2027-01-04'
const base = planFromAnswers(
  {
    organization: { name: 'Meridian', timeZone: 'UTC', currency: 'USD', headcount: '50_200', fiscalYearStartMonth: 1 },
    startsOn: TODAY,
    programs: [{ kind: 'soc2-type2' }],
    team: [
      { id: 'ana', name: 'Ana Maria', role: 'security-engineer', hoursPerDay: 8 },
      { id: 'ben', name: 'Ben Ito', role: 'devops', hoursPerDay: 8 },
    ],
  },
  TODAY,
)
const quiet: Plan = { ...base, activities: base.activities.map((one) => ({ ...one, assignments: [] })) }
/** Two weeks of work from the first day on, of which one asks Ana for so many hours. */
const [work] = base.activities.filter(({ kind }) => kind === 'work')
const asking = (hours: number, plan: Plan = quiet) =>
  applyEdit(plan, {
    kind: 'setAssignments',
    activityId: work?.id ?? '',
    assignments: [{ personId: 'ana', hours, source: 'yours' }],
  }).plan
const viewOf = (plan: Plan) => planView({ plan, revision: 1, progress: [], today: TODAY })
const days = (plan: Plan) => {
  const dates = viewOf(plan).scheduled(work?.id ?? '')
  return { start: dates?.start ?? '', end: dates?.end ?? '' }
}
const name = (id: string) => (id === 'soc2' ? 'SOC 2' : id)

describe('the rows', () => {
  test('are the people in the order of the plan, each from the first week to a little after the last with work', () => {
    const rows = capacityRows(viewOf(asking(20)))
    expect(rows.map(({ key }) => key)).toEqual(['person/ana', 'person/ben'])
    const used = rows[0]?.weeks.findLastIndex(({ hours }) => hours > 0) ?? 0
    expect(rows[0]?.weeks).toHaveLength(used + 3)
    expect(rows[0]?.weeks[0]?.weekOf).toBe(TODAY)
  })

  test('add up to the hours that are asked', () => {
    const [ana] = capacityRows(viewOf(asking(20)))
    expect(ana?.weeks.reduce((sum, { hours }) => sum + hours, 0)).toBeCloseTo(20)
  })

  test('a role that is asked for without a name has a row of its own, in words', () => {
    const plan = applyEdit(quiet, {
      kind: 'setDemands',
      activityId: work?.id ?? '',
      demands: [{ kind: 'role', role: 'devops', hours: 8, source: 'yours' }],
    }).plan
    expect(capacityRows(viewOf(plan)).at(-1)).toMatchObject({ key: 'role/devops', name: 'DevOps engineers' })
  })

  test('a week is past when its Sunday is', () => {
    const [ana] = capacityRows({ ...viewOf(asking(20)), today: '2027-01-12' })
    expect(ana?.weeks.slice(0, 2).map(({ isPast }) => isPast)).toEqual([true, false])
  })

  test('no week is this one while the plan has not begun', () => {
    const weeksOn = (today: string) => thisWeekAt(capacityRows({ ...viewOf(asking(20)), today })[0]?.weeks ?? [], today)
    expect([weeksOn('2026-11-23'), weeksOn(TODAY), weeksOn('2027-01-15')]).toEqual([-1, 0, 1])
  })
})

describe('the heading', () => {
  const said = (plan: Plan) => {
    const view = viewOf(plan)
    const rows = capacityRows(view)
    return capacityHeadline(capacitySummary(rows), overloadsAhead(view, rows))
  }

  test('nothing is asked', () => {
    expect(said(quiet)).toBe('Nothing is asked of anybody from this week on')
  })

  test('nobody is asked for too much', () => {
    expect(said(asking(2))).toBe('Nobody is asked for more than they have')
  })

  test('who is asked for the most, and how many weeks are too much: as many as the map marks', () => {
    const rows = capacityRows(viewOf(asking(400)))
    const marked = rows.flatMap(({ weeks }) => weeks).filter((week) => !week.isPast && isOver(week))
    const summary = capacitySummary(rows)
    expect(summary.over.map(({ weekOf }) => weekOf)).toEqual(marked.map(({ weekOf }) => weekOf))
    expect(said(asking(400))).toMatch(/^Ana Maria is asked for [\d,]+% in the week of .*, the only week over 100%$/)
    const twice = { ...summary, over: [...summary.over, ...summary.over] }
    expect(capacityHeadline(twice, [])).toMatch(/; 2 weeks of 1 person are over 100%$/)
  })

  test('days that are too much are told apart when their week is not', () => {
    const view = viewOf(asking(400))
    const rows = capacityRows(view)
    const ahead = overloadsAhead(view, rows)
    const inLightWeeks = rows.map((row) => ({ ...row, weeks: row.weeks.map((week) => ({ ...week, percent: 90 })) }))
    expect([onSingleDays(ahead, rows), onSingleDays(ahead, inLightWeeks)]).toEqual([[], ahead])
  })

  test('somebody on leave has no hours to be asked for', () => {
    const plan = asking(20)
    const ana = plan.people.find(({ id }) => id === 'ana')
    const away = { ...ana, leave: [{ ...days(plan), name: 'Leave' }] }
    const [row] = capacityRows(viewOf({ ...plan, people: [away as Plan['people'][number]] }))
    expect(row?.peak?.percent).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('what is too much from today on', () => {
  test('has a week only where no day of it is there already', () => {
    const view = viewOf(asking(400))
    const ahead = overloadsAhead(view, capacityRows(view))
    expect(ahead.map(({ start, end }) => [start, end])).toEqual(view.overloads().map(({ start, end }) => [start, end]))
  })

  test('has work that falls into leave, which lies on no day that somebody works', () => {
    const plan = asking(20)
    const [ana, ...others] = plan.people
    if (!ana) throw new Error('nobody is in the plan')
    const view = viewOf({ ...plan, people: [{ ...ana, leave: [{ ...days(plan), name: 'Leave' }] }, ...others] })
    const ahead = overloadsAhead(view, capacityRows(view))
    expect(ahead.reduce((sum, { askedHours }) => sum + askedHours, 0)).toBeCloseTo(20)
    expect(ahead.map(overloadSentence)[0]).toMatch(/^Ana Maria is asked for [\d.]+ h in the week of .* and has none$/)
  })

  test('counts whom it is asked of once', () => {
    const of = { kind: 'person', name: 'Ana' } as const
    expect(overloadsText([{ of }, { of }, { of: { kind: 'role', name: 'executives' } }])).toBe(
      '3 overloads of 1 person and 1 role',
    )
  })
})

test('a week says itself, and what asks for it', () => {
  const [ana] = capacityRows(viewOf(asking(20)))
  const week = ana?.weeks.find(({ hours }) => hours > 0)
  if (!week) throw new Error('nothing is asked')
  expect(weekSentence('Ana', week, name)).toMatch(/^Ana, week of .* 2027, \d+%: SOC 2 [\d.]+ h of \d+ h$/)
  expect(activitiesOf(week)).toEqual([{ activityId: work?.id, hours: week.hours }])
})

test('days of too much are said with the worst of them', () => {
  const facts = { start: '2027-03-01', end: '2027-03-06', askedHours: 12, capacityHours: 8 }
  expect(overloadSentence({ ...facts, of: { kind: 'person', name: 'Ana' } })).toBe(
    'Ana is asked for up to 12 h a day from Mar 1 to Mar 5 and has 8 h',
  )
  expect(overloadSentence({ ...facts, end: '2027-03-02', of: { kind: 'role', name: 'executives' } })).toBe(
    'The executives are asked for up to 12 h a day on Mar 1 and have 8 h',
  )
})

test('a report says where it goes and how far from the earliest it is', () => {
  const move = {
    programId: 'soc2',
    before: '2027-04-09',
    after: '2027-04-19',
    noEarlierThan: '2027-04-12',
    daysFromBound: 7,
  }
  expect(reportSentence(move, 'SOC 2')).toBe(
    'SOC 2: Apr 9, 2027 → Apr 19, 2027, 10 days later (at most 7 days from the earliest there can be)',
  )
  expect(reportSentence({ ...move, after: '2027-04-12', before: '2027-04-12' }, 'SOC 2')).toBe(
    'SOC 2: Apr 12, 2027, unchanged (proven: no dates are earlier)',
  )
})

test('the days off of a week are leave, closures and holidays that touch it', () => {
  const [ana] = quiet.people
  const [calendar] = quiet.calendars
  if (!ana || !calendar) throw new Error('nobody is in the plan')
  const leave = [
    { start: '2027-02-03', end: '2027-02-20', name: 'Leave' },
    { start: '2027-02-15', end: '2027-02-16', name: 'Later' },
  ]
  const team = { ...calendar, closures: [], holidays: [{ on: '2027-02-12', name: 'Holiday' }] }
  const off = (weekOf: string) => daysOffIn({ calendars: [team] }, { ...ana, calendarId: team.id, leave }, weekOf)
  expect(off('2027-02-08')).toEqual([
    { name: 'Leave', first: '2027-02-03', last: '2027-02-19' },
    { name: 'Holiday', first: '2027-02-12', last: '2027-02-12' },
  ])
  expect(off('2027-01-25')).toEqual([])
})
