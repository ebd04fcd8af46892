import { expect, test } from '@jest/globals'
import { type Actual, budget, type CostItem, schedule } from '../../src/index.ts'
import { invoice, item, planWith } from './given-budget.ts'

const quote = (validUntil: string) => ({
  id: 'q',
  vendor: 'Alder CPAs',
  amount: { minor: 900, currency: 'USD' },
  validUntil,
})
const quoted = (validUntil: string, more: Pick<CostItem, 'contract'> = {}) =>
  item('fee', 1000, { quotes: [quote(validUntil)], chosenQuoteId: 'q', ...more })

const signed = { contract: { signedOn: '2027-01-05', amount: { minor: 950, currency: 'USD' } } }
const first = invoice('i', 'fee', 100, '2027-02-01')
const credited = invoice('i', 'fee', -100, '2027-02-01')
const whole = invoice('i', 'fee', 900, '2027-02-01')

test.each([
  ['a quote that is good today is a quote', quoted('2027-04-14'), [], ['quote 900']],
  ['one that was good until yesterday has expired', quoted('2027-04-13'), [], ['expired-quote 900']],
  ['once it is signed nobody asks any more', quoted('2027-04-13', signed), [], ['contract 950']],
  [
    'an invoice settles what it asks for, not the rest',
    quoted('2027-04-13'),
    [first],
    ['quote 100', 'expired-quote 800'],
  ],
  ['a credit note settles nothing', quoted('2027-04-13'), [credited], ['quote -100', 'expired-quote 900']],
  ['what is invoiced whole was settled', quoted('2027-04-13'), [whole], ['quote 900']],
] as [string, CostItem, Actual[], string[]][])('%s', (_, costItem, ledger, shares) => {
  const dates = schedule(planWith({ costItems: [costItem] }), [], '2027-04-14')
  const { basisShares } = budget(dates, ledger, { basis: 'cash', total: 'external', by: 'year' })
  expect(basisShares.map(({ basis, minor }) => `${basis} ${minor}`)).toEqual(shares)
})
