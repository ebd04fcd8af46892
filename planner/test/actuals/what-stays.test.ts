import { expect, test } from '@jest/globals'
import { type Actual, applyEdit, type Edit, recordedFaults, spentOnRemoved } from '../../src/index.ts'
import { spentOnSentence } from '../../src/messages/en/messages.ts'
import { invoice, item, planWith, time } from '../budget/given-budget.ts'

const plan = planWith({ costItems: [item('fee', 100), item('spare', 5)] })
const reversal = (id: string, reverses: string): Actual => ({
  kind: 'reversal',
  id,
  reverses,
  recordedAt: '2027-02-01T00:00:00Z',
  actor: 'test',
})
const paid = invoice('i', 'fee', 100, '2027-02-01')
const without: Edit = { kind: 'removeCostItem', itemId: 'fee' }
const removedBy = (edit: Edit, ledger: readonly Actual[]) => spentOnRemoved(ledger, plan, applyEdit(plan, edit).plan)

test.each<readonly [string, readonly Actual[], Edit, readonly string[]]>([
  ['an invoice that stands', [paid], without, ['item fee at /costItems/0: i']],
  ['one that was taken back', [paid, reversal('r', 'i')], without, []],
  ['one that stands again', [paid, reversal('r', 'i'), reversal('s', 'r')], without, ['item fee at /costItems/0: i']],
  ['one for something else', [paid], { kind: 'removeCostItem', itemId: 'spare' }, []],
  [
    'time on it',
    [time('t', 'later', '2027-01-05', 3)],
    { kind: 'removeActivity', activityId: 'later' },
    ['activity later at /activities/2: t'],
  ],
])('%s keeps what it is for in the plan, and nothing else', (_, ledger, edit, found) => {
  expect(
    removedBy(edit, ledger).map(
      ({ kind, id, path, entries }) => `${kind} ${id} at ${path}: ${entries.map((entry) => entry.id).join(' ')}`,
    ),
  ).toEqual(found)
})

test('what keeps something is said with the invoices to take back', () => {
  const many = ['a', 'b', 'c', 'd', 'e'].map((id) => invoice(id, 'fee', 1, '2027-02-01', { number: id }))
  expect(removedBy(without, many).map(spentOnSentence)).toEqual([
    '“fee” was invoiced: a, b, c and 2 more. Take those back first, and record for something else what is owed all the same.',
  ])
})

test('the rate that an invoice is told at stays, on its day and before', () => {
  const rate = (id: string, on: string) => ({ id, from: 'EUR', to: 'USD', rate: '1.1', on, source: 'yours' }) as const
  const rated = { ...plan, exchangeRates: [rate('old', '2027-01-01'), rate('new', '2027-02-01')] }
  const abroad = invoice('i', 'fee', 100, '2027-01-15', { number: 'A-17', amount: { minor: 100, currency: 'EUR' } })
  const left = (exchangeRates: (typeof rated)['exchangeRates']) =>
    spentOnRemoved([abroad], rated, { ...rated, exchangeRates })
  expect(left([rate('old', '2027-01-15')])).toEqual([])
  const [lost, ...more] = left([rate('old', '2027-01-16'), rate('new', '2027-02-01')])
  expect([lost?.kind, lost?.id, lost?.path, more]).toEqual(['rate', 'old', '/exchangeRates/0', []])
  expect(lost && spentOnSentence(lost)).toMatch(/EUR → USD: A-17/)
})

test('a whole ledger may name what is gone where that was taken back, and only there', () => {
  const { plan: later } = applyEdit(plan, without)
  const codes = (ledger: readonly Actual[]) =>
    recordedFaults(ledger, later, '2027-04-14').map(({ code, path }) => `${code} at ${path}`)
  expect(codes([paid, reversal('r', 'i')])).toEqual([])
  expect(codes([paid])).toEqual(['item-unknown at /0/itemId'])
})
