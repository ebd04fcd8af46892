import { expect, test } from '@jest/globals'
import { joined, signalsByTriage, triagesOfSignals } from '../src/drift/joined-signals.ts'

const signal = (id: string, programId: string, day: number, controlIds: string[]) => ({
  ...{ id, programId, controlIds, count: 1, lastError: null },
  sentAt: new Date(Date.UTC(2027, 3, day)),
})

test('a signal is judged in the triage of its program that was open when it was sent, and each triage has its own', () => {
  const signals = [
    signal('d', 'soc2', 4, ['mfa']),
    signal('a', 'soc2', 1, ['access']),
    signal('b', 'hitrust', 2, ['backup']),
    signal('c', 'soc2', 3, ['logging', 'access']),
  ]
  const byTriage = signalsByTriage(signals, triagesOfSignals(signals, new Set(['a', 'b', 'd'])))
  expect([...byTriage].map(([id, heard]) => [id, joined(heard)])).toEqual([
    ['d', { count: 1, controlIds: ['mfa'] }],
    ['a', { count: 2, controlIds: ['access', 'logging'] }],
    ['b', { count: 1, controlIds: ['backup'] }],
  ])
})
