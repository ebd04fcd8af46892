import { expect, test } from '@jest/globals'
import type { Reason } from '../../src/index.ts'
import { reasonSentence } from '../../src/messages/en/messages.ts'

const called = (names: Readonly<Record<string, string>>) => (id: string) => names[id] ?? id
const names = { activity: called({ gap: 'Gap' }), person: called({ ann: 'Ann' }), firm: called({ cpa: 'Alder' }) }
const on = '2027-03-12'
const link = { on, from: 'gap', lag: { value: 0, unit: 'wd' } } as const
const short = (kind: 'person' | 'role' | 'firm', id: string, blockedBy: readonly string[]): Reason => ({
  kind: 'capacity',
  on,
  resource: { kind, id },
  blockedBy,
})

test.each<[Reason, string]>([
  [{ kind: 'link', linkType: 'FS', ...link }, 'Waits until “Gap” is finished'],
  [{ kind: 'link', linkType: 'SS', ...link }, 'Waits for “Gap” to start'],
  [{ kind: 'max-lag', linkType: 'FS', ...link }, 'May not fall further behind “Gap”'],
  [{ kind: 'rule', linkType: 'FS', rule: 'N01', ...link }, 'A link holds'],
  [{ kind: 'levelling', on }, 'The levelling lets it wait until 2027-03-12'],
  [short('person', 'ann', ['gap']), 'Ann has no hours left before 2027-03-12: “Gap” comes first'],
  [short('role', 'devops', []), 'The DevOps engineers have no hours left before 2027-03-12'],
  [short('role', 'Legal', []), 'The people in Legal have no hours left before 2027-03-12'],
  [
    short('firm', 'cpa', ['gap', 'b', 'c', 'd', 'e']),
    'Alder has nobody free before 2027-03-12: “Gap”, “b”, “c”, and 2 more come first',
  ],
])('%j', (reason, sentence) => {
  expect(reasonSentence(reason, names)).toBe(sentence)
})

test('a day is written as whoever asks writes it', () => {
  const day = (date: string) => `day ${date}`
  expect(reasonSentence({ kind: 'levelling', on }, { ...names, day })).toBe(
    'The levelling lets it wait until day 2027-03-12',
  )
})
