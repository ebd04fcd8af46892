import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { Logger } from '@nestjs/common'
import { AfterCommits } from '../src/writes/after-commits.ts'
import { Commits } from '../src/writes/commits.ts'

beforeEach(() => {
  jest.useFakeTimers()
  Logger.overrideLogger(false)
})
afterEach(() => {
  jest.useRealTimers()
})

const A_MINUTE_MS = 60_000

test('an errand that failed is tried again though nothing is committed, and rests when it is done', async () => {
  const rounds: string[] = []
  const errands = new AfterCommits('errands', new Commits(), async () => {
    rounds.push(rounds.length === 0 ? 'failed' : 'done')
    if (rounds.length === 1) throw new Error('the database takes no writes')
    return undefined
  })
  errands.start()
  await jest.advanceTimersByTimeAsync(A_MINUTE_MS)
  expect(rounds).toEqual(['failed', 'done'])
  await errands.stop()
})

test('a commit during a round, also one that fails, starts the next at once', async () => {
  const commits = new Commits()
  let rounds = 0
  const errands = new AfterCommits('errands', commits, async () => {
    rounds += 1
    if (rounds > 2) return undefined
    commits.announce()
    throw new Error('the database takes no writes')
  })
  errands.start()
  await jest.advanceTimersByTimeAsync(0)
  expect(rounds).toBe(3)
  await errands.stop()
})
