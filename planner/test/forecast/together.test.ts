import { expect, test } from '@jest/globals'
import { examplePlan, fact, type FactId, forecast, type Plan, planFromAnswers } from '../../src/index.ts'
import { emptyBatch } from '../../src/forecast/batch.ts'
import { dayOf } from '../../src/day.ts'
import { drawBatch } from '../../src/forecast/draw-batch.ts'
import { activityLoadings, sharesOf } from '../../src/forecast/factors.ts'
import { decodeKernel } from '../../src/forecast/kernel/decode-kernel.ts'
import type { Block } from '../../src/forecast/kernel/kernel.ts'
import { forecastModel } from '../../src/forecast/model.ts'
import { BATCH, samplingOf } from '../../src/forecast/sampling/sampling.ts'
import { BatchScores } from '../../src/forecast/scores.ts'
import { dated } from '../../src/schedule/dated.ts'
import { Schedule } from '../../src/schedule/schedule.ts'
import { given } from '../given.ts'
import { STARTS_ON } from './given-uncertain.ts'

const { plan: example } = examplePlan('2027-04-14')
const PLANNED = 1000
const NOTHING_SHARED = { team: 0, program: 0, vendor: 0, estimate: 0, source: 'yours' } as const

/** A thousand working days of one person, half to twice as many, with hours that range as far. */
function work(effort: { readonly followsDuration: number }): Plan {
  const plan = given({
    startsOn: STARTS_ON,
    activities: {
      one: { takes: `${PLANNED}wd`, assignments: [{ personId: 'ann', hours: PLANNED, source: 'yours' }] },
    },
    more: {
      uncertainties: [
        {
          id: 'uncertainty',
          correlation: NOTHING_SHARED,
          effort: { lowPercent: 50, highPercent: 200, source: 'yours', ...effort },
        },
      ],
      levellings: [{ id: 'order', name: 'Order', order: ['one'], floors: [], choices: [], leastGainDays: 1 }],
    },
  })
  return {
    ...plan,
    activities: plan.activities.map((activity) => ({
      ...activity,
      estimate: { low: PLANNED / 2, likely: PLANNED, high: PLANNED * 2, unit: 'wd', source: 'yours' },
    })),
  }
}

/** What the first activities take and ask for in one batch. */
function drawn(plan: Plan): Block {
  const now = dated(plan, [], plan.startsOn)
  const model = forecastModel(now.compiled, new Schedule(plan, [], plan.startsOn, now), decodeKernel(now), [])
  const batch = emptyBatch(model)
  drawBatch(model, 0, new BatchScores(samplingOf('latin', 1)), batch)
  return batch.block
}

test('hours that follow the days wholly are as many a day as planned, but for rounding', () => {
  const { duration, effort } = drawn(work({ followsDuration: 1 }))
  const apart = Array.from({ length: BATCH }, (_, b) => Math.abs((effort[b] ?? 0) * PLANNED - (duration[b] ?? 0)))
  expect(Math.max(...apart)).toBeLessThanOrEqual(1.01)
  expect(new Set(duration).size).toBeGreaterThan(100)
})

test('hours that follow nothing are those of an activity whose days are certain', () => {
  const independent = work({ followsDuration: 0 })
  const certain = {
    ...independent,
    activities: independent.activities.map((activity) => ({
      ...activity,
      estimate: { low: PLANNED, likely: PLANNED, high: PLANNED, unit: 'wd' as const, source: 'yours' as const },
    })),
  }
  expect(drawn(independent).effort).toEqual(drawn(certain).effort)
  expect(drawn(work({ followsDuration: 0.5 })).effort).not.toEqual(drawn(certain).effort)
})

test('how far hours follow changes no length', () => {
  expect(drawn(work({ followsDuration: 1 })).duration).toEqual(drawn(work({ followsDuration: 0 })).duration)
})

const way = { duration: 1, hoursPercent: 100, personIds: [] }
const loadingsOf = (id: string) => {
  const activity = example.activities.find((one) => one.id === id)
  return activity ? activityLoadings(activity, way, sharesOf(example)).common : []
}
const numberOf = (id: string) => loadingsOf(id).find(({ factor }) => factor.startsWith('estimate:'))

test('parts of one sourced number have it in common, in one program', () => {
  expect(numberOf('soc2.fix-access')).toEqual(numberOf('soc2.fix-network'))
  expect(numberOf('soc2.fix-access')?.weight).toBeCloseTo(Math.sqrt(fact('risk.correlation.estimate').value))
  expect(numberOf('soc2.fix-access')).not.toEqual(numberOf('r2.fix-access'))
  expect(numberOf('r2.clinician-sign-in')).toBeUndefined()
})

test('parts of one number have no more in common than people, program and firm leave', () => {
  const correlation = { team: 0.5, program: 0.3, vendor: 0, source: 'yours' as const }
  expect(sharesOf({ ...example, uncertainties: [{ id: 'uncertainty', correlation }] }).estimate).toBeCloseTo(0.2)
})

const DAYS_A_MONTH = 365.25 / 12

test.each<[name: string, program: Parameters<typeof planFromAnswers>[0]['programs'][number], number: FactId]>([
  [
    'a Type II',
    { kind: 'soc2-type2', categories: ['security'], windowMonths: 6, window: 'forward' },
    'soc2.end-to-end.type2',
  ],
  ['an r2', { kind: 'hitrust', level: 'r2' }, 'hitrust.end-to-end.r2'],
])(
  '%s that begins takes as long as its source says: likely within P10 to P90, the median in the range',
  (_, program, id) => {
    const plan = planFromAnswers(
      {
        organization: {
          name: 'Meridian',
          timeZone: 'UTC',
          currency: 'USD',
          headcount: '50_200',
          fiscalYearStartMonth: 1,
        },
        startsOn: STARTS_ON,
        programs: [program],
        team: [{ id: 'ana', name: 'Ana', role: 'program-manager', hoursPerDay: 8 }],
      },
      STARTS_ON,
    )
    const [report] = forecast(plan, [], STARTS_ON, { seed: 1, iterations: 2048, answers: [] }).reports
    const months = (date = ''): number => (dayOf(date) - dayOf(STARTS_ON)) / DAYS_A_MONTH
    const { low, likely, high } = fact(id)
    expect(months(report?.p50)).toBeGreaterThan(low)
    expect(months(report?.p50)).toBeLessThan(high)
    expect(months(report?.p10)).toBeLessThan(likely)
    expect(months(report?.p90)).toBeGreaterThan(likely)
  },
)
