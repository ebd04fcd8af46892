import { describe, expect, test } from '@jest/globals'
import {
  Actual,
  applyEdit,
  budget,
  costItemsOf,
  dayOf,
  type Edit,
  isoOf,
  planFromAnswers,
  plusDays,
  schedule,
} from '@stagger/planner'
import { replaceEqualDeep } from '@tanstack/react-query'
import { withEdits } from '../src/api/optimistic.ts'
import { finishSentence } from '#words/drawer.ts'
import { areDatesOwn, takeToldDates } from '../src/plan-view/dated.ts'
import { durationText } from '../src/plan-view/duration.ts'
import { cannotFinishOn, previewFinish } from '../src/plan-view/finish-phase.ts'
import { findings, forecastCost, peopleLoad, reportsOf } from '../src/plan-view/headline.ts'
import { ancestorsOf, outline, phaseKeys } from '../src/plan-view/outline.ts'
import { phaseKey, type PlanFacts, planView, planViewAfter } from '../src/plan-view/plan-view.ts'
import { dayToOpenOn } from '../src/chart-geometry/plan-span.ts'
import { changesSomething, proposeMove, proposeStep } from '../src/plan-view/proposal.ts'
import { rowTexts } from '../src/timeline/columns.ts'

const TODAY = '2027-01-04'
const plan = planFromAnswers(
  {
    organization: { name: 'Meridian', timeZone: 'UTC', currency: 'USD', headcount: '50_200', fiscalYearStartMonth: 1 },
    startsOn: TODAY,
    programs: [{ kind: 'soc2-type2' }, { kind: 'hitrust', level: 'r2' }],
    team: [{ id: 'ana', name: 'Ana Maria', role: 'security-engineer', hoursPerDay: 8 }],
  },
  TODAY,
)
const view = planView({ plan, revision: 1, progress: [], today: TODAY })
const startOf = (id: string) => view.scheduled(id)?.start ?? ''

describe('the outline', () => {
  test('unfolded, has every activity once, under its phase and program', () => {
    const rows = outline(view, new Set())
    expect(rows.filter(({ level }) => level === 3)).toHaveLength(plan.activities.length)
    expect(rows[0]).toMatchObject({ level: 1, programId: 'soc2', hue: 'soc2' })
  })

  test('folded, a phase still shows its window, its wait and its report', () => {
    const shapes = outline(view, new Set(phaseKeys(plan))).flatMap(({ marks }) => marks.map(({ shape }) => shape))
    expect(shapes.filter((shape) => shape === 'report')).toHaveLength(2)
    expect(new Set(shapes)).toEqual(new Set(['program', 'work', 'window', 'wait', 'incubation', 'report', 'certified']))
  })

  test('knows what to unfold to see an activity', () => {
    expect(ancestorsOf(view, 'soc2.window')).toEqual([
      'program/soc2',
      phaseKey('soc2', view.activity('soc2.window')?.phaseId ?? ''),
    ])
  })
})

describe('dates that the server found', () => {
  const facts = (): PlanFacts => ({ plan: structuredClone(plan), revision: 1, progress: [], today: TODAY })
  const { start, end } = view.dates.columns()

  test('are those of the first picture', () => {
    const now = facts()
    takeToldDates(now, { start: start.map((day) => day + 7), end })
    const first = planView(now)
    expect(first.scheduled('soc2.window')?.start).toBe(isoOf(plusDays(dayOf(startOf('soc2.window')), 7)))
    expect(areDatesOwn(now, first.dates)).toBe(false)
    expect(planView(now).scheduled('soc2.window')?.start).toBe(startOf('soc2.window'))
  })

  test('stay where they are those that are computed here', () => {
    const now = facts()
    takeToldDates(now, { start, end })
    const first = planView(now)
    expect(areDatesOwn(now, first.dates)).toBe(true)
    expect(planView(now).dates).toBe(first.dates)
  })

  test('are not wanted for a plan that is scheduled already', () => {
    const now = facts()
    const { dates } = planView(now)
    takeToldDates(now, { start: [], end: [] })
    expect(planView(now).dates).toBe(dates)
  })
})

