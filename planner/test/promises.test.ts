import { expect, test } from '@jest/globals'
import { type Commitment, schedule } from '../src/index.ts'
import { given } from './given.ts'

const promise = (more: Partial<Commitment>): Commitment => ({
  id: 'c',
  customer: 'A customer',
  report: 'soc2-type2',
  programId: 'p',
  by: '2027-07-03',
  value: { minor: 100_000, currency: 'USD' },
  ...more,
})

/** A six-month window from 4 January 2027; the report is in hand on its last day, 3 July. */
const checked = (more: Partial<Commitment>) => {
  const plan = given({
    activities: { window: { takes: '6mo', kind: 'window' }, inHand: {} },
    links: [['window', 'inHand']],
    more: { commitments: [promise(more)] },
  })
  const [check] = schedule(plan, [], '2027-01-04').promises()
  return [check?.kept, check?.marginDays, check?.unmet]
}

test.each<[string, Partial<Commitment>, [boolean, number, string[]]]>([
  ['on its day it is kept', {}, [true, 0, []]],
  ['a day earlier it is not', { by: '2027-07-02' }, [false, -1, []]],
  ['another report', { report: 'soc2-type1' }, [false, 0, ['report']]],
  ['another scope', { scopeId: 'elsewhere' }, [false, 0, ['scope']]],
  ['categories that it covers', { categories: ['security'] }, [true, 0, []]],
  ['a category that it leaves out', { categories: ['security', 'privacy'] }, [false, 0, ['categories']]],
  ['a window as long as promised', { leastWindowMonths: 6 }, [true, 0, []]],
  ['a window shorter than promised', { leastWindowMonths: 9 }, [false, 0, ['window']]],
  ['a certificate from a SOC 2 examination', { outcome: 'certified' }, [false, 0, ['outcome']]],
])('%s', (_, more, answer) => {
  expect(checked(more)).toEqual(answer)
})
