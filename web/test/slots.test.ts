import { expect, test } from '@jest/globals'
import { array, assert, integer, nat, property } from 'fast-check'
import { type Slots, slotsOf } from '../src/timeline/slots.ts'

const keys = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => `row ${first + i}`)
const at = (slots: Slots) => [...slots.values()].sort((one, other) => one - other)

test('a row that comes into sight takes the place of one that went, and the others keep theirs', () => {
  const before = slotsOf(new Map(), keys(0, 3), undefined)
  const after = slotsOf(before, keys(2, 5), undefined)
  expect(at(after)).toEqual(at(before))
  expect(keys(2, 3).map((key) => after.get(key))).toEqual(keys(2, 3).map((key) => before.get(key)))
})

test('the place of the row with the focus goes with it', () => {
  const before = slotsOf(new Map(), keys(0, 3), undefined)
  const after = slotsOf(before, keys(2, 5), 'row 0')
  expect([...after.values()]).not.toContain(before.get('row 0'))
  expect([...after.values()]).toContain(before.get('row 1'))
})

test('wherever a list is scrolled to, each drawn row has a place of its own, and places are as many as rows were', () => {
  assert(
    property(array(nat(200), { minLength: 1, maxLength: 30 }), integer({ min: 1, max: 20 }), (firsts, seen) => {
      let slots: Slots = new Map()
      for (const first of firsts) {
        slots = slotsOf(slots, keys(first, first + seen - 1), undefined)
        expect(at(slots)).toEqual(Array.from({ length: seen }, (_, i) => i + 1))
      }
    }),
  )
})
