import { expect, test } from '@jest/globals'
import { type Actual, checkActuals, parseActuals, standingActuals } from '../../src/index.ts'
import { invoice, item, planWith, time } from '../budget/given-budget.ts'

const recorded = { recordedAt: '2027-02-01T00:00:00Z', actor: 'test' }
const reversal = (id: string, reverses: string): Actual => ({ kind: 'reversal', id, reverses, ...recorded })
const payment = (id: string, invoiceId: string, paidOn: string): Actual => ({
  kind: 'payment',
  id,
  invoiceId,
  paidOn,
  ...recorded,
})
const first = invoice('i', 'fee', 100, '2027-02-01')

test.each([
  ['an entry stands', [first], ['i']],
  ['a reversed one does not', [first, reversal('r', 'i')], []],
  ['unless the reversal is itself reversed', [first, reversal('r', 'i'), reversal('s', 'r')], ['i']],
  ['nor does what comes after the day asked about', [invoice('late', 'fee', 1, '2027-05-01')], []],
])('%s', (_, ledger, standing) => {
  expect(standingActuals(ledger, '2027-04-14').invoices.map(({ id }) => id)).toEqual(standing)
})

test('a payment meets its invoice, and is taken back without it', () => {
  const ledger = [first, payment('p', 'i', '2027-03-03')]
  const paid = (entries: readonly Actual[]) =>
    standingActuals(entries, '2027-04-14').invoices.map(({ paidOn }) => paidOn)
  expect([paid(ledger), paid([...ledger, reversal('r', 'p')])]).toEqual([['2027-03-03'], [undefined]])
})

const plan = planWith({
  costItems: [item('fee', 100)],
  books: [{ id: 'books', pattern: 'months', closedThrough: '2027-01-31' }],
})

test.each([
  [first, []],
  [invoice('i', 'gone', 100, '2027-02-01'), ['item-unknown at /0/itemId']],
  [invoice('i', 'fee', 100, '2027-02-03', { paidOn: '2027-02-01' }), ['paid-before-invoiced at /0/paidOn']],
  [invoice('i', 'fee', 100, '2027-01-31'), ['in-closed-period at /0/invoicedOn']],
  [invoice('i', 'fee', 100, '2027-04-15'), ['in-future at /0/invoicedOn']],
  [
    { ...time('t', 'gone', '2027-02-01', 1), personId: 'bob' },
    ['person-unknown at /0/personId', 'activity-unknown at /0/activityId'],
  ],
  [payment('p', 'nothing', '2027-02-01'), ['entry-unknown at /0/invoiceId']],
  [reversal('r', 'nothing'), ['entry-unknown at /0/reverses']],
  [reversal('r', 'closed'), ['in-closed-period at /0/reverses']],
  [reversal('r', 'back'), ['entry-reversed-before at /0/reverses']],
  [reversal('r', 'q'), []],
  [invoice('back', 'fee', 1, '2027-02-01'), ['entry-exists at /0/id']],
] as [Actual, string[]][])('%j: %j', (entry, faults) => {
  const ledger = [
    invoice('closed', 'fee', 1, '2027-01-05'),
    invoice('back', 'fee', 1, '2027-02-01'),
    reversal('q', 'back'),
  ]
  expect(checkActuals([entry], plan, ledger, '2027-04-14').map(({ code, path }) => `${code} at ${path}`)).toEqual(
    faults,
  )
})

const again = invoice('j', 'fee', 100, '2027-02-01', { number: 'i' })

test.each([
  ['stands', [first], [again], ['invoice-exists at /0/number']],
  ['was taken back', [first, reversal('r', 'i')], [again], []],
  ['is taken back with it', [first], [again, reversal('r', 'i')], []],
  ['stands again', [first, reversal('r', 'i'), reversal('s', 'r')], [again], ['invoice-exists at /0/number']],
  ['is read with what corrected it', [], [first, again, reversal('r', 'j')], []],
])('an invoice is recorded once: the one before it %s', (_, ledger, entries, faults) => {
  expect(checkActuals(entries, plan, ledger, '2027-04-14').map(({ code, path }) => `${code} at ${path}`)).toEqual(
    faults,
  )
})

test.each([
  ['on a day of its own', [first], payment('p', 'i', '2027-03-03'), []],
  ['before it came', [first], payment('p', 'i', '2027-01-31'), ['in-closed-period', 'paid-before-invoiced']],
  ['once', [first, payment('p', 'i', '2027-03-03')], payment('q', 'i', '2027-03-04'), ['paid-before']],
  [
    'again, when the payment was wrong',
    [first, payment('p', 'i', '2027-03-03'), reversal('r', 'p')],
    payment('q', 'i', '2027-03-04'),
    [],
  ],
  ['while it stands', [first, reversal('r', 'i')], payment('q', 'i', '2027-03-04'), ['entry-reversed-before']],
] as [string, Actual[], Actual, string[]][])('an invoice is paid %s', (_, ledger, entry, faults) => {
  expect(checkActuals([entry], plan, ledger, '2027-04-14').map(({ code }) => code)).toEqual(faults)
})

test.each([
  ['unless it is recorded anew', [first, reversal('r', 'i'), again], ['invoice-exists']],
  ['in an open period', [invoice('old', 'fee', 1, '2027-01-05'), reversal('r', 'old')], ['in-closed-period']],
  ['and then the entry once more', [first, reversal('q', 'i'), reversal('r', 'q')], ['entry-reversed-before']],
] as [string, Actual[], string[]][])('a reversal is taken back %s', (_, ledger, codes) => {
  const entry = ledger.some(({ id }) => id === 'q') ? reversal('s', 'q') : reversal('s', 'r')
  expect(checkActuals([entry], plan, ledger, '2027-04-14').map(({ code }) => code)).toEqual(codes)
})

test('an entry that stands again may be taken back again', () => {
  const ledger = [first, reversal('r', 'i'), reversal('s', 'r')]
  expect(checkActuals([reversal('t', 'i')], plan, ledger, '2027-04-14')).toEqual([])
})

test('a ledger is read back as it was written, and refused where it is not one', () => {
  const ledger = [first, payment('p', 'i', '2027-03-03'), time('t', 'work', '2027-02-01', 8)]
  expect(parseActuals(JSON.parse(JSON.stringify({ actuals: ledger })))).toEqual(ledger)
  expect(() => parseActuals({ actuals: [{ ...time('t', 'work', '2027-02-01', 25) }] })).toThrow(
    'document-invalid at /actuals/0/hours',
  )
})
