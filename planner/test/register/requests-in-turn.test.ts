import { expect, test } from '@jest/globals'
import { compileOrders, evidenceRequests, schedule } from '../../src/index.ts'
import { control, given } from '../given.ts'

const STARTS = '2027-02-01'
const plan = given({
  startsOn: STARTS,
  activities: {
    window: { takes: '3mo', kind: 'window', constraints: { fixed: STARTS } },
    next: { takes: '6mo', kind: 'window', step: 'window-opens-next', constraints: { fixed: '2027-05-01' } },
    report: {},
  },
  more: {
    controls: [
      { ...control([{ kind: 'implemented', liveSince: '2026-01-01' }], []), cadence: 'quarterly', evidence: 'period' },
    ],
  },
})
const dated = schedule(plan, [], STARTS)
const REACH = { days: 1_000, ids: 1_000 }

test('a renewed window asks for its own evidence, also of a quarter that it shares with the window before', () => {
  const requests = evidenceRequests(dated, [])
  expect(requests.map(({ id, opensOn, dueOn }) => [id, opensOn, dueOn])).toEqual([
    ['mfa/2027-01-01', '2027-02-01', '2027-03-31'],
    ['mfa/2027-04-01', '2027-04-01', '2027-04-30'],
    ['mfa/2027-05-01', '2027-05-01', '2027-06-30'],
    ['mfa/2027-07-01', '2027-07-01', '2027-09-30'],
    ['mfa/2027-10-01', '2027-10-01', '2027-10-31'],
  ])
  const asked = compileOrders(dated, 'p', 1, [], REACH).agenda?.entries.filter(({ kind }) => kind === 'evidence-opens')
  expect(asked?.flatMap(({ ids }) => ids)).toEqual(requests.map(({ id }) => id))
})

test('what was collected in one window is no evidence of the next', () => {
  const record = {
    id: 'e',
    controlId: 'mfa',
    effectiveOn: '2027-04-15',
    recordedAt: '2027-04-15T12:00:00Z',
    actor: 'ann',
  }
  const stand = evidenceRequests(schedule(plan, [], '2027-07-15'), [record]).map(({ id, state }) => [id, state])
  expect(stand.slice(1, 3)).toEqual([
    ['mfa/2027-04-01', 'collected'],
    ['mfa/2027-05-01', 'missed'],
  ])
})
