import { type Arcs, AS_LATE_AS, AT_LEAST, AT_MOST, ELAPSED, ENTERS_FINISH, NEVER, WORKING } from './problem.ts'

/** One arc as a row: what `arcColumns` lays out in columns. */
export type ArcRow = {
  readonly from: number
  readonly to: number
  readonly ends: number
  readonly sense: number
  readonly lags: readonly { readonly value: number; readonly unit: number }[]
}

/** Arcs between so many tasks in columns. `everyDay`: whether a task's calendar works on every day. */
export function arcColumns(arcs: readonly ArcRow[], count: number, everyDay: (task: number) => boolean): Arcs {
  const firstLag = firstsOf(arcs, ({ lags }) => lags.length)
  const columns = emptyColumns(arcs.length, firstLag.at(-1)!)
  // Whom an arc pushes, pulls and feeds on a change; -1 is nobody.
  const [pushed, pulled, feeder] = [
    new Int32Array(arcs.length),
    new Int32Array(arcs.length),
    new Int32Array(arcs.length),
  ]
  for (let arc = 0; arc < arcs.length; arc++) {
    const row = arcs[arc]!
    const { from, to, sense } = row
    writeArc(columns, arc, firstLag[arc]!, row, everyDay)
    pushed[arc] = sense === AT_MOST ? from : to
    pulled[arc] = sense === AT_MOST ? to : sense === AS_LATE_AS ? -1 : from
    feeder[arc] = sense === AT_MOST ? to : from
  }
  const [firstPush, push] = listsBy(pushed, count)
  const [firstPull, pull] = listsBy(pulled, count)
  const [firstFeed, feed] = listsBy(feeder, count)
  const lists = { firstPush, push, firstPull, pull, firstFeed, feed }
  const order = forwardOrder(count, { ...columns, ...lists })
  const place = new Int32Array(count)
  for (let at = 0; at < count; at++) place[order[at]!] = at
  return { ...columns, firstLag, ...lists, order, place }
}

type ArcColumns = ReturnType<typeof emptyColumns>

const emptyColumns = (arcs: number, lags: number) => ({
  from: new Int32Array(arcs),
  to: new Int32Array(arcs),
  ends: new Uint8Array(arcs),
  sense: new Uint8Array(arcs),
  lag: new Int32Array(lags),
  lagUnit: new Uint8Array(lags),
  plainLag: new Int32Array(arcs),
})

function writeArc(
  columns: ArcColumns,
  arc: number,
  firstLag: number,
  { from, to, ends, sense, lags }: ArcRow,
  everyDay: (task: number) => boolean,
): void {
  columns.from[arc] = from
  columns.to[arc] = to
  columns.ends[arc] = ends
  columns.sense[arc] = sense
  let isPlain = sense === AT_LEAST && (ends & ENTERS_FINISH) === 0
  let sum = 0
  for (let k = 0; k < lags.length; k++) {
    const { value, unit } = lags[k]!
    const isElapsed = unit === ELAPSED || value === 0 || (unit === WORKING && everyDay(to))
    columns.lag[firstLag + k] = value
    columns.lagUnit[firstLag + k] = isElapsed ? ELAPSED : unit
    isPlain &&= isElapsed
    sum += value
  }
  columns.plainLag[arc] = isPlain ? sum : NEVER
}

/** Where the list of each owner begins in the flat column of all lists, and one more for the end. */
export function firstsOf<T>(owners: readonly T[], lengthOf: (owner: T) => number): Int32Array {
  const firsts = new Int32Array(owners.length + 1)
  for (let i = 0; i < owners.length; i++) firsts[i + 1] = firsts[i]! + lengthOf(owners[i]!)
  return firsts
}

/** Positions grouped by their owner (-1: nobody's): the lists' firsts, and the lists one after the other. */
function listsBy(owners: Int32Array, count: number): readonly [Int32Array, Int32Array] {
  const firsts = new Int32Array(count + 1)
  for (let at = 0; at < owners.length; at++) {
    const owner = owners[at]!
    if (owner >= 0) firsts[owner + 1] = firsts[owner + 1]! + 1
  }
  for (let i = 0; i < count; i++) firsts[i + 1] = firsts[i + 1]! + firsts[i]!
  const next = firsts.slice(0, count)
  const lists = new Int32Array(firsts[count]!)
  for (let at = 0; at < owners.length; at++) if (owners[at]! >= 0) lists[next[owners[at]!]!++] = at
  return [firsts, lists]
}

/**
 * Kahn's algorithm (1962) over the AT_LEAST arcs; whatever a contradiction leaves unordered comes last, in plan order.
 */
function forwardOrder(
  count: number,
  { to, sense, firstFeed, feed }: Pick<Arcs, 'to' | 'sense' | 'firstFeed' | 'feed'>,
): Int32Array {
  const waitingFor = new Int32Array(count)
  for (let arc = 0; arc < to.length; arc++) if (sense[arc] === AT_LEAST) waitingFor[to[arc]!]!++
  const order = new Int32Array(count)
  let length = 0
  for (let i = 0; i < count; i++) if (waitingFor[i] === 0) order[length++] = i
  for (let at = 0; at < length; at++) {
    const i = order[at]!
    for (let k = firstFeed[i]!; k < firstFeed[i + 1]!; k++) {
      const arc = feed[k]!
      if (sense[arc] === AT_LEAST && --waitingFor[to[arc]!]! === 0) order[length++] = to[arc]!
    }
  }
  for (let i = 0; i < count; i++) if (waitingFor[i]! > 0) order[length++] = i
  return order
}
