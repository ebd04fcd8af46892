import { expect, test } from '@jest/globals'
import { applyEdit, dayOf, endAfter, examplePlan, isoOf, lastDay, plusDays, plusMonths } from '@stagger/planner'
import { ApiProblem } from '../src/api/client.ts'
import { concerns } from '../src/api/stream.ts'
import { PLAN_EVENT_KINDS, type PlanEvent, type Run, type RunSubject } from '../src/api/wire.ts'
import { diarySentence } from '#words/diary.ts'
import { formName, refusalOfFact } from '#words/facts.ts'
import { itemDue, itemTitle, runsHeadline, waitsFor } from '#words/runs.ts'
import { type PlanView, planView, viewAfter } from '../src/plan-view/plan-view.ts'
import { endWindowOn } from '../src/runs-view/agreed-ends.ts'
import { answerableFor } from '../src/runs-view/answerable.ts'
import { dayIn, diaryOf } from '../src/runs-view/diary.ts'
import { isWanted } from '../src/runs-view/diary-filter.ts'
import { FACT_FORMS, type FactFormId, formOf } from '../src/runs-view/fact-forms.ts'
import { livePrograms } from '../src/runs-view/live-programs.ts'
import { openItems } from '../src/runs-view/open-items.ts'
import { endingFacts } from '../src/runs-view/phase-ends.ts'
import { ownOf } from '../src/runs-view/own-values.ts'
import { isPaused } from '../src/runs-view/reminder-pause.ts'
import { factTyped, untouched } from '../src/runs-view/typed-fact.ts'
import { SOC2_VIEW, TODAY } from './support/soc2-alone.ts'

const program = SOC2_VIEW.plan.programs[0]
const phases = program?.phases ?? []
const programId = program?.id ?? ''

/** The run of the only program: phases by their kind, everything else ahead. */
const run = (states: Record<string, Run['phases'][number]['state']>, subjects: readonly RunSubject[] = []): Run => ({
  programId,
  workflowId: 'w',
  state: 'running',
  openPhases: [],
  phases: phases.map(({ id, kind }) => ({ phaseId: id, state: states[kind] ?? 'planned' })),
  subjects,
})

const subject = (kind: RunSubject['kind'], state: string, facts: RunSubject['facts'] = {}): RunSubject => ({
  kind,
  subjectId: `${kind}-1`,
  state,
  facts,
  since: '2027-01-04T12:00:00Z',
  updatedAt: '2027-01-04T12:00:00Z',
  notes: [],
})

const itemsOf = (one: Run) => openItems(SOC2_VIEW, livePrograms(SOC2_VIEW, [one]))
const formsOf = (one: Run) => itemsOf(one).map(({ code, forms }) => [code, ...forms])

test('a program that has done nothing waits for its first phase to begin', () => {
  expect(formsOf(run({}))).toContainEqual(['next-phase', 'start-phase'])
})

test('an open phase of people waits to be finished; one that the clock ends waits for nobody', () => {
  expect(formsOf(run({ scoping: 'open' }))).toContainEqual(['phase', 'finish-phase'])
  const through = Object.fromEntries(
    ['scoping', 'readiness', 'remediation', 'auditor-engagement'].map((kind) => [kind, 'done' as const]),
  )
  expect(formsOf(run({ ...through, 'observation-window': 'open' })).flat()).not.toContain('finish-phase')
})

test('the report ends its phase with an opinion, once everything before it is done', () => {
  const done = Object.fromEntries(
    phases.filter(({ kind }) => kind !== 'issued' && kind !== 'renewal').map(({ kind }) => [kind, 'done' as const]),
  )
  expect(formsOf(run(done))).toContainEqual(['next-phase', 'issue-report'])
})

test.each(['issued', 'caps-review', 'check-in', 'draft-review', 'outcome', 'interim-assessment'] as const)(
  '%s ends with a fact of its own',
  (kind) => {
    expect(endingFacts({ id: 'x', kind, name: 'x', advance: 'people' })).not.toEqual([])
  },
)