test.each([
  ['before the plan begins, its first day', '2026-11-02', TODAY],
  ['while it is under way, today', '2027-03-02', '2027-03-02'],
  ['after it ended, its last day', '2040-01-02', isoOf(view.dates.extent()?.end ?? dayOf(TODAY))],
])('a chart is opened on: %s', (_, today, day) => {
  expect(isoOf(dayToOpenOn({ dates: view.dates, today }))).toBe(day)
})

describe('the view after another', () => {
  const facts: PlanFacts = { plan, revision: 1, progress: [], today: TODAY }
  const moved = applyEdit(plan, { kind: 'moveActivity', activityId: 'soc2.scope', startOn: '2027-02-01' }).plan
  const started: PlanFacts['progress'] = [
    {
      id: 'f1',
      activityId: 'soc2.scope',
      kind: 'started',
      effectiveOn: '2027-01-06',
      recordedAt: '2027-01-06T09:00:00Z',
      actor: 'Ana',
    },
  ]
  test.each<[string, Partial<PlanFacts>]>([
    ['an edit of this page', { plan: moved, revision: 2 }],
    ['an edit that the server tells of', { plan: replaceEqualDeep(plan, structuredClone(moved)), revision: 2 }],
    ['a plan that shares nothing with it', { plan: structuredClone(moved), revision: 2 }],
    ['the next day', { today: '2027-01-05' }],
    ['a fact of the ledger', { progress: started, today: '2027-01-06' }],
    ['another plan', { plan: { ...moved, id: 'other' } }],
    ['evidence alone', { evidence: [] }],
  ])('is that of the facts: %s', (_, change) => {
    const now = { ...facts, ...change }
    const after = planViewAfter(planView(facts), now)
    expect(after.dates.toWire()).toEqual(schedule(now.plan, now.progress, now.today).toWire())
    expect([after.revision, after.today, after.evidence]).toEqual([now.revision, now.today, now.evidence])
  })
})

describe('the duration of a row', () => {
  const estimated = 'soc2.final-fieldwork'
  const durationIn = (shown: typeof view) =>
    outline(shown, new Set())
      .filter(({ key }) => key === estimated)
      .map((row) => rowTexts(shown, row).duration)

  test('is what is likely', () => {
    const likely = view.activity(estimated)?.estimate
    expect(durationIn(view)).toEqual([likely && durationText({ value: likely.likely, unit: likely.unit })])
  })

  test('is how long it took, once it is done', () => {
    const fact = { activityId: estimated, recordedAt: '2026-11-20T12:00:00Z', actor: 'ana' } as const
    const progress = [
      { ...fact, id: 'b', kind: 'started', effectiveOn: '2026-10-27' },
      { ...fact, id: 'e', kind: 'finished', effectiveOn: '2026-11-20' },
    ] as const
    const shown = planView({ ...view, plan, progress, today: '2026-11-23' })
    expect(durationIn(shown)).toEqual([durationText({ value: 19, unit: 'wd' })])
  })

  test('is that of the mode which the levelling chose, where there are several', () => {
    const modes = [{ duration: 4, hoursPercent: 150, source: 'yours' as const }]
    const levelling = { id: 'l', name: 'l', order: [], floors: [], leastGainDays: 1 }
    const choices = [{ activityId: estimated, duration: 4 }]
    const edits: readonly Edit[] = [
      { kind: 'setModes', activityId: estimated, modes },
      { kind: 'acceptLevelling', levelling: { ...levelling, choices } },
    ]
    const levelled = edits.reduce((now, edit) => applyEdit(now, edit).plan, plan)
    expect(durationIn(planView({ ...view, plan: levelled }))).toEqual(['4d'])
  })
})

