import { expect, test } from '@jest/globals'
import { fact } from '../../src/facts/facts.ts'
import { AREAS, FAMILY_OF } from '../../src/register/areas.data.ts'
import { CATALOGUE } from '../../src/register/catalogue.data.ts'
import { programsServed, targetOf } from '../../src/plan/control-mapping.ts'
import { CatalogueControl } from '../../src/register/catalogue-control.ts'
import { CRITERIA, type CriteriaCategory, CRITERION_IDS, categoryOf } from '../../src/register/criteria.data.ts'
import { DOMAINS } from '../../src/register/domains.data.ts'
import { NOT_COVERED, ONLY_ONE_PROGRAM } from '../../src/register/one-program.data.ts'

const categories = Object.keys(CRITERIA) as CriteriaCategory[]

test.each(categories)('the criteria of %s are as many as the facts say, each once', (category) => {
  expect(new Set(CRITERIA[category]).size).toBe(fact(`soc2.criteria.${category}`).value)
  expect(CRITERIA[category].every((id) => categoryOf(id) === category)).toBe(true)
})

// Section 1.2 of the SOC 2 sheet.
test('the series have the counts of the sheet', () => {
  const counts: Record<string, number> = {}
  for (const id of CRITERION_IDS) counts[id.split('.')[0] ?? ''] = (counts[id.split('.')[0] ?? ''] ?? 0) + 1
  expect(counts).toEqual({
    ...{ CC1: 5, CC2: 3, CC3: 4, CC4: 2, CC5: 3, CC6: 8, CC7: 5, CC8: 1, CC9: 2 },
    ...{ A1: 3, C1: 2, PI1: 5 },
    ...{ P1: 1, P2: 1, P3: 2, P4: 3, P5: 2, P6: 7, P7: 1, P8: 1 },
  })
})

test('HITRUST has 19 domains', () => {
  expect(new Set(DOMAINS).size).toBe(19)
})

test('every control of the catalogue fits its schema, and no id is given twice', () => {
  for (const control of CATALOGUE) expect(CatalogueControl.safeParse(control).error?.issues).toBeUndefined()
  expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length)
  expect(new Set(CATALOGUE.map(({ name }) => name)).size).toBe(CATALOGUE.length)
})

test('nothing is mapped twice by one control', () => {
  const twice = CATALOGUE.filter(({ serves }) => new Set(serves.map(targetOf)).size < serves.length)
  expect(twice.map(({ id }) => id)).toEqual([])
})

test('every criterion and every domain is served, by more than support, or listed with the reason', () => {
  const served = new Set(
    CATALOGUE.flatMap(({ serves }) => serves.filter(({ mapping }) => mapping !== 'supports').map(targetOf)),
  )
  const listed = NOT_COVERED.map(({ target }) => target)
  expect([...CRITERION_IDS, ...DOMAINS].filter((target) => !served.has(target))).toEqual(listed)
})

test('what no source says is marked unverified, and nothing claims two sources', () => {
  for (const { serves } of CATALOGUE) {
    for (const { basis, confidence, program } of serves) {
      const known = program === 'soc2' ? 'one' : 'derived'
      expect(confidence).toBe(basis === 'evidence-table' ? known : 'unverified')
    }
  }
})

test('a state is continuous, and what happens over time is not', () => {
  const states = CATALOGUE.filter(({ evidence }) => evidence === 'point-in-time')
  expect(states.filter(({ cadence }) => cadence !== 'continuous')).toEqual([])
  expect(CATALOGUE.filter(({ cadence }) => cadence === 'continuous')).toHaveLength(states.length)
})

test('every area has a control and a wave of remediation', () => {
  expect(new Set(CATALOGUE.map(({ area }) => area))).toEqual(new Set(AREAS))
  expect(Object.keys(FAMILY_OF)).toEqual([...AREAS])
})

test('about as many controls as a dual program has', () => {
  const { low, high } = fact('soc2.controls')
  const optional = new Set(['processing', 'privacy'])
  const usual = CATALOGUE.filter(({ area }) => !optional.has(area)).length
  expect([usual, CATALOGUE.length]).toEqual([81, 95])
  expect(low <= usual && usual <= high).toBe(true)
  expect(CATALOGUE.filter((control) => programsServed(control).length === 2).length).toBeGreaterThan(usual / 2)
})

test('what only one program has is told with the reason, for both', () => {
  expect(new Set(ONLY_ONE_PROGRAM.map(({ program }) => program))).toEqual(new Set(['soc2', 'hitrust']))
  expect(ONLY_ONE_PROGRAM.every(({ why }) => why.length > 20)).toBe(true)
})