test.each([
  ['a late control', subject('exception', 'open', { found: 'expected', decideBy: '2027-02-01' }), 'decide-late'],
  ['an exception of ours', subject('exception', 'open', { found: 'expected' }), 'close-exception'],
  ['one of the auditor’s', subject('exception', 'open', { found: 'reported' }), 'respond-exception'],
  ['a task of QA', subject('qa-task', 'overdue'), 'answer-task'],
  ['a week that was lost', subject('qa-block', 'lost'), 'book-qa'],
  ['a triage', subject('drift', 'open'), 'close-triage'],
  ['an investigation', subject('drift', 'investigating'), 'close-triage'],
  ['a notice', subject('drift', 'notice-due'), 'give-notice'],
  ['an interim that is submitted', subject('certification', 'interim-due', { interim: 'submitted' }), 'report-interim'],
] as const)('%s waits for one form', (_, about, form) => {
  expect(itemsOf(run({}, [about]))).toContainEqual(
    expect.objectContaining({ forms: [form], place: { programId, subjectId: about.subjectId } }),
  )
})

test('a triage counts every change that its answer judges', () => {
  const told = subject('drift', 'open', { changes: 1, controls: 1 })
  const live = livePrograms(SOC2_VIEW, [run({}, [told])])
  const triage = { programId, triageId: told.subjectId, changes: 3, controlIds: ['mfa', 'access'] }
  const titleOf = (triages: readonly (typeof triage)[]) =>
    openItems(SOC2_VIEW, live, triages).flatMap((item) => (item.code === 'triage' ? [itemTitle(item, '')] : []))
  expect(titleOf([triage, { ...triage, programId: 'another', changes: 9 }])).toEqual([
    '3 changes of 2 controls to be judged',
  ])
  expect(titleOf([])).toEqual(['1 change of 1 control to be judged'])
})

test('what is settled waits for nobody', () => {
  const settled = [subject('qa-task', 'answered'), subject('drift', 'harmless'), subject('exception', 'closed')]
  expect(itemsOf(run({}, settled))).toEqual(itemsOf(run({})))
  expect(itemsOf({ ...run({}, [subject('drift', 'open')]), state: 'ended' })).toEqual([])
})

test('what is overdue stands first, then what waits for the shortest time', () => {
  const late = (decideBy: string) => subject('exception', 'open', { found: 'expected', decideBy })
  const items = itemsOf(run({ scoping: 'overdue' }, [late('2027-01-05'), late('2027-01-03')]))
  expect(items.slice(0, 3).map(({ isOverdue, dueOn }) => [isOverdue, dueOn])).toEqual([
    [true, '2027-01-03'],
    [true, expect.any(String)],
    [false, '2027-01-05'],
  ])
})

const firstPhase = (state: 'open' | 'overdue') => {
  const [first] = livePrograms(SOC2_VIEW, [run({ scoping: state })])[0]?.phases ?? []
  if (!first) throw new Error('the program has a phase')
  return { ...first, finish: '2027-01-14' }
}

test('a phase says for whom it waits, until when and how many days that is', () => {
  expect(waitsFor(firstPhase('open'), TODAY)).toMatch(/^Waits for Ana Maria until .*2027, 10 days left$/)
  expect(waitsFor(firstPhase('open'), '2027-01-14')).toMatch(/, today is the last day$/)
  expect(waitsFor(firstPhase('overdue'), '2027-01-15')).toMatch(/^Waits for Ana Maria since .*2027: 1 day overdue$/)
  expect(waitsFor({ ...firstPhase('open'), who: [] }, TODAY)).toMatch(/^Waits for your report until /)
})

