import { expect, test } from '@jest/globals'
import type { Program } from '@stagger/planner'
import { problemOf } from '../src/api/client.ts'
import { kindOf } from '../src/api/stream.ts'
import { fewNames, promiseSentence, refusal, runsState, runsUnavailable, undone } from '#words/everywhere.ts'
import { lagText, phaseSentence, sourceText } from '#words/drawer.ts'
import { sourceOf } from '../src/plan-view/sources-of.ts'
import { linkRefusal, proposalSentence } from '#words/chart.ts'
import { findingSentence, headline, rowSentence } from '#words/timeline.ts'
import { history } from '../src/plan-view/history.ts'
import { readEvidenceSearch, readSearch } from '../src/search.ts'

const base = { scopeId: 's', phases: [], reportInHandId: 'x' }
const soc2: Program = { ...base, id: 'soc2', name: 'SOC 2', kind: 'soc2', type: 'type2', categories: ['security'] }
const r2: Program = { ...base, id: 'r2', name: 'HITRUST', kind: 'hitrust', level: 'r2', certifiedFromId: 'y' }

test('SOC 2 gives a report, HITRUST a certification', () => {
  const text = headline([
    { program: soc2, dates: { programId: 'soc2', inHandOn: '2027-12-16' } },
    { program: r2, dates: { programId: 'r2', inHandOn: '2028-05-24' } },
  ])
  expect(text).toMatch(/^SOC 2 Type II report by .*2027, HITRUST r2 certification in hand by .*2028$/)
  expect(text).not.toMatch(/SOC 2[^,]*certif/)
})

test('of many reports the first are named, the others counted until the last', () => {
  const months = ['01', '02', '03', '04', '05']
  const reports = months.map((month) => ({
    program: soc2,
    dates: { programId: 'soc2', inHandOn: `2027-${month}-09` } as const,
  }))
  expect(headline(reports)).toMatch(/^SOC 2 [^,]*Jan 9, 2027, .*Mar 9, 2027, 2 more by May 9, 2027$/)
  expect(headline(reports.slice(1))).not.toMatch(/more/)
})

test('a promise says its report, by how much it is kept or missed, and what is not as promised', () => {
  const acme = { customer: 'Acme', report: 'soc2-type2', by: '2027-12-31' } as const
  expect(promiseSentence(acme, { marginDays: 15, unmet: [] })).toBe(
    'Acme: SOC 2 Type II promised for Dec 31, 2027, kept with 15 days to spare',
  )
  expect(promiseSentence(acme, { marginDays: -1, unmet: [] })).toMatch(/missed by 1 day$/)
  expect(promiseSentence(acme, { marginDays: 15, unmet: ['scope', 'window'] })).toMatch(
    /, in time, not what was promised: another scope and a shorter window$/,
  )
  expect(promiseSentence(acme, { marginDays: -2, unmet: ['report'] })).toMatch(
    /missed by 2 days, not what was promised: another report$/,
  )
})

test('a finding says its rule, what it is about and what is missing', () => {
  const violation = {
    rule: 'W02',
    severity: 'costs',
    subject: { programId: 'r2' },
    shortDays: 3,
    facts: { days: 90 },
  } as const
  expect(findingSentence({ ...violation, subject: { programId: 'r2', controlId: 'log' } }, () => 'Logging')).toBe(
    'W02 · Logging: A new implemented control has run for its incubation before it is tested. Missed by 3 days.',
  )
})

test('a proposal says where it lands, what else moves and what stops it', () => {
  const facts = { name: 'Fieldwork', landsOn: '2027-10-01', broken: [] }
  expect(proposalSentence({ ...facts, days: 3, others: 2 })).toMatch(/\(\+3 days\) · moves 2 other activities$/)
  expect(proposalSentence({ ...facts, days: 0, others: 0, stoppedBy: 'Waits' })).toMatch(
    /^Fieldwork stays on .* · stopped: Waits$/,
  )
  const rule = { says: 'Testing takes 90 days at most.', source: 'HITRUST Handbook' }
  const broken = ['W05', 'W05', 'S01'].map((id) => ({ ...rule, rule: id }))
  expect(proposalSentence({ ...facts, days: -1, others: 0, broken })).toMatch(/\(−1 day\) · breaks W05 and S01$/)
  expect(proposalSentence({ ...facts, days: -1, others: 0, broken: broken.slice(0, 1) })).toMatch(
    /breaks W05, Testing takes 90 days at most \(HITRUST Handbook\)$/,
  )
  const length = { takes: '4w', lastDay: '2027-10-28' }
  expect(proposalSentence({ ...facts, days: 7, others: 0, broken: [], length })).toMatch(
    /^Fieldwork: 4w, Oct 1, 2027 to Oct 28, 2027 \(\+7 days\)$/,
  )
})

test('a circle of links is said in names', () => {
  const names: Readonly<Record<string, string>> = { a: 'Scope', b: 'Gap' }
  const fault = { code: 'link-cycle', facts: { activities: ['a', 'b', 'a'] } } as const
  expect(linkRefusal(fault, (id) => names[id] ?? id)).toMatch(/Scope.*Gap.*Scope/)
})

