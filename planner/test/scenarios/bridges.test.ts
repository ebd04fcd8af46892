import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { Link } from '../../src/index.ts'
import { bridges } from '../../src/scenarios/bridges.ts'

type Pair = readonly [from: number, to: number]

const link = ([from, to]: Pair): Link => ({
  id: `${from}:${to}`,
  from: `${from}`,
  to: `${to}`,
  type: 'FS',
  min: { value: 0, unit: 'ed' },
})

/** Whether some chain of links leads from one to the other. */
function leads(links: readonly Pick<Link, 'from' | 'to'>[], from: string, to: string): boolean {
  return links.some((one) => one.from === from && (one.to === to || leads(links, one.to, to)))
}

const SIZE = 7
const pair = fc
  .tuple(fc.integer({ min: 0, max: SIZE - 2 }), fc.integer({ min: 1, max: SIZE - 1 }))
  .filter(([from, to]) => from < to)

test('who came before whom still does when what lay between them is gone', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(pair, { maxLength: 12, selector: ([from, to]) => `${from}:${to}` }),
      fc.uniqueArray(fc.integer({ min: 0, max: SIZE - 1 }), { maxLength: SIZE }),
      (pairs, gone) => {
        const before = pairs.map(link)
        const removed = new Set(gone.map(String))
        const kept = before.filter(({ from, to }) => !removed.has(from) && !removed.has(to))
        const after = [...kept, ...bridges(before, removed, new Map())]
        const stay = Array.from({ length: SIZE }, (_, i) => String(i)).filter((id) => !removed.has(id))
        for (const from of stay) for (const to of stay) expect(leads(after, from, to)).toBe(leads(before, from, to))
      },
    ),
  )
})

test('a copy takes the links of what it stands for', () => {
  expect(bridges([link([1, 2]), link([2, 3])], new Set(['2']), new Map([['2', 'copy']]))).toMatchObject([
    { from: '1', to: 'copy' },
    { from: 'copy', to: '3' },
  ])
})
