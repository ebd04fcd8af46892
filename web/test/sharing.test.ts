import { expect, test } from '@jest/globals'
import { assert, json, property } from 'fast-check'
import { sharing } from '../src/api/sharing.ts'

const again = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('what says the same is what was there before, down to the part that changed', () => {
  const before = {
    plan: {
      rows: [
        { id: 'a', days: 1 },
        { id: 'b', days: 2 },
      ],
      name: 'one',
    },
    revision: 1,
  }
  const after = sharing(before, {
    plan: {
      rows: [
        { id: 'a', days: 1 },
        { id: 'b', days: 3 },
      ],
      name: 'one',
    },
    revision: 2,
  })
  expect(after.plan.rows[0]).toBe(before.plan.rows[0])
  expect(after.plan.rows[1]).toEqual({ id: 'b', days: 3 })
  expect(after.plan.rows[1]).not.toBe(before.plan.rows[1])
})

test('what went, and what came, is a change', () => {
  const before: Record<string, unknown> = { one: { a: 1 }, two: [1, 2] }
  expect(sharing(before, { one: { a: 1 } })).toEqual({ one: { a: 1 } })
  expect(sharing(before, { ...before, three: null })).toEqual({ ...before, three: null })
  expect(sharing(before, { one: { b: 1 }, two: [1, 2, 3] })).toEqual({ one: { b: 1 }, two: [1, 2, 3] })
})

test('nothing is said but what came; what says the same is the same', () => {
  assert(
    property(json(), json(), (one, other) => {
      const before: unknown = JSON.parse(one)
      const kept = again(before)
      expect(sharing(before, JSON.parse(other))).toEqual(JSON.parse(other))
      expect(before).toEqual(kept)
      expect(sharing(before, again(before))).toBe(before)
    }),
  )
})

test('a part that stays is shared in whatever changes around it', () => {
  assert(
    property(json(), json(), (part, other) => {
      const before = { part: [JSON.parse(part)], other: [1] }
      const after = sharing(before, { part: [JSON.parse(part)], other: [JSON.parse(other), 2] })
      expect(after.part).toBe(before.part)
    }),
  )
})