test('a row is one sentence in which critical is a word', () => {
  const row = {
    name: 'Draft',
    start: '2027-08-21',
    finish: '2027-08-31',
    duration: '2w',
    who: 'CPA',
    isCritical: true,
    state: 'planned',
  }
  expect(rowSentence(row)).toMatch(/^Draft, .* to .*, 2w, CPA, critical$/)
})

test('lags and sources read as people say them', () => {
  expect([
    lagText({ value: 0, unit: 'wd' }),
    lagText({ value: -1, unit: 'mo' }),
    lagText({ value: 90, unit: 'ed' }),
  ]).toEqual(['', '−1 month', '+90 elapsed days'])
  const read = (titles: readonly string[]) => sourceText({ titles, confidence: 'one' })
  expect([sourceText(undefined), read(['A guide']), read(['A guide', 'Another', 'A third']), read([])]).toEqual([
    'yours',
    'A guide · one source',
    'A guide and 2 more · one source',
    'one source',
  ])
  expect(sourceOf({ fact: 'a.b', version: '1' })).toEqual({ titles: ['a.b'], confidence: '' })
})

test('a refusal is a sentence, also when its code is new here', () => {
  expect(refusal(problemOf(409, { code: 'phase-not-open', detail: 'x' }))).toBe(
    'This phase has not begun. Start it first.',
  )
  expect(refusal(problemOf(418, { code: 'tea', detail: 'It is a teapot.' }))).toBe('It is a teapot.')
  expect(refusal(problemOf(502, undefined))).toMatch(/^The server gave an answer that makes no sense/)
})

test('the runs in a line', () => {
  expect(runsState([{ state: 'running' }, { state: 'starting' }], false)).toBe('1 program running · 1 program starting')
  expect(runsState([{ state: 'ended' }, { state: 'ended' }], true)).toBe('2 programs ended · paused')
})

test('an unnamed event says its kind in its data', () => {
  expect([kindOf('{"kind":"phase-finished"}'), kindOf('{}'), kindOf('nonsense')]).toEqual([
    'phase-finished',
    'plan-revised',
    'plan-revised',
  ])
})

test('undo and redo are there when there is something to undo and redo', () => {
  expect(history([])).toEqual({ canUndo: false, canRedo: false })
  expect(history([{ number: 2 }, { number: 1 }])).toEqual({ canUndo: true, canRedo: false })
  expect(history([{ number: 3, undoes: 2 }, { number: 2 }, { number: 1 }])).toEqual({ canUndo: false, canRedo: true })
  expect(history([{ number: 4, redoes: 3 }, { number: 3, undoes: 2 }, { number: 2 }, { number: 1 }])).toEqual({
    canUndo: true,
    canRedo: false,
  })
  expect(history([{ number: 4 }, { number: 3, undoes: 2 }, { number: 2 }, { number: 1 }])).toEqual({
    canUndo: true,
    canRedo: false,
  })
})

test('what others did is not for me to undo', () => {
  expect(history([{ number: 2, mine: false }, { number: 1 }])).toEqual({ canUndo: false, canRedo: false })
  const between = { number: 4, mine: false }
  expect(history([between, { number: 3, undoes: 2 }, { number: 2 }, { number: 1 }])).toEqual({
    canUndo: false,
    canRedo: true,
  })
})

test('what was touched is told by its name', () => {
  expect([[], ['a', 'b', 'c', 'd']].map((names) => undone(fewNames(names)))).toEqual([
    'Undone.',
    'Undone: your change to “a”, “b”, and 2 more.',
  ])
})

test('an address that makes no sense shows the default', () => {
  expect(readSearch({ zoom: 'century', select: '', links: 'yes', plan: 7 })).toEqual({ plan: '7' })
  // The router keeps the raw value under every name that is not answered: what makes no sense is named as undefined.
  expect({ zoom: 'bogus', ...readSearch({ zoom: 'bogus' }) }).toMatchObject({ zoom: undefined })
  expect({ state: 'lost', ...readEvidenceSearch({ state: 'lost' }) }).toMatchObject({ state: undefined })
  expect(readSearch({ zoom: 'month', select: 'soc2.window', links: true, capacity: false })).toEqual({
    zoom: 'month',
    select: 'soc2.window',
    links: true,
    capacity: false,
  })
})

test('a phase says its planned days, and no time of day', () => {
  expect(phaseSentence('planned', 'people', '2027-03-01', '2027-03-19')).toBe(
    'Not started · planned Mar 1 – Mar 19, 2027',
  )
  expect(phaseSentence('planned', 'people', '2026-12-01', '2027-03-19')).toMatch(/planned Dec 1, 2026 – Mar 19, 2027$/)
  expect(phaseSentence('open', 'clock', '2026-12-01', '2027-02-28')).toBe('Open, ends by itself on Feb 28, 2027')
  expect(phaseSentence('open', 'people', '2027-03-01', '2027-03-19')).toBe('Open, planned until Mar 19, 2027')
  expect(phaseSentence('done', 'people', '2027-03-01', '2027-03-19')).toBe('Finished')
})

test('why programs cannot be run is a sentence, whatever the server gives as the reason', () => {
  expect(runsUnavailable('no-server')).toBe(
    'Programs cannot be run here: the workflow service (Temporal) does not answer.',
  )
  expect(runsUnavailable('Ask Ana.')).toBe('Programs cannot be run here: Ask Ana.')
  expect(runsUnavailable()).toBe('Programs cannot be run here: the workflow service is not available.')
})
