/**
 * How long coverage takes: 500 controls × 3 years × 2 programs, the median of 5 runs, in milliseconds. A measurement for
 * people; nothing passes or fails on it. Run: node tests/bench/coverage.bench.ts
 */
import { workingCalendar } from '../../planner/src/calendar.ts'
import { type Day, dayOf, isoOf, plusDays } from '../../planner/src/day.ts'
import { CATALOGUE } from '../../planner/src/register/catalogue.data.ts'
import { coverage, type CoveredControl } from '../../planner/src/register/coverage.ts'
import { evidenceLedger } from '../../planner/src/register/ledger.ts'
import { CAUTIOUS, type ProgramWindow } from '../../planner/src/register/program-window.ts'

const CONTROLS = 500
const FACTS_EACH = 20
const RUNS = 5

const from = dayOf('2027-01-01')
const span = { start: from, end: dayOf('2030-01-01') }
const week = { id: 'c', name: 'c', workingWeek: [1, 2, 3, 4, 5], holidays: [], closures: [] }
const calendar = workingCalendar(week, [], dayOf('2025-01-01'), dayOf('2032-01-01'))

const controls = Array.from({ length: CONTROLS }, (_, i): CoveredControl => {
  const row = CATALOGUE[i % CATALOGUE.length]
  if (!row) throw new Error('the catalogue is empty')
  const late: { operatesFrom?: Day } = i % 2 === 0 ? { operatesFrom: plusDays(from, i) } : {}
  return { ...row, ...late, id: `${row.id}-${i}`, programIds: ['soc2', 'hitrust'] }
})
const facts = controls.flatMap(({ id }, i) =>
  Array.from({ length: FACTS_EACH }, (_, k) => {
    const on = isoOf(plusDays(from, (k * 53 + i) % 1096))
    return { controlId: id, effectiveOn: on, recordedAt: on }
  }),
)

function run(): { milliseconds: number; rows: number } {
  // New windows each time, so that no run finds the calendar periods of the one before.
  const windows: ProgramWindow[] = [
    { kind: 'soc2', programId: 'soc2', span: { ...span }, settings: CAUTIOUS },
    {
      kind: 'hitrust',
      programId: 'hitrust',
      level: 'r2',
      span: { ...span },
      fieldwork: { start: dayOf('2029-09-01'), end: dayOf('2029-11-20') },
      settings: CAUTIOUS,
    },
  ]
  const start = performance.now()
  const covered = coverage({
    controls,
    windows,
    ledger: evidenceLedger(facts),
    statusDate: dayOf('2028-07-01'),
    calendar,
  })
  return { milliseconds: performance.now() - start, rows: covered.length }
}

const runs = Array.from({ length: RUNS }, run)
const sorted = runs.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)
const median = sorted[Math.floor(RUNS / 2)] ?? 0
console.log(
  `${CONTROLS} controls, ${runs[0]?.rows} rows: median ${median.toFixed(1)} ms, worst ${sorted.at(-1)?.toFixed(1)} ms`,
)