describe('why this date', () => {
  test.each(plan.activities.map(({ id }) => [id]))('%s is traced back to something without a cause', (id) => {
    const steps = view.chain(id)
    expect(new Set(steps.map(({ to }) => to)).size).toBe(steps.length)
    expect(steps.at(-1)?.reasons[0].kind).toMatch(/plan-start|status-date|not-before|pin|align|as-late-as/)
  })
})

describe('a proposal', () => {
  test('lands where the planner says, and tells everything that moves with it', () => {
    const later = isoOf(plusDays(dayOf(startOf('soc2.final-fieldwork')), 14))
    const proposal = proposeMove(view, 'soc2.final-fieldwork', later)
    expect(proposal).toMatchObject({ landsOn: later, days: 14, edit: { kind: 'moveActivity', startOn: later } })
    expect(proposal.moved.map(({ activityId }) => activityId)).toContain('soc2.issued')
  })

  test('earlier than a link allows, stops there and says which', () => {
    const proposal = proposeMove(view, 'soc2.final-fieldwork', TODAY)
    expect(changesSomething(proposal)).toBe(false)
    expect(proposal.stoppedBy).toMatchObject({ kind: 'link', linkType: 'FS' })
  })

  test('a step of a day over a weekend is a step to the next day worked', () => {
    const friday = proposeMove(view, 'soc2.penetration-test', '2028-01-07')
    const moved = planView({
      ...view,
      plan: {
        ...plan,
        activities: plan.activities.map((one) =>
          one.id === friday.activityId ? { ...one, constraints: { notBefore: '2028-01-07' } } : one,
        ),
      },
    })
    expect(proposeStep(moved, 'soc2.penetration-test', 1).landsOn).toBe('2028-01-10')
  })

  test('of something unknown, is refused by its code', () => {
    expect(proposeMove(view, 'nobody', TODAY).refused?.code).toBe('id-unknown')
  })
})

describe('the headline', () => {
  test('names the reports in the order in which they come', () => {
    const reports = reportsOf(view)
    expect(reports.map(({ dates }) => dates.inHandOn)).toEqual(reports.map(({ dates }) => dates.inHandOn).toSorted())
  })

  test('says what Budget says it costs at completion, with what was invoiced', () => {
    const [item] = costItemsOf(plan)
    const dearer = Actual.parse({
      kind: 'invoice',
      id: 'i',
      itemId: item?.id,
      vendor: 'Alder',
      number: 'A-1',
      invoicedOn: TODAY,
      amount: { minor: 99_000_000, currency: 'USD' },
      final: true,
      recordedAt: '2027-01-04T00:00:00Z',
      actor: 'ana',
    })
    const { sum } = budget(schedule(plan, [], TODAY), [dearer], { basis: 'cash', total: 'external', by: 'quarter' })
    expect(forecastCost(view, [dearer])).toEqual({ currency: 'USD', minor: sum.forecast.total })
    expect(forecastCost(view, [])?.minor).toBeLessThan(sum.forecast.total)
  })

  test('finds the fullest week of a person', () => {
    const [ana] = peopleLoad(view)
    expect(ana?.name).toBe('Ana Maria')
    expect(ana?.weeks.some(({ weekOf }) => weekOf === ana.peak.weekOf)).toBe(true)
  })

  test('does not count as broken what somebody decided on', () => {
    const finding = { rule: 'S01', severity: 'costs', subject: { programId: 'soc2' }, shortDays: 1, facts: {} } as const
    expect(findings([finding, { ...finding, decisionId: 'd' }, { ...finding, severity: 'warns' }])).toMatchObject({
      broken: [finding],
      warnings: [{ severity: 'warns' }],
    })
  })
})