test('one that the clock ends waits for nobody', () => {
  const { phase, ...rest } = firstPhase('open')
  const byClock = { ...rest, phase: { ...phase, advance: 'clock' as const } }
  expect(waitsFor(byClock, TODAY)).toMatch(/^Ends by itself on .*2027, 10 days left$/)
})

test('what can begin says from when, and how far that is', () => {
  const next = { ...firstPhase('open'), state: 'planned' as const, isNext: true, start: '2027-01-06' }
  expect(waitsFor(next, TODAY)).toMatch(/^Next for Ana Maria, planned from .*2027, in 2 days$/)
})

test('who has no work left in a phase is not waited for', () => {
  const [phase] = phases
  const finished = {
    ...SOC2_VIEW,
    scheduled: (id: string) => {
      const one = SOC2_VIEW.scheduled(id)
      return one && { ...one, state: 'done' as const }
    },
  }
  expect(phase && answerableFor(SOC2_VIEW, programId, phase)).toEqual(['Ana Maria'])
  expect(phase && answerableFor(finished, programId, phase)).toEqual([])
})

test('an item says whose it is and how long it waits or is overdue', () => {
  const item = { code: 'triage', dueOn: '2027-01-07', who: ['Ana Maria'], isOverdue: false } as const
  expect(itemDue({ ...item, daysLeft: 3 })).toMatch(/^Ana Maria · until .*2027, 3 days left$/)
  expect(itemDue({ ...item, daysLeft: -2, isOverdue: true })).toMatch(/^Ana Maria · overdue since .*2027, 2 days$/)
  expect(itemDue({ code: 'disclosure', who: [], isOverdue: false })).toBe('')
})

test('the heading counts what runs and what waits', () => {
  const one = { run: { state: 'running' } }
  expect(runsHeadline([one, one], { open: 3, overdue: 1, proposals: 1 })).toBe(
    '2 programs running, 3 things to decide or report, 1 overdue, a proposal to answer',
  )
  expect(runsHeadline([{ run: { state: 'ended' } }], { open: 0, overdue: 0, proposals: 0 })).toBe(
    'No program runs any more, nothing waits for you',
  )
})

test('a title says by how much a control is late', () => {
  const [item] = itemsOf(
    run({}, [subject('exception', 'open', { found: 'expected', decideBy: '2027-01-01', shortDays: 1 })]),
  )
  expect(item && itemTitle(item, 'Reviews')).toBe('“Reviews” is late for its window by 1 day')
})

const windowPhase = phases.find(({ kind }) => kind === 'observation-window')?.id ?? ''
const agreedOn = (agreedEndOn: string) =>
  run({ 'observation-window': 'open' }, [{ ...subject('window', 'open', { agreedEndOn }), subjectId: windowPhase }])
const lastDayOfWindow = (view: PlanView) => view.scheduled('soc2.window')?.lastDay ?? ''

test.each([
  ['in months, where so many end on that day', 3, 'setWindowMonths'],
  ['in days, where none do', 0, 'setEstimate'],
] as const)(
  'an end that the auditor agreed to is offered as an edit %s, and gone once it is made',
  (_, months, kind) => {
    const was = dayOf(lastDayOfWindow(SOC2_VIEW))
    const agreed = isoOf(months > 0 ? lastDay(plusMonths(endAfter(was), months)) : plusDays(was, 10))
    const [item] = itemsOf(agreedOn(agreed)).filter(({ code }) => code === 'agreed-end')
    expect(item).toMatchObject({ facts: { agreedEndOn: agreed, closesOn: lastDayOfWindow(SOC2_VIEW) }, forms: [] })
    const edit = endWindowOn(SOC2_VIEW, programId, windowPhase, agreed)
    if (!edit) throw new Error('the plan has a window')
    const after = viewAfter(SOC2_VIEW, applyEdit(SOC2_VIEW.plan, edit).plan)
    expect([edit.kind, lastDayOfWindow(after)]).toEqual([kind, agreed])
    expect(openItems(after, livePrograms(after, [agreedOn(agreed)])).map(({ code }) => code)).not.toContain(
      'agreed-end',
    )
  },
)

