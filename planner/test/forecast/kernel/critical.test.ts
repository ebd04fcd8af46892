import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { decodeKernel } from '../../../src/forecast/kernel/decode-kernel.ts'
import { frozenKernel } from '../../../src/forecast/kernel/frozen-kernel.ts'
import { emptyBlockDates, plannedBlock } from '../../../src/forecast/kernel/kernel.ts'
import { dated } from '../../../src/schedule/dated.ts'
import { LEAVES_FINISH, MONTHS, type Problem } from '../../../src/schedule/problem.ts'
import { given } from '../../given.ts'
import { diceFrom, randomProblem } from '../../levelling/random-problem.ts'
import { datedProblem } from './given-dated.ts'
import { iteration } from './iteration.ts'

const MONDAY = '2027-01-04'
const by = (personId: string, hours: number) => [{ personId, hours, source: 'yours' as const }]

test('the longer of two ways to the report is critical, both where they are equally long', () => {
  const plan = given({
    activities: { scan: { takes: '5ed', kind: 'wait' }, policies: { takes: '8ed', kind: 'wait' }, report: {} },
    links: [
      ['scan', 'report'],
      ['policies', 'report'],
    ],
  })
  const now = dated(plan, [], MONDAY)
  const critical = (scan: number) => iteration(frozenKernel(now), now, { scan }).criticalFor('report')
  expect(critical(5)).toEqual(['policies', 'report'])
  expect(critical(8)).toEqual(['scan', 'policies', 'report'])
  expect(critical(9)).toEqual(['scan', 'report'])
})

test('whoever had the hours until then is critical for who waited for them', () => {
  const plan = given({
    activities: {
      policies: { takes: '5wd', assignments: by('ann', 40) },
      scans: { takes: '5wd', assignments: by('ann', 40) },
      report: {},
    },
    links: [['scans', 'report']],
    more: {
      levellings: [{ id: 'l', name: 'First', order: ['policies', 'scans'], floors: [], choices: [], leastGainDays: 1 }],
    },
  })
  const now = dated(plan, [], MONDAY)
  const late = iteration(decodeKernel(now), now, { policies: 6 })
  expect(late.spanOf('scans')[0]).toBe('2027-01-12')
  expect(late.criticalFor('report')).toEqual(['policies', 'scans', 'report'])
})

/** Problems in which a task that takes longer is a task that comes later: finish-to-start arcs, no slots, no months. */
const isPlain = ({ arcs, slotStart, unit, keptEnd, duration }: Problem): boolean =>
  arcs.ends.every((ends) => ends === LEAVES_FINISH) &&
  slotStart.length === 0 &&
  duration.every((days) => days > 0) &&
  unit.every((one) => one !== MONTHS) &&
  keptEnd.every((day) => day < 0)

test('a task is critical where a unit more of it makes the last task later', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const dice = diceFrom(seed)
      const p = randomProblem(dice, { tasks: 6, calendars: dice(2) === 0 })
      fc.pre(isPlain(p))
      const kernel = frozenKernel(datedProblem(p, p.arcs.order, p.firstMode.slice(0, p.count), new Int32Array(p.count)))
      const block = plannedBlock(kernel, p.count + 1)
      for (let i = 0; i < p.count; i++) {
        const at = i * block.size + i
        block.duration[at] = (block.duration[at] ?? 0) + 1
      }
      const dates = emptyBlockDates(kernel, block.size)
      kernel.run(block, dates)
      const into = new Uint8Array(p.count * block.size)
      const target = p.count - 1
      kernel.critical(block, dates, target, into)
      const ends = dates.finish.slice(target * block.size)
      const unchanged = ends.at(-1) ?? 0
      const found = Array.from({ length: p.count }, (_, i) => into[i * block.size + block.size - 1])
      expect(found).toEqual(Array.from({ length: p.count }, (_, i) => ((ends[i] ?? 0) > unchanged ? 1 : 0)))
    }),
    { numRuns: 150 },
  )
})