describe('edits that are drawn before they are stored', () => {
  const stored = { id: 'plan', revision: 3, plan, updatedAt: '2027-01-04T00:00:00Z' }
  const rename = (name: string) => ({ kind: 'renameActivity', activityId: 'soc2.window', name }) as const

  test('lie on the stored plan in their order, and leave it as it was', () => {
    const { plan: drawn, revision } = withEdits(stored, [rename('First'), rename('Second')])
    expect(drawn.activities.find(({ id }) => id === 'soc2.window')?.name).toBe('Second')
    expect(revision).toBe(3)
    expect(withEdits(stored, [])).toBe(stored)
  })

  test('one that the planner refuses is left out, the others stay', () => {
    const gone = { kind: 'renameActivity', activityId: 'gone', name: 'Gone' } as const
    const { plan: drawn } = withEdits(stored, [gone, rename('Still')])
    expect(drawn.activities.find(({ id }) => id === 'soc2.window')?.name).toBe('Still')
  })

  test('one that leaves a plan without dates is left out too: nothing could be drawn of it', () => {
    const [first] = plan.links
    const contradicting = ['to', 'back'].map((id, at) => ({
      kind: 'linkActivities' as const,
      link: {
        id,
        from: first?.from ?? '',
        to: first?.to ?? '',
        type: 'SS' as const,
        min: { value: at === 0 ? 9 : 0, unit: 'ed' as const },
        ...(at === 1 && { max: { value: 1, unit: 'ed' as const } }),
      },
    }))
    const refuse = (after: typeof plan) => void schedule(after, [], after.startsOn)
    const { plan: drawn } = withEdits(stored, [...contradicting, rename('Still')], refuse)
    expect(drawn.links.slice(plan.links.length).map(({ id }) => id)).toEqual(['to'])
    expect(drawn.activities.find(({ id }) => id === 'soc2.window')?.name).toBe('Still')
  })
})

describe('finishing a phase', () => {
  const phaseId = view.activity('soc2.window')?.phaseId ?? ''
  const inPhase = plan.activities.filter((one) => one.programId === 'soc2' && one.phaseId === phaseId)

  test('is shown before it is done: how much it finishes, and which reports move', () => {
    const preview = previewFinish(view, 'soc2', phaseId, TODAY)
    expect(preview).toMatchObject({ activities: inPhase.length, on: TODAY })
    expect(preview.moves.map(({ program }) => program.id)).toContain('soc2')
    expect(finishSentence(preview)).toMatch(
      /^Finishes \d+ activit.* as of Jan 4, \d+ days before the plan says; SOC 2 Type II moves from .* to .*\.$/,
    )
  })

  test('is refused before what it moves is shown: on a day that has not come, or before its work began', () => {
    const [first] = inPhase
    const started = { id: 's', activityId: first?.id ?? '', kind: 'started' as const, actor: 'ana' }
    const progress = [{ ...started, effectiveOn: TODAY, recordedAt: `${TODAY}T00:00:00Z` }]
    const begun = planView({ plan, revision: 1, progress, today: TODAY })
    const on = (day: string) => cannotFinishOn(begun, { programId: 'soc2', phaseId }, day)
    expect([on('2099-01-01'), on('2020-01-01'), on(TODAY)]).toEqual([
      { code: 'in-future', on: TODAY },
      { code: 'before-start', on: TODAY },
      undefined,
    ])
  })

  test('leaves out what is finished already, and says that no report moves', () => {
    const progress = inPhase.map(({ id }) => ({
      id,
      activityId: id,
      kind: 'finished' as const,
      effectiveOn: TODAY,
      recordedAt: `${TODAY}T00:00:00Z`,
      actor: 'ana',
    }))
    const done = previewFinish(planView({ plan, revision: 1, progress, today: TODAY }), 'soc2', phaseId, TODAY)
    expect(done).toEqual({ activities: 0, on: TODAY, daysEarly: 0, moves: [] })
    expect(finishSentence(done)).toBe('Finishes 0 activities as of Jan 4; no report moves.')
  })
})