test('an end that is agreed as the plan has it is nothing to decide', () => {
  expect(itemsOf(agreedOn(lastDayOfWindow(SOC2_VIEW))).map(({ code }) => code)).not.toContain('agreed-end')
})

test('evidence that can no longer be made up waits until the exceptions of its controls are on record', () => {
  const { plan, progress, evidence } = examplePlan('2026-11-23')
  const view = planView({ plan, progress, evidence, today: '2026-11-23', revision: 1 })
  const missedOf = (subjects: readonly RunSubject[]) =>
    openItems(view, livePrograms(view, [{ ...run({}, subjects), programId: 'soc2' }])).find(
      ({ code }) => code === 'missed-evidence',
    )
  const missing = missedOf([])?.missing
  expect(missedOf([])).toMatchObject({ forms: ['record-exception'], facts: { missed: 7, late: 8 } })
  const controlIds = missing?.controlIds ?? []
  expect(controlIds.length).toBeGreaterThan(1)
  const told = controlIds.map((controlId) => subject('exception', 'decided', { controlId }))
  expect(missedOf(told.slice(1))?.missing?.controlIds).toEqual(controlIds.slice(0, 1))
  expect(missedOf(told)).toBeUndefined()
})

test('a request that serves several programs is told once, and found under each', () => {
  const settled = (number: number, of: string, missed: number) =>
    event(number, 'evidence-settled', { programId: of, effectiveOn: TODAY, facts: { open: 9, missed } })
  const entries = diaryOf(SOC2_VIEW, [settled(1, programId, 2), settled(2, 'r2', 2), settled(3, 'r2', 3)])
  expect(entries.map(({ programId: of, alike }) => [of, ...alike])).toEqual([['r2'], [programId, 'r2']])
  const [, shared] = entries
  expect(['r2', programId, 'other'].map((of) => shared && isWanted({ programId: of, words: '' }, shared, ''))).toEqual([
    true,
    true,
    false,
  ])
})

test('a proposal with nothing to do is nothing that happened', () => {
  expect(diaryOf(SOC2_VIEW, [event(1, 'proposal-closed', { number: 1 })])).toEqual([])
})

const place = { programId: 'p/1', phaseId: 'x', subjectId: 'e 1' }

test('a fact goes to the address of its thing, with what was typed', () => {
  const form = formOf('decide-late')
  expect(factTyped(form, place, { ...untouched(form, TODAY), note: ' agreed ' })).toEqual({
    path: '/programs/p%2F1/exceptions/e%201/decision',
    body: { choice: 'slide-start', effectiveOn: TODAY, note: 'agreed' },
  })
})

test('a fact of an assessment says its kind, and what it is about', () => {
  const form = formOf('answer-task')
  expect(factTyped(form, place, untouched(form, TODAY))).toEqual({
    path: '/programs/p%2F1/assessment-facts',
    body: { kind: 'qa-task-answered', taskId: 'e 1', effectiveOn: TODAY },
  })
})

test('what is missing is said before anything is sent', () => {
  const form = formOf('agree-window')
  expect(factTyped(form, place, untouched(form, TODAY))).toEqual({ name: 'endOn', code: 'empty' })
  const report = formOf('issue-report')
  expect(factTyped(report, place, { ...untouched(report, TODAY), criteriaNotMet: 'two' })).toEqual({
    name: 'criteriaNotMet',
    code: 'not-a-number',
  })
})

test('every form has a name, and asks for the day on which it happened', () => {
  for (const id of Object.keys(FACT_FORMS) as FactFormId[]) {
    expect(formName(id)).not.toBe('')
    expect(formOf(id).fields.map(({ name }) => name)).toContain('effectiveOn')
  }
})

