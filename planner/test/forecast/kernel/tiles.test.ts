import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { decodeKernel } from '../../../src/forecast/kernel/decode-kernel.ts'
import { type Block, type BlockDates, emptyBlockDates, type Kernel } from '../../../src/forecast/kernel/kernel.ts'
import { fieldworkSpan } from '../../../src/rules/fieldwork-span.ts'
import type { Dated } from '../../../src/schedule/dated.ts'
import { AT_MOST, type Problem } from '../../../src/schedule/problem.ts'
import { diceFrom, randomOrder, randomProblem, type Spice } from '../../levelling/random-problem.ts'
import { datedProblem } from './given-dated.ts'
import { TIMES, timesHours } from './more-hours.ts'
import { randomBlock } from './random-block.ts'

const EVERYTHING: Spice = { tasks: 12, maximumLags: true, wishes: true, calendars: true, held: true }
/** Less than a tile, some tiles, and some with a rest. */
const SIZES = [5, 64, 70]
/** Units by which activities take longer than planned when they end long after the plan's end. */
const FAR = 40

/** `now` with every maximum lag one after which work that is too old is done again. */
function doingAgain(now: Dated, { arcs }: Problem): Dated {
  const origins = now.compiled.origins.map((origin, arc) =>
    arcs.sense[arc] === AT_MOST ? { ...origin, rule: fieldworkSpan.id } : origin,
  )
  return { ...now, compiled: { ...now.compiled, origins } }
}

function datesOf(kernel: Kernel, block: Block): BlockDates {
  const dates = emptyBlockDates(kernel, block.size)
  kernel.run(block, dates)
  return dates
}

test('cut into tiles or not, blocks come to the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const dice = diceFrom(seed)
      const p = timesHours(randomProblem(dice, EVERYTHING), TIMES[seed % TIMES.length])
      const order = randomOrder(dice, p)
      const now = doingAgain(datedProblem(p, order, p.firstMode.slice(0, p.count), new Int32Array(p.count)), p)
      const whole = decodeKernel(now, Infinity)
      const cut = decodeKernel(now, 0)
      // Twice, as nothing of an earlier block may linger.
      for (const longer of [FAR, undefined]) {
        const block = randomBlock(dice, whole, SIZES[dice(SIZES.length)] ?? 1, longer)
        const delay = block.duration.map(() => dice(9))
        const delayed = dice(2) === 0 ? block : { ...block, delay }
        expect(datesOf(cut, delayed)).toEqual(datesOf(whole, delayed))
      }
    }),
    { numRuns: 150 },
  )
})
