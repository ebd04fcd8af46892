import * as fc from 'fast-check'
import type { Plan } from '../../src/index.ts'
import { dayOf, isoOf, plusDays } from '../../src/day.ts'
import { r2 } from '../given.ts'
import { smallPlans } from '../reference/small-plans.ts'

const source = 'yours' as const

/** Small plans in which every line of a score can differ: rates, a promise, a certification that expires. */
export const scoredPlans: fc.Arbitrary<Plan> = fc
  .record({
    plan: smallPlans,
    rates: fc.array(fc.option(fc.integer({ min: 50, max: 60 }), { freq: 8 }), { minLength: 3, maxLength: 3 }),
    expires: fc.integer({ min: 5, max: 60 }),
    due: fc.integer({ min: 5, max: 40 }),
  })
  .map(({ plan, rates, expires, due }) => {
    const on = (days: number) => isoOf(plusDays(dayOf(plan.startsOn), days))
    return {
      ...plan,
      programs: [r2('p', 'a0', 'report')],
      people: plan.people.map((person, k) => {
        const minor = rates[k] ?? null
        return minor === null ? person : { ...person, hourlyRate: { minor, currency: 'USD', source } }
      }),
      reportsHeld: [
        { id: 'held', kind: 'hitrust-r2', scopeId: 'scope', issuedOn: plan.startsOn, expiresOn: on(expires) },
      ],
      commitments: [
        {
          id: 'promise',
          customer: 'Northwind',
          report: 'hitrust-r2',
          programId: 'p',
          by: on(due),
          value: { minor: 1_000, currency: 'USD' },
        },
      ],
    }
  })
