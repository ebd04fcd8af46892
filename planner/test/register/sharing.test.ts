import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { isoOf } from '../../src/day.ts'
import { fact } from '../../src/facts/facts.ts'
import { CATALOGUE } from '../../src/register/catalogue.data.ts'
import type { Mapping, MappingType } from '../../src/plan/control-mapping.ts'
import { CRITERION_IDS } from '../../src/register/criteria.data.ts'
import { DOMAINS } from '../../src/register/domains.data.ts'
import type { SamplePoint } from '../../src/plan/firm-settings.ts'
import { pullsOf } from '../../src/register/pulls.ts'
import { type SharingControl, sharing } from '../../src/register/sharing.ts'
import { calendar, control, hitrust, iso, soc2 } from './given-register.ts'

const criterion = (mapping: MappingType): Mapping => ({
  program: 'soc2',
  criterion: 'CC6.1',
  mapping,
  confidence: 'unverified',
  basis: 'yours',
})
const domain = (mapping: MappingType): Mapping => ({
  program: 'hitrust',
  domain: 'Access Control',
  mapping,
  confidence: 'unverified',
  basis: 'yours',
})

const year = soc2('2027-01-01/2028-01-01')
const autumn = hitrust('2026-09-01/2027-11-20', '2027-09-01/2027-11-20')

const given = (
  cadence: SharingControl['cadence'],
  serves: readonly Mapping[],
  more: Partial<SharingControl> = {},
): SharingControl => ({
  ...control(cadence),
  items: ['implemented'],
  serves,
  ...more,
})
const both = [criterion('full'), domain('full')]

/** Each pull as its days, and the programs that it serves or why it serves one. */
const told = (pulled: SharingControl, a = year, b = autumn) =>
  pullsOf(pulled, [a], [b], calendar).map(
    ({ within, programIds, why }) => `${iso(within)} ${programIds.join('+')}${why ? ` ${why}` : ''}`,
  )

test('a quarterly pull serves both where the quarter lies in both windows', () => {
  expect(told(given('quarterly', both))).toEqual([
    '2027-01-01/2027-04-01 soc2+hitrust',
    '2027-04-01/2027-07-01 soc2+hitrust',
    '2027-07-01/2027-10-01 soc2+hitrust',
    '2027-10-01/2027-11-20 soc2+hitrust',
    '2026-09-01/2026-10-01 hitrust outside-dates',
    '2026-10-01/2027-01-01 hitrust outside-dates',
  ])
})

test('a yearly pull serves both on the days that both windows have in common', () => {
  expect(told(given('yearly', both))).toEqual(['2027-01-01/2027-11-20 soc2+hitrust'])
})

test('a picture of a state serves both when it is taken in fieldwork and in the window', () => {
  const state = { evidence: 'point-in-time' } as const
  expect(told(given('continuous', both, state))).toEqual(['2027-09-01/2027-11-20 soc2+hitrust'])
  expect(told(given('continuous', both, state), soc2('2027-01-01/2027-07-01'))).toEqual([
    '2027-01-01/2027-07-01 soc2 outside-fieldwork',
    '2027-09-01/2027-11-20 hitrust outside-fieldwork',
  ])
  expect(told(given('continuous', both, state), year, hitrust('2026-09-01/2027-11-20'))).toEqual([
    '2027-01-01/2028-01-01 soc2 fieldwork-unknown',
  ])
})

test.each([
  ['no-mapping', [criterion('full')], ['soc2', 'hitrust']],
  ['mapping-supports', [criterion('full'), domain('supports')], ['soc2', 'hitrust']],
  ['not-in-scope', both, ['soc2']],
] as const)('%s is why a pull serves one program', (why, serves, programIds) => {
  const pulls = pullsOf(given('yearly', serves, { programIds }), [year], [autumn], calendar)
  expect(pulls.map((pull) => pull.why)).toEqual(programIds.map(() => why))
})

test('where one firm asks of a partial quarter and the other does not, the cadence is why', () => {
  const short = soc2('2027-02-15/2027-07-01', { partialPeriod: 'whole-periods-only' })
  expect(told(given('quarterly', both), short, hitrust('2027-02-15/2027-07-01'))).toEqual([
    '2027-04-01/2027-07-01 soc2+hitrust',
    '2027-02-15/2027-04-01 hitrust cadence',
  ])
})

test('a shared pull is never on a day that does not count in both', () => {
  for (const row of CATALOGUE) {
    for (const pull of pullsOf({ ...row, programIds: ['soc2', 'hitrust'] }, [year], [autumn], calendar)) {
      if (pull.programIds.length < 2) continue
      const inSpan = row.evidence === 'point-in-time' ? autumn.fieldwork : autumn.span
      expect([row.id, pull.within.start >= (inSpan?.start ?? 0), pull.within.end <= (inSpan?.end ?? 0)]).toEqual([
        row.id,
        true,
        true,
      ])
      expect(isoOf(pull.within.start) >= '2027-01-01' && isoOf(pull.within.end) <= '2028-01-01').toBe(true)
    }
  }
})

