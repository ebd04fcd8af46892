import { expect, test } from '@jest/globals'
import { diceFrom } from '../../src/levelling/dice.ts'

test('many numbers at once are those that come one by one, and what comes next is the same', () => {
  const [atOnce, oneByOne] = [diceFrom(7), diceFrom(7)]
  const filled = new Float64Array(50)
  atOnce.fill(filled)
  expect([...filled, atOnce.below(1000)]).toEqual([
    ...Array.from({ length: 50 }, () => oneByOne.unit()),
    oneByOne.below(1000),
  ])
})
