import { expect, test } from '@jest/globals'
import { applyEdit, planFromAnswers } from '@stagger/planner'
import { after, begun, cutShort, differ } from '../src/engine/search-state.ts'
import { searchLevelling, searchWhy, type Telling } from '../src/engine/searches.ts'

const TODAY = '2027-01-04'
const plan = planFromAnswers(
  {
    organization: { name: 'Meridian', timeZone: 'UTC', currency: 'USD', headcount: '50_200', fiscalYearStartMonth: 1 },
    startsOn: TODAY,
    programs: [{ kind: 'soc2-type2' }],
    team: [{ id: 'ana', name: 'Ana Maria', role: 'security-engineer', hoursPerDay: 8 }],
  },
  TODAY,
)
const facts = { plan, progress: [], today: TODAY }
/** Few schedules: a test is not here to find the best. */
const ROUNDS = [10, 40]
const best = searchLevelling({ kind: 'level', facts, options: { leastGainDays: 1 } }, () => {}, ROUNDS)

test('what is told on the way is kept, and never goes back', () => {
  const far = after(begun<'level'>(facts), { kind: 'telling', telling: { share: 0.5, best } })
  const near = after(far, { kind: 'telling', telling: { share: 0.2 } })
  expect(near).toMatchObject({ stage: 'running', share: 0.5, result: best })
})

test('a search that is cut short keeps the best so far, if there was one', () => {
  const running = begun<'level'>(facts)
  expect(cutShort(running).result).toBeUndefined()
  const told = after(running, { kind: 'telling', telling: { share: 0.5, best } })
  expect(cutShort(told)).toMatchObject({ stage: 'cut-short', result: best })
})

test('what was found before stays until something new is, and says what it is about', () => {
  const found = after(begun<'level'>(facts), { kind: 'found', result: best })
  const newer = { ...facts, plan: { ...plan } }
  const again = begun<'level'>(newer, found)
  expect([again.result, again.about?.plan, again.facts?.plan]).toEqual([best, plan, newer.plan])
  expect(differ(again.about, newer)).toBe(true)
  expect(after(again, { kind: 'found', result: best }).about).toBe(newer)
})

test('what was found of another plan does not stay', () => {
  const found = after(begun<'level'>(facts), { kind: 'found', result: best })
  expect(begun<'level'>({ ...facts, plan: { ...plan, id: 'other' } }, found).result).toBeUndefined()
})

test('a refusal ends it, and is kept as a code', () => {
  const failed = after(begun<'level'>(facts), { kind: 'refused', code: 'lags-contradict' })
  expect(failed).toMatchObject({ stage: 'failed', failure: { code: 'lags-contradict' } })
})

test('facts are others once the plan, the ledger or the day is another one', () => {
  expect([
    differ(facts, facts),
    differ(facts, { ...facts, plan: { ...plan } }),
    differ(facts, { ...facts, progress: [] }),
    differ(facts, { ...facts, today: '2027-01-05' }),
    differ(undefined, facts),
  ]).toEqual([false, true, true, true, false])
})

test('levelling tells how far it is, and its last word is not worse than what it told', () => {
  const told: Telling<'level'>[] = []
  const found = searchLevelling(
    { kind: 'level', facts, options: { leastGainDays: 1 } },
    (one) => told.push(one),
    ROUNDS,
  )
  const shares = told.map(({ share }) => share)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(Math.max(0, ...shares)).toBeLessThanOrEqual(1)
  expect(found).toEqual(best)
})

test('an activity is explained before it is asked whether the plan can hold', () => {
  const tellings: Telling<'why'>[] = []
  const options = { activityId: 'soc2.final-fieldwork' }
  const said = searchWhy({ kind: 'why', facts, options }, (telling) => tellings.push(telling))
  expect(tellings).toEqual([{ share: 0.5, best: { why: said.why } }])
  expect(said.why.activityId).toBe('soc2.final-fieldwork')
})

test('a pin that its links do not allow is named with what it collides with', () => {
  const pinned = applyEdit(plan, {
    kind: 'setConstraints',
    activityId: 'soc2.final-fieldwork',
    constraints: { fixed: TODAY },
  }).plan
  const options = { activityId: 'soc2.final-fieldwork' }
  const { collision } = searchWhy({ kind: 'why', facts: { ...facts, plan: pinned }, options }, () => {})
  expect(collision?.facts).toContainEqual({ kind: 'pin', activityId: 'soc2.final-fieldwork', on: TODAY })
  expect(collision?.facts.length).toBeGreaterThan(1)
})