test('hours are samples and populations of both, less what is shared, plus the mappings', () => {
  const [one] = sharing([given('quarterly', both)], [year], [autumn], calendar).controls
  const population = fact('register.hours.population').likely
  const sample = fact('register.hours.sample').likely
  const overhead = 2 * fact('register.hours.mapping').likely
  const each = population + 2 * sample
  expect(one?.samples).toEqual({ a: 2, b: 2, shared: 2 })
  expect(one?.hours).toEqual({ a: each, b: each, saved: each, overhead, total: each + overhead })
})

test('a document saves a part only, and where both programs read it', () => {
  const items = ['policy', 'procedure', 'implemented'] as const
  const hours = (b: typeof autumn) => sharing([given('quarterly', both, { items })], [year], [b], calendar).hours
  const plain = sharing([given('quarterly', both)], [year], [autumn], calendar).hours
  const document = fact('register.hours.policy').likely
  expect(hours(autumn).saved - plain.saved).toBe(document * fact('register.share.document').value)
  expect(hours({ ...autumn, level: 'i1' }).saved).toBe(plain.saved)
})

test('samples of events are shared in proportion to the days in common', () => {
  const [one] = sharing([given('per-event', both)], [year], [autumn], calendar).controls
  // 323 of the 365 days of the window, and of the 445 days that HITRUST samples.
  expect(one?.samples).toEqual({
    a: 30,
    b: 10,
    shared: Math.min(Math.floor((30 * 323) / 365), Math.floor((10 * 323) / 445)),
  })
})

const mappings = fc.oneof(
  fc.record({ program: fc.constant('soc2'), criterion: fc.constantFrom(...CRITERION_IDS) }),
  fc.record({ program: fc.constant('hitrust'), domain: fc.constantFrom(...DOMAINS) }),
)
const mapping = fc
  .tuple(mappings, fc.constantFrom('full', 'partial', 'supports'))
  .map(([target, type]): Mapping => ({ ...target, mapping: type, confidence: 'unverified', basis: 'yours' }))

const mapped = fc
  .record({
    row: fc.constantFrom(...CATALOGUE),
    serves: fc.array(mapping, { maxLength: 5 }),
    programIds: fc.constantFrom(['soc2', 'hitrust'], ['soc2', 'hitrust'], ['soc2'], ['hitrust']),
  })
  .map(({ row, serves, programIds }): SharingControl => ({ ...row, serves, programIds }))

test('one more mapping never costs more than its own overhead, and never makes a pull serve less', () => {
  const windows = fc.constantFrom(year, soc2('2027-02-15/2027-05-15'), soc2('2026-01-01/2026-07-01'))
  const others = fc.constantFrom(autumn, { ...autumn, level: 'i1' as const }, hitrust('2026-09-01/2027-11-20'))
  const points = fc.constantFrom<SamplePoint>('low', 'likely', 'high')
  fc.assert(
    fc.property(
      fc.array(mapped, { minLength: 1, maxLength: 4 }),
      mapping,
      windows,
      others,
      points,
      (all, more, a, b, point) => {
        const richer = all.map((one, i) => (i === 0 ? { ...one, serves: [...one.serves, more] } : one))
        const [before, after] = [sharing(all, [a], [b], calendar, point), sharing(richer, [a], [b], calendar, point)]
        const overhead = fact('register.hours.mapping')[point]
        expect(after.hours.total).toBeLessThanOrEqual(before.hours.total + overhead + 1e-9)
        expect(after.hours.saved).toBeGreaterThanOrEqual(before.hours.saved)
        expect(after.hours.saved).toBeLessThanOrEqual(Math.min(after.hours.a, after.hours.b) + 1e-9)
        expect([after.hours.a, after.hours.b]).toEqual([before.hours.a, before.hours.b])
      },
    ),
    { numRuns: 1000 },
  )
})

test('the whole catalogue: both programs together cost less than each alone, and more than one', () => {
  const all = CATALOGUE.map((row) => ({ ...row, programIds: [...new Set(row.serves.map(({ program }) => program))] }))
  const { hours } = sharing(all, [year], [autumn], calendar)
  expect(hours.total).toBeLessThan(hours.a + hours.b)
  expect(hours.total).toBeGreaterThan(Math.max(hours.a, hours.b))
  expect(hours.total).toBeCloseTo(hours.a + hours.b - hours.saved + hours.overhead)
})
