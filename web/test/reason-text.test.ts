import { expect, test } from '@jest/globals'
import type { Reason } from '@stagger/planner'
import { reasonText } from '../src/reason-text.ts'
import { SOC2_ALONE, SOC2_VIEW } from './support/soc2-alone.ts'

const [first, second] = SOC2_ALONE.activities

test.each<[Reason, string]>([
  [
    {
      kind: 'capacity',
      on: '2027-03-12',
      resource: { kind: 'person', id: 'ana' },
      blockedBy: [first?.id ?? '', second?.id ?? ''],
    },
    `Ana Maria has no hours left before Mar 12, 2027: “${first?.name}” and “${second?.name}” come first`,
  ],
  [
    { kind: 'capacity', on: '2027-03-12', resource: { kind: 'role', id: 'devops' }, blockedBy: [first?.id ?? ''] },
    `The DevOps engineers have no hours left before Mar 12, 2027: “${first?.name}” comes first`,
  ],
  [
    { kind: 'capacity', on: '2027-03-12', resource: { kind: 'firm', id: 'gone' }, blockedBy: [] },
    'gone has nobody free before Mar 12, 2027',
  ],
  [{ kind: 'levelling', on: '2027-03-12' }, 'The levelling lets it wait until Mar 12, 2027'],
])('%j is said in words', (reason, text) => {
  expect(reasonText(SOC2_VIEW, reason)).toBe(text)
})
