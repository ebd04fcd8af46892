import { expect, test } from '@jest/globals'
import { thousands } from '../src/budget-view/table-amounts.ts'
import { chanceText, costForecast } from '#words/chance.ts'
import { jointAnswer, plannedLabel } from '#words/confidence.ts'
import { lineText } from '#words/spent.ts'
import { Actual } from '@stagger/planner'
import { daysAdded } from '../src/confidence-view/moved.ts'

test.each([
  [0, '0%'],
  [0.0001, '<1%'],
  [0.01, '1%'],
  [0.99, '99%'],
  [0.997, '>99%'],
  [1, '100%'],
])('a chance of %d is said as %s, wherever one is said', (chance, text) => {
  expect([chanceText(chance), plannedLabel(chance), jointAnswer(chance)]).toEqual([
    text,
    `planned: ${text}`,
    `${text} sure that both hold`,
  ])
})

test.each([
  [0, 0, '0'],
  [0, 0.2, '<1d'],
  [0.4, 0.2, '<1d'],
  [12, 0.2, '+12d'],
])('%d days from a risk that happens in a share of %d: %s', (days, happened, text) => {
  expect(daysAdded(days, happened)).toBe(text)
})

test.each([
  [0, '–'],
  [4_00, '<0.1'],
  [-4_00, '>−0.1'],
  [400_00, '+0.4'],
  [12_400_00, '+12'],
])('%d cents more, in thousands: %s', (minor, text) => {
  expect(thousands(minor, 'USD', true)).toBe(text)
})

test('the cost says which total it is, and what is 80% sure once that is known', () => {
  const cost = { minor: 412_000_00, currency: 'USD' }
  expect([costForecast(cost, undefined, 'external'), costForecast(cost, 480_000_00, 'external')]).toEqual([
    '$412K external cash forecast',
    '$412K external cash forecast, $480K (P80)',
  ])
})

test.each([
  [125_000, 'USD', /^A-1: \$1,250, /],
  [125_050, 'USD', /^A-1: \$1,250\.50, /],
  [-5, 'USD', /^A-1: -\$0\.05, /],
  [125_050, 'JPY', /^A-1: ¥125,050, /],
])('an invoice over %d minor units of %s is told to the cent', (minor, currency, text) => {
  const invoice = Actual.parse({
    kind: 'invoice',
    id: 'i',
    itemId: 'fee',
    vendor: 'Alder',
    number: 'A-1',
    invoicedOn: '2027-01-04',
    amount: { minor, currency },
    recordedAt: '2027-01-04T00:00:00Z',
    actor: 'ana',
  })
  expect(invoice.kind === 'invoice' && lineText(invoice, String)).toMatch(text)
})
