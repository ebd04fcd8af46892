import { AT_LEAST, FREE, LEAVES_FINISH, NEVER, type Problem } from '../schedule/problem.ts'

/**
 * The arcs around each task, sorted by what a decode must do with them. Plain arcs: a number of days after a side of a
 * task that is always placed first; `side` is a task's number for its start, and its number plus `count` for its finish.
 * `rest`: every other arc that pushes the task. `feeds`: arcs through which placing the task can push one that may be
 * placed already. Lists belong to task i at `firstX[i] … firstX[i + 1] - 1`.
 */
export type PushLists = {
  readonly firstPlain: Int32Array
  readonly side: Int32Array
  readonly lag: Int32Array
  readonly firstRest: Int32Array
  readonly rest: Int32Array
  readonly firstFeed: Int32Array
  readonly feed: Int32Array
}

export function pushListsOf(p: Problem): PushLists {
  const { arcs, count } = p
  const { from, to, ends, plainLag, firstPush, push } = arcs
  const lists = {
    firstPlain: new Int32Array(count + 1),
    side: new Int32Array(push.length),
    lag: new Int32Array(push.length),
    firstRest: new Int32Array(count + 1),
    rest: new Int32Array(push.length),
  }
  let plain = 0
  let rest = 0
  for (let i = 0; i < count; i++) {
    lists.firstPlain[i] = plain
    lists.firstRest[i] = rest
    for (let k = firstPush[i]!; k < firstPush[i + 1]!; k++) {
      const arc = push[k]!
      if (from[arc] === to[arc]) continue
      if (plainLag[arc] === NEVER || !pointsForward(p, arc)) {
        lists.rest[rest++] = arc
        continue
      }
      lists.side[plain] = from[arc]! + (ends[arc]! & LEAVES_FINISH ? count : 0)
      lists.lag[plain++] = plainLag[arc]!
    }
  }
  lists.firstPlain[count] = plain
  lists.firstRest[count] = rest
  return { ...lists, ...doubtfulFeeds(p) }
}

/** Whether an arc's pusher is placed before the task it pushes in every order that a decode is given. */
function pointsForward({ arcs, held }: Problem, arc: number): boolean {
  const { from, to, sense, place } = arcs
  if (held[from[arc]!] !== FREE) return true
  return sense[arc] === AT_LEAST && place[from[arc]!]! < place[to[arc]!]!
}

function doubtfulFeeds(p: Problem): { firstFeed: Int32Array; feed: Int32Array } {
  const { arcs, count, held } = p
  const { from, to, sense } = arcs
  const firstFeed = new Int32Array(count + 1)
  const feed = new Int32Array(arcs.feed.length)
  let length = 0
  for (let j = 0; j < count; j++) {
    firstFeed[j] = length
    for (let k = arcs.firstFeed[j]!; k < arcs.firstFeed[j + 1]!; k++) {
      const arc = arcs.feed[k]!
      const pushed = from[arc] === j ? to[arc]! : from[arc]!
      const isSure = sense[arc] === AT_LEAST && pointsForward(p, arc)
      if (!isSure && pushed !== j && held[pushed] === FREE) feed[length++] = arc
    }
  }
  firstFeed[count] = length
  return { firstFeed, feed: feed.slice(0, length) }
}
