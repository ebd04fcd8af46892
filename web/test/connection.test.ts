import { expect, test } from '@jest/globals'
import { waitAfter } from '../src/connection/back-off.ts'

test('each wait is twice the one before, to at most half a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 60].map((failures) => waitAfter(failures, 0))).toEqual([
    1000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
  ])
})

test('chance takes off at most a quarter', () => {
  expect([waitAfter(1, 1), waitAfter(6, 0.5)]).toEqual([750, 26_250])
})
