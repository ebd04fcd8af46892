import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { dayOf, isoOf, plusDays } from '@stagger/planner'
import { constantFrom, integer, record, sample } from 'fast-check'
import { ZOOMS } from '../src/chart-geometry/time-scale.ts'
import { clockChanges } from './support/clock-changes.ts'
import { type DrawnCase, type DrawnDays, drawnDays } from './support/days-drawn.ts'

const SCRIPT = join(import.meta.dirname, 'support', 'days-in-zone.ts')
const YEAR = 2027
const MOST_OUTPUT = 1 << 26
const SEED = 20270314

/** From the furthest behind to the furthest ahead, with minutes in July; clocks that change at midnight, by half an hour, or never. */
const ZONES = [
  ['Pacific/Pago_Pago', 660],
  ['America/Santiago', 240],
  ['America/St_Johns', 150],
  ['Europe/Berlin', -120],
  ['Australia/Lord_Howe', -630],
  ['Pacific/Kiritimati', -840],
] as const

const days = integer({ min: -40, max: 400 }).map((n) => isoOf(plusDays(dayOf('2027-01-01'), n)))
/** The days on which clocks change somewhere, and those beside them. */
const changes = ZONES.flatMap(([zone]) => clockChanges(zone, YEAR)).flatMap((day) =>
  [-1, 0, 1].map((n) => isoOf(plusDays(dayOf(day), n))),
)

const caseOn = (day: typeof days) =>
  record<DrawnCase>({
    day,
    zoom: constantFrom(...ZOOMS),
    width: integer({ min: 200, max: 3000 }),
    dragged: integer({ min: -60, max: 60 }),
    fiscalMonth: integer({ min: 1, max: 12 }),
  })

const cases = [
  ...sample(caseOn(days), { numRuns: 60, seed: SEED }),
  ...sample(caseOn(constantFrom(...changes)), { numRuns: 120, seed: SEED }),
]
const here = cases.map(drawnDays)

test('a day has the px of one day, is found there, and is read as it is typed', () => {
  expect(changes.length).toBeGreaterThan(ZONES.length)
  const found = here.map(({ under, nearest, dragged, typed }) => [under, ...nearest, dragged, ...typed])
  const wanted = cases.map(({ day, dragged }) => [
    ...Array.from({ length: 3 }, () => day),
    dragged,
    ...Array.from({ length: 6 }, () => day),
  ])
  expect(found).toEqual(wanted)
})

test.each(ZONES)('in %s days are drawn, dragged, written and read as anywhere', (zone, minutesBehind) => {
  const output = execFileSync(process.execPath, [SCRIPT], {
    input: JSON.stringify(cases),
    env: { ...process.env, TZ: zone },
    maxBuffer: MOST_OUTPUT,
    encoding: 'utf8',
  })
  const there: { minutesBehind: number; drawn: readonly DrawnDays[] } = JSON.parse(output)
  expect(there.minutesBehind).toBe(minutesBehind)
  expect(there.drawn).toEqual(JSON.parse(JSON.stringify(here)))
})
