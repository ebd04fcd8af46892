import { expect, test } from '@jest/globals'
import { type ScenarioNote, type ScoreDifference, scenarios } from '../../src/index.ts'
import { moneyText, scenarioNoteSentence, scenarioSentence } from '../../src/messages/en/messages.ts'
import { given } from '../given.ts'

const names: Readonly<Record<string, string>> = {
  r2: 'HITRUST r2',
  promise: 'Acme',
  cpa: 'The CPA',
  assessor: 'an assessor',
}
const nameOf = (id: string) => names[id] ?? id

const { current } = scenarios(given({ activities: { inHand: {} } }), [], '2027-01-04', { seed: 1, schedules: 1 })
const sentence = (differences: readonly ScoreDifference[], offsetDays = 0) =>
  scenarioSentence({ ...current, differences, offsetDays, waitingIds: ['r2'] }, nameOf)

test.each<[string, ScoreDifference[], number, string]>([
  [
    'several differences are one sentence',
    [
      { kind: 'promise-kept', commitmentId: 'promise' },
      { kind: 'report', programId: 'r2', days: 41 },
      { kind: 'peak-load', percent: 96, insteadOf: 118 },
    ],
    0,
    'Keeps the promise to Acme; HITRUST r2 in hand 41 days later; peak load 96% instead of 118%.',
  ],
  ['a day earlier', [{ kind: 'report', programId: 'r2', days: -1 }], 0, 'HITRUST r2 in hand 1 day earlier.'],
  ['money', [{ kind: 'fees', minor: -15_810_000, currency: 'USD' }], 0, 'USD 158,100 less in fees.'],
  [
    'an offset comes first',
    [{ kind: 'cover-gap', days: 2 }],
    21,
    'HITRUST r2 waits 3 weeks; 2 days more without cover.',
  ],
  ['nothing', [], 0, 'Nothing differs from the plan as it stands.'],
])('%s', (_, differences, offsetDays, said) => {
  expect(sentence(differences, offsetDays)).toBe(said)
})

test.each<[ScenarioNote, RegExp]>([
  [
    { code: 'categories-outside-mapping', categories: ['privacy'] },
    /security, availability and confidentiality, not privacy/,
  ],
  [{ code: 'two-firms', firmIds: ['cpa', 'assessor'] }, /^The CPA and an assessor are two firms/],
  [{ code: 'opinion-fee-unknown' }, /no source names one/],
])('a note says what numbers do not', (note, said) => {
  expect(scenarioNoteSentence(note, nameOf)).toMatch(said)
})

test.each([
  ['USD', 125_000_000, 'USD 1,250,000'],
  ['JPY', 5_000, 'JPY 5,000'],
])('an amount of %s', (currency, minor, said) => {
  expect(moneyText({ minor, currency })).toBe(said)
})
