import { expect, test } from '@jest/globals'
import {
  chanceText,
  fixSentence,
  promiseSentence,
  reportForecastSentence,
  variableName,
  type WhyNames,
} from '../../src/messages/en/messages.ts'
import { forecast, type PromiseAnswer } from '../../src/index.ts'
import { network, STARTS_ON } from '../forecast/given-uncertain.ts'

const itself = (id: string) => id
const NAMES: WhyNames = {
  activity: itself,
  person: itself,
  firm: itself,
  program: itself,
  customer: itself,
  control: itself,
}
const ANSWER: PromiseAnswer = {
  verdict: 'at-risk',
  chance: 0.333,
  programId: 'SOC 2',
  unmet: [],
  plannedOn: '2027-06-01',
  p80On: '2027-07-01',
  chain: [],
  fixes: [],
  tried: { done: 0, of: 0 },
  notes: [],
}

test('an answer says how likely, and from when it is sure', () => {
  expect(promiseSentence(ANSWER, NAMES)).toBe(
    'At risk: SOC 2 is in hand in time in 33 of 100 cases, and by 2027-07-01 four times in five.',
  )
})

test('an answer says what the nearest program is not', () => {
  expect(promiseSentence({ ...ANSWER, verdict: 'no', unmet: ['scope', 'window'] }, NAMES)).toBe(
    'No: SOC 2 comes nearest, but its report speaks about another scope; its window is shorter.',
  )
})

test.each([
  [{ minor: 250_000, currency: 'USD' }, 'for USD 2,500 more'],
  [{ minor: -250_000, currency: 'USD' }, 'for USD 2,500 less'],
  [{ minor: 0, currency: 'USD' }, 'no cost'],
  [null, 'price not known'],
])('a fix says its price: %j', (price, text) => {
  const fix = { kind: 'scenario', scenario: 'soc2-first' } as const
  const offered = { fix, edits: [], verdict: 'yes', chance: 0.9, plannedOn: '', p80On: '', price, missed: [] } as const
  expect(fixSentence(offered, NAMES)).toBe(`SOC 2 first: in time in 90 of 100 cases, ${text}.`)
})

test.each([
  [0, 'in no case'],
  [0.001, 'in less than 1 of 100 cases'],
  [0.5, 'in 50 of 100 cases'],
  [0.999, 'in more than 99 of 100 cases'],
  [1, 'in every case'],
])('a chance of %d is told as %s', (chance, text) => {
  expect(chanceText(chance)).toBe(text)
})

test('a report tells its plan and its likely dates', () => {
  const plan = network({ work: [1, 1, 1], inHand: null }, [['work', 'inHand']])
  const [report] = forecast(plan, [], STARTS_ON, { seed: 1, iterations: 10 }).reports
  expect(report && reportForecastSentence(report, NAMES)).toBe(
    'p: in hand by 2027-04-13 as likely as not, by 2027-04-13 four times in five; by 2027-04-13, as planned, in every case.',
  )
})

test.each([
  [{ kind: 'duration', activityId: 'Testing' }, 'How long “Testing” takes'],
  [{ kind: 'effort', activityId: 'Testing' }, 'The hours of “Testing”'],
  [{ kind: 'cost', itemId: 'Fee' }, 'The price of “Fee”'],
  [{ kind: 'risk', riskId: 'Late' }, 'Whether “Late” happens'],
  [{ kind: 'impact', riskId: 'Late', impact: 0 }, 'What “Late” comes to'],
] as const)('%j has a name', (name, text) => {
  expect(variableName(name, { activity: itself, item: itself, risk: itself, program: itself })).toBe(text)
})
