/**
 * Convergence: how far P80 of the reports and of the cost of the example plan lies from its value at many iterations, by
 * sampling and by count. For people. Run: node tests/bench/convergence.ts [--seeds 10] [--reference 1000000]
 */
import { parseArgs } from 'node:util'
import { examplePlan, type Forecast, forecast } from '@stagger/planner'
import { mean, numberOption, quantile, rounded, runBench } from './measured.ts'

const ON = '2027-04-14'
const COUNTS = [1000, 10_000, 100_000]
const SAMPLINGS = ['plain', 'latin'] as const
/** A seed of its own: the runs that are measured share no draw with what they are measured against. */
const REFERENCE_SEED = 987_654
/** Longer runs repeat the less. */
const MOST_LONG_RUNS = 4
const LONG = 100_000
const P80 = 80
const MILLISECONDS_A_DAY = 24 * 3600 * 1000

const { plan, progress } = examplePlan(ON)
const made = (sampling: (typeof SAMPLINGS)[number], seed: number, iterations: number): Forecast =>
  forecast(plan, progress, ON, { seed, iterations, sampling, kernel: 'frozen', answers: [] })

/** The day, with the part of it that the P80 reaches into, so that less than a day shows; whole days would hide it. */
function p80Days({ days: { first, counts } }: Forecast['reports'][number]): number {
  const wanted = (counts.reduce((sum, count) => sum + count, 0) * P80) / 100
  let below = 0
  const k = counts.findIndex((count) => (below += count) >= wanted)
  return Date.parse(first) / MILLISECONDS_A_DAY + k + 1 - (below - wanted) / (counts[k] ?? 1)
}

const figures = (one: Forecast) => ({
  ...Object.fromEntries(one.reports.map((report) => [report.programId, p80Days(report)])),
  cost: one.money.loaded?.p80 ?? one.money.external?.p80 ?? NaN,
})

runBench(() => {
  const { values } = parseArgs({
    options: { seeds: { type: 'string', default: '10' }, reference: { type: 'string', default: '1000000' } },
  })
  const seeds = numberOption('seeds', values.seeds, 2)
  const reference: Record<string, number> = figures(
    made('latin', REFERENCE_SEED, numberOption('reference', values.reference, LONG)),
  )
  for (const iterations of COUNTS) {
    const runs = iterations >= LONG ? Math.min(seeds, MOST_LONG_RUNS) : seeds
    for (const sampling of SAMPLINGS) {
      const all: Record<string, number>[] = Array.from({ length: runs }, (_, k) =>
        figures(made(sampling, k + 1, iterations)),
      )
      for (const [name, exact] of Object.entries(reference)) {
        const scale = name === 'cost' ? exact / 100 : 1
        const errors = all.map((one) => Math.abs((one[name] ?? NaN) - exact) / scale)
        const unit = name === 'cost' ? 'percent' : 'days'
        const [typical, worst] = [Math.sqrt(mean(errors.map((error) => error * error))), quantile(errors, 1)]
        console.log(
          JSON.stringify({
            iterations,
            sampling,
            p80Of: name,
            unit,
            rootMeanSquare: rounded(typical),
            worst: rounded(worst),
          }),
        )
      }
    }
  }
})
