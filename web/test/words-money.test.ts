import { expect, test } from '@jest/globals'
import { shortMoney } from '../src/format.ts'
import { amountSentence, spentText } from '#words/budget.ts'
import { contractText, estimateText } from '#words/items.ts'

const usd = (minor: number) => ({ minor, currency: 'USD' })

test.each([
  [543_80, '$544'],
  [53_50, '$54'],
  [1_250_00, '$1.3K'],
  [412_345_67, '$412K'],
])('%d cents in short never have a single decimal of a dollar: %s', (minor, text) => {
  expect([shortMoney(usd(minor)), spentText(usd(minor))]).toEqual([text, `${text} spent`])
})

test('what is agreed is told to the cent', () => {
  expect(contractText(usd(30_000_50), '2027-03-01')).toMatch(/^Contract over \$30,000\.50, /)
  expect(estimateText(usd(30_000_00), usd(31_000_25))).toBe('between $30,000 and $31,000.25')
})

test('a number of the table is told whole', () => {
  expect(amountSentence('Fees', 'FY27', usd(543_80))).toBe('Fees, FY27: $543.80')
})
