import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { dayNumber, dayOf } from '../../src/day.ts'
import { CATALOGUE } from '../../src/register/catalogue.data.ts'
import { coverage, type CoveredControl, NO_DAY, stateAt } from '../../src/register/coverage.ts'
import { evidenceLedger } from '../../src/register/ledger.ts'
import { occurrenceStates } from '../../src/register/occurrence-states.ts'
import { occurrencesOf } from '../../src/register/occurrences.ts'
import { calendar, control, hitrust, soc2, span } from './given-register.ts'

const windows = [soc2('2027-01-01/2028-01-01'), hitrust('2026-09-01/2027-11-20', '2027-09-01/2027-11-20')]

test('two programs see one control, each in its own periods', () => {
  const covered = coverage({
    controls: [control('quarterly')],
    windows,
    ledger: evidenceLedger([
      { controlId: 'quarterly', effectiveOn: '2027-02-01', recordedAt: '2027-02-01' },
      { controlId: 'quarterly', effectiveOn: '2026-11-01', recordedAt: '2026-11-01' },
    ]),
    statusDate: dayOf('2027-05-01'),
    calendar,
  })
  const rows = Array.from({ length: covered.length }, (_, row) => [
    windows[covered.window[row] ?? 0]?.programId,
    stateAt(covered, row),
  ])
  expect([...covered.first]).toEqual([0, 4, 10])
  expect(rows.slice(0, 4).map(([, state]) => state)).toEqual(['collected', 'due', 'due', 'due'])
  expect(rows.slice(4).map(([, state]) => state)).toEqual(['missed', 'collected', 'collected', 'due', 'due', 'due'])
  expect(rows.map(([program]) => program)).toEqual([...Array(4).fill('soc2'), ...Array(6).fill('hitrust')])
  expect(covered.effectiveOn[1]).toBe(NO_DAY)
})

const catalogue: readonly CoveredControl[] = CATALOGUE.map((row, i) => ({
  ...row,
  programIds: i % 3 === 0 ? ['soc2'] : ['soc2', 'hitrust'],
  ...(i % 5 === 0 && { operatesFrom: dayNumber(dayOf('2026-10-01') + i * 7) }),
}))

test('the columns say what each control says by itself, within any view', () => {
  const views = fc.option(fc.tuple(fc.nat(700), fc.nat(300)), { nil: undefined })
  const facts = fc.array(fc.tuple(fc.nat(CATALOGUE.length - 1), fc.nat(600)), { maxLength: 200 })
  fc.assert(
    fc.property(views, facts, fc.nat(700), (view, happened, today) => {
      const from = dayOf('2026-08-01')
      const days = new Map<string, { effectiveOn: ReturnType<typeof dayOf>; recordedOn: ReturnType<typeof dayOf> }[]>()
      for (const [i, on] of happened.toSorted((a, b) => a[1] - b[1])) {
        const id = CATALOGUE[i]?.id ?? ''
        const known = days.get(id) ?? []
        days.set(id, [...known, { effectiveOn: dayNumber(from + on), recordedOn: dayNumber(from + on) }])
      }
      const statusDate = dayNumber(from + today)
      const seen = view && { start: dayNumber(from + view[0]), end: dayNumber(from + view[0] + view[1]) }
      const covered = coverage({
        controls: catalogue,
        windows,
        ledger: days,
        statusDate,
        calendar,
        ...(seen && { view: seen }),
      })
      const expected = catalogue.flatMap((given) =>
        windows
          .filter(({ programId }) => given.programIds.includes(programId))
          .flatMap((program) => {
            const occurrences = occurrencesOf(given, program, calendar)
            const standings = occurrenceStates(occurrences, days.get(given.id) ?? [], statusDate, calendar)
            return occurrences.flatMap(({ within }, i) =>
              !seen || (within.start < seen.end && within.end > seen.start)
                ? [`${given.id} ${program.programId} ${within.start} ${standings[i]?.state}`]
                : [],
            )
          }),
      )
      const rows = Array.from({ length: covered.length }, (_, row) =>
        [
          covered.controlIds[covered.control[row] ?? 0],
          windows[covered.window[row] ?? 0]?.programId,
          covered.start[row],
          stateAt(covered, row),
        ].join(' '),
      )
      expect(rows).toEqual(expected)
    }),
    { numRuns: 40 },
  )
})

test('nothing is covered where nothing is asked', () => {
  const input = { windows, ledger: evidenceLedger([]), statusDate: dayOf('2027-05-01'), calendar }
  expect(coverage({ ...input, controls: [] }).length).toBe(0)
  expect(coverage({ ...input, controls: [control('per-event')] }).length).toBe(0)
  expect(coverage({ ...input, controls: [control('weekly')], view: span('2030-01-01/2031-01-01') }).length).toBe(0)
})