const event = (number: number, kind: PlanEvent['kind'], data: PlanEvent['data'] = {}): PlanEvent => ({
  number,
  kind,
  recordedAt: '2027-01-04T02:00:00Z',
  actor: 'run',
  data,
})

test('the diary tells what happened, the newest first, and leaves edits to the history', () => {
  const phaseId = phases[0]?.id ?? ''
  const entries = diaryOf(SOC2_VIEW, [
    event(1, 'plan-revised', { revision: 1 }),
    event(2, 'run-started', { programId, effectiveOn: TODAY }),
    event(3, 'phase-finished', { programId, phaseId, effectiveOn: TODAY }),
  ])
  expect(entries.map(diarySentence)).toEqual([`${phases[0]?.name} is finished.`, 'The program began to run.'])
})

test('every kind of event has a sentence that reads to its end, whatever facts it lacks', () => {
  for (const entry of diaryOf(
    SOC2_VIEW,
    PLAN_EVENT_KINDS.map((kind, at) => event(at, kind)),
  ))
    expect(diarySentence(entry)).toMatch(/^[^]+\.$/)
})

test('a report that is issued says its opinion', () => {
  const facts = { type: 'type2', cycle: 1, criteriaNotMet: 0 }
  const [entry] = diaryOf(SOC2_VIEW, [event(1, 'report-issued', { programId, state: 'unqualified', facts })])
  expect(entry && diarySentence(entry)).toBe('The Type II report is issued: unqualified opinion.')
})

test('an instant has the day of the organization', () => {
  expect(dayIn('America/Chicago', '2027-01-04T02:00:00Z')).toBe('2027-01-03')
})

test('an event asks again for what it is about, and for nothing else', () => {
  expect(concerns('notice-added')).toBe('notices')
  expect(concerns('comment-added')).toBe('comments')
  expect(concerns('triage-opened')).toBe('runs')
  expect(concerns('proposal-opened')).toBe('runs')
})

test('a run’s refusal is said in the words of the API; what nobody knows, in our own', () => {
  const said = 'Outcome cannot start yet. Finish first: Draft review.'
  expect(refusalOfFact(new ApiProblem('phase-not-ready', 409, said))).toBe(said)
  expect(refusalOfFact(new ApiProblem('outcome-unknown', 504, 'x'))).toMatch(/may have happened/)
})

test('whether a security event is confirmed is asked of nothing else', () => {
  const form = formOf('close-triage')
  const typed = { ...untouched(form, TODAY), confirmed: 'yes' }
  expect(factTyped(form, place, typed)).toMatchObject({ body: { outcome: 'harmless', effectiveOn: TODAY } })
  expect(factTyped(form, place, typed)).not.toHaveProperty('body.confirmed')
  expect(factTyped(form, place, { ...typed, outcome: 'security-event' })).toHaveProperty('body.confirmed', true)
})

test('an object is created on a version that is offered, the newest first; a newer one may be typed', () => {
  const r2 = examplePlan('2026-11-23').plan.programs.find((one) => one.kind === 'hitrust')
  const at = (level: 'e1' | 'r2') =>
    ownOf({ today: '2026-06-01', program: () => r2 && { ...r2, level } }, { programId: 'r2' })
  expect(at('r2')).toEqual({
    values: { csfVersion: '11.8.0' },
    versions: ['11.8.0', '11.7.0', '11.6.0', '11.4.0', '11.0'],
  })
  expect(at('e1').versions).toEqual(['11.8.0'])
  const form = formOf('create-object')
  expect(factTyped(form, { programId: 'r2' }, { ...untouched(form, TODAY), csfVersion: '11.9.0' })).toMatchObject({
    body: { kind: 'object-created', csfVersion: '11.9.0' },
  })
})

test('reminders of a program are paused while the newest that was said of them says so', () => {
  expect(['paused', 'running'].map((state) => isPaused(run({}, [subject('reminders', state)])))).toEqual([true, false])
  expect(isPaused(run({}))).toBe(false)
})
