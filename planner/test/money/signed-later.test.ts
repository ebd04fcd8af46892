import { expect, test } from '@jest/globals'
import { signedLater } from '../../src/index.ts'
import { item, planWith } from '../budget/given-budget.ts'

const TODAY = '2027-04-14'
const signed = (signedOn: string, minor = 100) =>
  planWith({ costItems: [item('fee', 100, { contract: { signedOn, amount: { minor, currency: 'USD' } } })] })
const unsigned = planWith({ costItems: [item('fee', 100)] })

test.each([
  ['today', unsigned, signed(TODAY), []],
  ['tomorrow', unsigned, signed('2027-04-15'), ['/costItems/0/contract/signedOn']],
  ['later than it said before', signed('2027-04-15'), signed('2027-04-16'), ['/costItems/0/contract/signedOn']],
  ['when it said before, for another amount', signed('2027-04-15'), signed('2027-04-15', 90), []],
  ['never', signed('2027-04-15'), unsigned, []],
] as const)('a contract signed %s', (_, before, after, paths) => {
  expect(signedLater(before, after, TODAY).map(({ path }) => path)).toEqual(paths)
})
