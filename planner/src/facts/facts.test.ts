import { expect, test } from '@jest/globals'
import { CSF_VERSIONS } from './csf-versions.ts'
import { Fact } from './fact.ts'
import { FACTS, type FactId, fact, factSource, findFact } from './facts.ts'
import { RULES } from '../rules/rules.ts'
import { SOURCES } from './sources.ts'
import { dollarsToMinor, share, weeksToElapsedDays, weeksToWorkingDays } from './units.ts'

const ids = FACTS.map(({ id }) => id)
const known = new Set(SOURCES.map(({ id }) => id))

test.each(FACTS.map((row) => [row.id, row] as const))('%s is well formed and in order', (_, row) => {
  expect(Fact.safeParse(row).error).toBeUndefined()
  expect(row.low).toBeLessThanOrEqual(row.likely)
  expect(row.likely).toBeLessThanOrEqual(row.high)
  expect(row.sources.filter((source) => !known.has(source))).toEqual([])
  if (row.confidence === 'two-plus') expect(new Set(row.sources).size).toBeGreaterThanOrEqual(2)
  if (row.sources.length === 0) expect(row.confidence).toBe('unverified')
})

test('no id is given twice, to a fact or to a source', () => {
  expect(ids.length).toBe(new Set(ids).size)
  expect(SOURCES.length).toBe(known.size)
})

test('every source of the register is cited, by a fact or by a rule', () => {
  const cited = new Set([...FACTS, ...CSF_VERSIONS, ...RULES].flatMap(({ sources }) => sources))
  expect([...known].filter((id) => !cited.has(id))).toEqual([])
})

test.each(CSF_VERSIONS.map((one) => [one.version, one] as const))('CSF %s cites what is known', (_, one) => {
  expect(one.sources.filter((source) => !known.has(source))).toEqual([])
  if (one.confidence === 'two-plus') expect(one.sources.length).toBeGreaterThanOrEqual(2)
  expect(one.levels).toEqual(expect.arrayContaining(Object.keys({ ...one.createUntil, ...one.submitUntil })))
})

test('a fact is found by its id; a wrong id is an error of this program', () => {
  expect(fact('hitrust.incubation.policy-procedure').value).toBe(60)
  expect(factSource('hitrust.fieldwork.max')).toEqual({ fact: 'hitrust.fieldwork.max', version: '2026-11' })
  expect(findFact('hitrust.nothing')).toBeUndefined()
  expect(() => fact('hitrust.nothing' as FactId)).toThrow('no fact is called hitrust.nothing')
})

// O15 of the worked examples.
test.each([
  [['security'], 33],
  [['security', 'availability'], 36],
  [['security', 'availability', 'confidentiality'], 38],
  [['security', 'availability', 'confidentiality', 'processing-integrity', 'privacy'], 61],
])('%j count %i criteria', (categories, count) => {
  const sum = categories.reduce((total, category) => total + fact(`soc2.criteria.${category}` as FactId).value, 0)
  expect(sum).toBe(count)
})

test('the shares that divide all hours add up to all hours', () => {
  const sum = (prefix: string) =>
    FACTS.filter(({ id }) => id.startsWith(prefix) && id !== 'team.effort.executive').reduce(
      (total, { value }) => total + value,
      0,
    )
  expect(sum('team.effort.')).toBeCloseTo(1)
  expect(sum('team.role.')).toBeCloseTo(1)
})

test.each(['e1', 'i1', 'r2'] as const)('the weeks of an %s assessor divide into planning and testing', (level) => {
  expect(fact(`hitrust.split.planning.${level}`).value + fact(`hitrust.split.testing.${level}`).value).toBeCloseTo(1)
})

test('weeks become whole days, and a part of a week at least one', () => {
  expect(weeksToWorkingDays({ low: 0, likely: 0.1, high: 2.5 })).toEqual({ low: 0, likely: 1, high: 13 })
  expect(weeksToElapsedDays(fact('hitrust.phase.hitrust-qa.r2'))).toEqual({ low: 28, likely: 56, high: 84 })
  expect(dollarsToMinor(share(fact('soc2.fee.type2.lt50'), fact('soc2.split.scope'))).likely).toBe(1100000)
})
