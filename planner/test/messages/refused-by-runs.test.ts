import { expect, test } from '@jest/globals'
import { runRefusedSentence } from '../../src/messages/en/messages.ts'

const said = (code: Parameters<typeof runRefusedSentence>[0], facts: Readonly<Record<string, unknown>>) =>
  runRefusedSentence(code, facts, (id) => id.toUpperCase())

test.each([
  ['a phase before it', { mustBeDone: ['qa'] }, 'DRAFT has not begun. Finish first: QA.'],
  ['one that has to begin', { mustHaveBegun: ['fix'] }, 'DRAFT has not begun. Start first: FIX.'],
  ['nothing but itself', {}, 'DRAFT has not begun. Start it first.'],
])('what is told of a phase too early names what comes first: %s', (_, unmet, sentence) => {
  const lists = { mustBeDone: [], mustHaveBegun: [], awaited: [], ...unmet }
  expect(said('phase-not-open', { phaseId: 'draft', ...lists })).toBe(sentence)
})

test('check-in of what was not submitted asks for the submission first, of what came back says so', () => {
  expect(said('assessment-not-submitted', {})).toMatch(/Tell first that the assessment was submitted\.$/)
  expect(said('assessment-not-submitted', { state: 'returned', since: '2027-03-01' })).toMatch(
    /the submission is returned since 2027-03-01\.$/,
  )
})
