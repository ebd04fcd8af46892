import { expect, test } from '@jest/globals'
import {
  coverageToWire,
  examplePlan,
  lostByMoving,
  registerToWire,
  schedule,
  type WireOccurrence,
} from '../../src/index.ts'
import { sharing, type SharingControl } from '../../src/register/sharing.ts'
import { control, given } from '../given.ts'
import { calendar, control as timed, hitrust, soc2 } from './given-register.ts'

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
const dated = schedule(plan, [], '2027-07-15')
const pulled = (effectiveOn: string) => ({
  id: effectiveOn,
  controlId: 'mfa',
  effectiveOn,
  recordedAt: `${effectiveOn}T12:00:00Z`,
  actor: 'ann',
})

test('coverage has every window, and says which of them asks for an occurrence', () => {
  const { windows, controls } = coverageToWire(dated, [pulled('2027-02-10'), pulled('2027-05-20')])
  expect(windows.map(({ programId, turn, start, end }) => [programId, turn, start, end])).toEqual([
    ['p', undefined, '2027-02-01', '2027-05-01'],
    ['p', 1, '2027-05-01', '2027-11-01'],
  ])
  const told = ({ turn, within, state }: WireOccurrence) => [turn, within.start, state]
  expect(controls[0]?.occurrences.map(told)).toEqual([
    [undefined, '2027-02-01', 'collected'],
    [undefined, '2027-04-01', 'missed'],
    [1, '2027-05-01', 'collected'],
    [1, '2027-07-01', 'due'],
    [1, '2027-10-01', 'due'],
  ])
})

test('windows that move lose evidence of each of them, also to the one before', () => {
  const evidence = [pulled('2027-02-10'), pulled('2027-05-10'), pulled('2027-08-10')]
  const lost = lostByMoving(dated, evidence, 'p', 21)
  expect(lost.map(({ effectiveOn, counts, again }) => [effectiveOn, counts?.start, again])).toEqual([
    ['2027-02-10', '2027-02-22', { start: '2027-02-22', end: '2027-04-01' }],
    ['2027-05-10', '2027-05-22', { start: '2027-05-22', end: '2027-07-01' }],
  ])
})

const both: SharingControl = {
  ...timed('quarterly'),
  items: ['policy', 'implemented'],
  serves: [
    { program: 'soc2', criterion: 'CC6.1', mapping: 'full', confidence: 'unverified', basis: 'yours' },
    { program: 'hitrust', domain: 'Access Control', mapping: 'full', confidence: 'unverified', basis: 'yours' },
  ],
}
const first = soc2('2027-01-01/2027-07-01')
const renewed = { ...soc2('2027-07-01/2028-07-01'), turn: 1 }
const sampled = hitrust('2026-09-01/2027-11-20', '2027-09-01/2027-11-20')

test('a renewed window shares pulls too, and each window costs its hours', () => {
  const [one] = sharing([both], [first, renewed], [sampled], calendar).controls
  const shared = one?.pulls.filter(({ windows }) => windows.length > 1) ?? []
  expect(shared.map(({ windows: [ours] }) => ours?.turn)).toEqual([undefined, undefined, 1, 1])
  const alone = (window: typeof first) => sharing([both], [window], [sampled], calendar).hours
  const hours = one?.hours
  expect(hours?.a).toBeCloseTo(alone(first).a + alone(renewed).a)
  expect(hours?.b).toBe(alone(first).b)
  expect(hours?.overhead).toBe(alone(first).overhead)
  expect(hours?.saved).toBeGreaterThanOrEqual(Math.max(alone(first).saved, alone(renewed).saved))
  expect(hours?.saved).toBeLessThanOrEqual(Math.min(hours?.a ?? 0, hours?.b ?? 0))
})

test('the register of a plan has the pulls of its renewed windows', () => {
  const { plan: example, progress } = examplePlan('2026-11-23')
  const dates = schedule(example, progress, '2026-11-23')
  const { windows } = coverageToWire(dates, [])
  const { controls, between } = registerToWire(dates)
  const renewal = windows.find(({ programId, turn }) => programId === between?.soc2 && turn === 1)
  const inRenewal = controls
    .flatMap(({ pulls }) => pulls)
    .filter(({ within, programIds }) => programIds.includes('soc2') && within.start >= (renewal?.start ?? ''))
  expect(inRenewal.some(({ programIds }) => programIds.length > 1)).toBe(true)
  expect(inRenewal.some(({ programIds }) => programIds.length === 1)).toBe(true)
})
