import { expect, test } from '@jest/globals'
import { chanceText } from '../src/chance-text.ts'

test.each([
  [0, '0 %'],
  [0.0001, '<1 %'],
  [0.01, '1 %'],
  [0.335, '34 %'],
  [0.99, '99 %'],
  [0.997, '>99 %'],
  [1, '100 %'],
])('a chance of %d is said as %s', (chance, text) => {
  expect(chanceText(chance)).toBe(text)
})
