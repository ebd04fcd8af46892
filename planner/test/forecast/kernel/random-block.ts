import { type Block, type Kernel, plannedBlock } from '../../../src/forecast/kernel/kernel.ts'
import type { Dice } from '../../levelling/random-problem.ts'

/**
 * A block whose lengths are from two units shorter to `longer` units longer than the plan's, and whose hours lie between a
 * half and one and a half.
 */
export function randomBlock(dice: Dice, kernel: Kernel, size: number, longer = 4): Block {
  const block = plannedBlock(kernel, size)
  block.duration.forEach((length, at) => {
    if (length > 0) block.duration[at] = Math.max(1, length - 2 + dice(longer + 3))
    block.effort[at] = 0.5 + dice(1001) / 1000
  })
  return block
}
