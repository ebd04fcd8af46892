import { expect, test } from '@jest/globals'
import { actualsFromCsv, recordedFaults } from '../../src/index.ts'
import { invoice, item, planWith } from '../budget/given-budget.ts'

const plan = planWith({ costItems: [item('fee', 100_00)] })
const how = { importId: 'i', recordedAt: '2027-04-14T09:00:00Z', actor: 'Ann', today: '2027-04-14', ledger: [] }
const codes = (vendor: string, amount = '12.50') => {
  const text = `item,vendor,number,invoiced_on,amount,currency\nfee,${vendor},17,2027-03-01,${amount},USD\n`
  return actualsFromCsv(text, 'invoices', plan, how).faults.map(({ code, column }) => `${code} in ${column ?? ''}`)
}

test.each(['-2+3', '-1+cmd', '-cmd', '-', '-1.', '=1', '+1', '@x'])('%s is a formula, not a name', (vendor) => {
  expect(codes(vendor)).toEqual(['formula in vendor'])
})

test.each(['-17', '-1.5', '3-2', 'A-1', '17'])('%s is no formula', (vendor) => {
  expect(codes(vendor)).toEqual([])
})

test.each(['0', '0.00', '-0'])('an invoice for %s is refused', (amount) => {
  expect(codes('Firm', amount)).toEqual(['amount-zero in amount'])
})

test('a ledger that has an invoice for nothing from before is still read', () => {
  expect(recordedFaults([invoice('i', 'fee', 0, '2027-02-01')], plan, '2027-04-14')).toEqual([])
})
