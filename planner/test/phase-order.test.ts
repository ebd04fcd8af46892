import { expect, test } from '@jest/globals'
import { applyEdit, type Edit, type Phase, type Plan } from '../src/index.ts'
import { given, soc2 } from './given.ts'

const phase = (id: string, kind: Phase['kind']): Phase => ({ id, kind, name: id, advance: 'people' })
const plan = given({
  activities: { done: { phaseId: 'issued' } },
  more: {
    programs: [
      {
        ...soc2('p', 'done'),
        phases: [
          phase('ready', 'readiness'),
          phase('engage', 'auditor-engagement'),
          phase('window', 'observation-window'),
          phase('interim', 'interim-fieldwork'),
          phase('final', 'final-fieldwork'),
          phase('issued', 'issued'),
          phase('renewal', 'renewal'),
          phase('next', 'observation-window'),
        ],
      },
    ],
  },
})
const place = (phaseId: string, before?: string): Edit => ({ kind: 'placePhase', programId: 'p', phaseId, before })
const order = ({ programs }: Plan) => programs[0]?.phases.map(({ id }) => id).join(' ')

test.each([
  ['engage', 'ready', 'engage ready window interim final issued renewal next'],
  ['ready', 'final', 'engage window interim ready final issued renewal next'],
  ['interim', 'window', 'ready engage interim window final issued renewal next'],
])('%s goes before %s, and its inverse brings back the old order', (phaseId, before, expected) => {
  const done = applyEdit(plan, place(phaseId, before))
  expect(order(done.plan)).toBe(expected)
  expect(applyEdit(done.plan, done.inverse).plan).toEqual(plan)
})

test('where it stands already, nothing changes', () => {
  expect(applyEdit(plan, place('engage', 'window')).touches).toEqual([])
  expect(applyEdit(plan, place('next')).touches).toEqual([])
})

test.each([
  ['fieldwork before the window it looks at', place('final', 'window'), { later: 'final', earlier: 'window' }],
  ['the window behind its fieldwork', place('window', 'issued'), { later: 'final', earlier: 'window' }],
  ['work of this cycle in the next one', place('ready', 'next'), { later: 'renewal', earlier: 'ready' }],
  ['the next window in this cycle', place('next', 'renewal'), { later: 'next', earlier: 'renewal' }],
])('refused: %s', (_, edit, facts) => {
  expect(refusedFor(edit)).toMatchObject({ code: 'phase-out-of-order', facts })
})

test('refused: a phase, or a place before one, that is not there', () => {
  expect(refusedFor(place('nobody'))).toMatchObject({ code: 'id-unknown', path: '/phaseId' })
  expect(refusedFor(place('ready', 'nobody'))).toMatchObject({ code: 'id-unknown', path: '/before' })
})

function refusedFor(edit: Edit): unknown {
  try {
    return applyEdit(plan, edit)
  } catch (error) {
    return error instanceof Error && 'faults' in error && Array.isArray(error.faults) ? error.faults[0] : error
  }
}
