import { expect, test } from '@jest/globals'
import { applyEdit, examplePlan, forecast, promiseCheck, revenueAtRisk } from '@stagger/planner'
import {
  aboutReport,
  commitmentOf,
  draftFaults,
  emptyDraft,
  isChanged,
  type PromiseDraft,
  questionOf,
} from '../src/confidence-view/promise-draft.ts'
import { draftFault } from '#words/promise.ts'

const TODAY = '2027-03-20'
const { plan, progress } = examplePlan(TODAY)
const draft = (more: Partial<PromiseDraft> = {}): PromiseDraft => ({
  ...emptyDraft(plan, 'soc2-type2'),
  by: '2027-09-15',
  ...more,
})

test.each<[string, Partial<PromiseDraft>, readonly (readonly [string, RegExp])[]]>([
  ['nothing but a day', {}, []],
  ['an amount', { value: '250000' }, []],
  ['no day', { by: '' }, [['by', /^Say by which day\.$/]]],
  ['a day that is none', { by: '2027-02-30' }, [['by', /^Say by which day\.$/]]],
  ['a day that is over', { by: '2027-03-19' }, [['by', /^Mar 19, 2027 is over: .* as of Mar 20, 2027/]]],
  ['an amount in another writing', { value: '1e5' }, [['value', /^Write an amount in digits/]]],
  ['an amount below zero', { value: '-5' }, [['value', /^Write an amount in digits/]]],
  ['more decimals than the currency has', { value: '5.5', currency: 'jpy' }, [['value', /^Write an amount/]]],
  ['a currency that is none', { value: '5', currency: 'XYZ' }, [['currency', /XYZ is not a currency of ISO 4217/]]],
  ['half a currency', { value: '5', currency: 'U' }, [['currency', /U is not a currency of ISO 4217/]]],
  ['a report that is not planned', { report: 'hitrust-e1' }, [['report', /It plans SOC 2 Type II, HITRUST r2/]]],
  ['a scope that is gone', { scopeId: 'moon' }, [['scopeId', /Nothing is called moon/]]],
])('%s: what keeps it from being asked is said beside its field', (_, more, faults) => {
  const found = draftFaults(draft(more), plan, TODAY)
  expect(found.map((fault) => [fault.field, draftFault(fault)])).toEqual(
    faults.map(([field, sentence]) => [field, expect.stringMatching(sentence)]),
  )
})

test.each<[string, Partial<PromiseDraft>, Partial<PromiseDraft>, boolean]>([
  ['another day', {}, { by: '2027-09-16' }, true],
  ['a day that is none', {}, { by: '' }, true],
  ['another report', {}, aboutReport(draft(), 'hitrust-r2'), true],
  ['a longer window', {}, { windowMonths: '12' }, true],
  ['another worth', { value: '5' }, { value: '50' }, true],
  ['somebody else', { customer: 'Acme' }, { customer: 'Bolt' }, true],
  ['somebody, after all', {}, { customer: 'Acme' }, false],
  ['nothing else', { customer: 'Acme' }, { customer: 'Acme ' }, false],
  [
    'the same categories',
    { categories: ['privacy', 'availability'] },
    { categories: ['availability', 'privacy'] },
    false,
  ],
])('%s in the form: is it still what was checked?', (_, checked, now, changed) => {
  expect(isChanged(draft(checked), draft(now))).toBe(changed)
})

test('the question is what is typed, and nothing that is not', () => {
  const typed = {
    categories: ['privacy'],
    windowMonths: '6',
    outcome: 'unqualified-opinion',
    customer: ' Acme ',
  } as const
  expect(questionOf(draft({ ...typed, value: '1000.50', scopeId: '' }))).toEqual({
    report: 'soc2-type2',
    by: '2027-09-15',
    categories: ['privacy'],
    leastWindowMonths: 6,
    outcome: 'unqualified-opinion',
    customer: 'Acme',
    value: { minor: 100_050, currency: 'USD' },
  })
})

test('another kind of report is not asked for what only the one before could give', () => {
  const typed = draft({ categories: ['privacy'], windowMonths: '6', outcome: 'unqualified-opinion' })
  expect(aboutReport(typed, 'hitrust-r2')).toMatchObject({ categories: [], windowMonths: '', outcome: '' })
  expect(aboutReport(typed, 'soc2-type1')).toMatchObject({ categories: ['privacy'], windowMonths: '' })
})

test('a promise that is kept is a commitment of the plan, with the chance that was told and its revenue at risk', () => {
  const question = questionOf(draft({ value: '1000000', windowMonths: '3', categories: [] }))
  const options = { seed: 1, iterations: 256 }
  const answer = promiseCheck(plan, progress, TODAY, question, { ...options, mostFixes: 0 })
  const commitment = commitmentOf({ ...plan, commitments: [] }, question, 'Acme', answer.programId)
  const alone = { ...plan, commitments: [] }
  const { plan: kept } = applyEdit(alone, { kind: 'setCommitment', commitment })
  const made = forecast(kept, progress, TODAY, options)
  expect(kept.commitments).toEqual([expect.objectContaining({ customer: 'Acme', leastWindowMonths: 3 })])
  expect(made.promises).toEqual([{ commitmentId: commitment.id, chance: answer.chance }])
  expect(revenueAtRisk(made)).toEqual([answer.atRisk])
  expect(answer.atRisk?.minor).toBeGreaterThan(0)
})
