import { expect, test } from '@jest/globals'
import { assert, constantFrom, integer, property } from 'fast-check'
import { gapFaultOf, lagTyped, longestGapTyped, parseLag, parseLongestGap } from '../src/plan-view/lag.ts'

test.each([
  ['', 0, 'wd'],
  ['0', 0, 'wd'],
  ['0ed', 0, 'wd'],
  ['3d', 3, 'wd'],
  ['+3d', 3, 'wd'],
  ['- 2w', -10, 'wd'],
  ['−1mo', -1, 'mo'],
  ['90 ED', 90, 'ed'],
])('%p is %i %s', (typed, value, unit) => {
  expect(parseLag(typed)).toEqual({ value, unit })
})

test.each([
  ['soon', 'lag-unreadable'],
  ['3', 'lag-unreadable'],
  ['--3d', 'lag-unreadable'],
  ['900w', 'lag-too-long'],
])('%p is refused: %s', (typed, fault) => {
  expect(parseLag(typed)).toBe(fault)
})

test('what is shown of a lag can be typed again', () =>
  assert(
    property(integer({ min: -3660, max: 3660 }), constantFrom('wd', 'ed', 'mo'), (value, unit) => {
      const lag = { value, unit } as const
      expect(parseLag(lagTyped(lag))).toEqual(value === 0 ? { value: 0, unit: 'wd' } : lag)
    }),
  ))

test.each([
  ['', undefined, ''],
  ['0', { value: 0, unit: 'wd' }, '0'],
  ['4w', { value: 20, unit: 'wd' }, '4w'],
  ['90ed', { value: 90, unit: 'ed' }, '90ed'],
])('a longest gap of %p is %j, and reads %p again', (typed, max, again) => {
  const read = parseLongestGap(typed)
  expect(read).toEqual(max)
  expect(typeof read === 'string' ? read : longestGapTyped(read)).toBe(again)
})

test.each([
  ['3d', '2d', 'gap-shorter'],
  ['3d', '3d', undefined],
  ['-3d', '0', undefined],
  ['30d', '2ed', undefined],
  ['3d', '', undefined],
])('a lag of %p with a longest gap of %p: %p', (lag, gap, fault) => {
  const [min, max] = [parseLag(lag), parseLongestGap(gap)]
  if (typeof min === 'string' || typeof max === 'string') throw new Error('these can be read')
  expect(gapFaultOf({ min, max })).toBe(fault)
})
