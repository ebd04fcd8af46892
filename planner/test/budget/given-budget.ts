import type { Actual, CostItem, Plan } from '../../src/index.ts'
import { given, r2, soc2 } from '../given.ts'

type Terms = readonly (readonly [percent: number, at: CostItem['terms'][number]['at'], netDays?: number])[]

/** Something bought from `p` for so many cents, all of it when `done` finishes, unless it says otherwise. */
export function item(
  id: string,
  minor: number,
  {
    terms = [[100, { kind: 'finish', activityId: 'done' }]],
    ...more
  }: Partial<Omit<CostItem, 'terms'>> & { readonly terms?: Terms } = {},
): CostItem {
  return {
    id,
    name: id,
    category: 'other',
    programIds: ['p'],
    amount: { low: minor, likely: minor, high: minor, currency: 'USD', source: 'yours' },
    quotes: [],
    terms: terms.map(([percent, at, netDays = 0]) => ({ percent, at, netDays })),
    recognition: 'as-performed',
    termsSource: 'yours',
    ...more,
  }
}

/** Two programs, `p` and `q`; January's work, then a year of watching, then a milestone. */
export const planWith = (more: Partial<Plan>): Plan =>
  given({
    activities: {
      work: { takes: '20wd', assignments: [{ personId: 'ann', hours: 80, source: 'yours' }] },
      watch: { takes: '12mo', kind: 'window' },
      later: { takes: '10wd', programId: 'q', assignments: [{ personId: 'ann', hours: 33, source: 'yours' }] },
      done: {},
    },
    links: [
      ['work', 'watch'],
      ['watch', 'later'],
      ['later', 'done'],
    ],
    more: {
      programs: [soc2('p', 'done'), r2('q', 'done', 'done')],
      people: [
        {
          id: 'ann',
          name: 'Ann',
          role: 'compliance',
          calendarId: 'five',
          hoursPerDay: 8,
          leave: [],
          hourlyRate: { minor: 9_999, currency: 'USD', source: 'yours' },
        },
      ],
      ...more,
    },
  })

const recorded = { recordedAt: '2027-01-04T00:00:00Z', actor: 'test' }

/** An invoice for an item, in cents. */
export const invoice = (
  id: string,
  itemId: string,
  minor: number,
  invoicedOn: string,
  more: Partial<Extract<Actual, { kind: 'invoice' }>> = {},
): Actual => ({
  kind: 'invoice',
  id,
  itemId,
  vendor: 'Vendor',
  number: id,
  invoicedOn,
  amount: { minor, currency: 'USD' },
  ...recorded,
  ...more,
})

/** Hours of Ann. */
export const time = (id: string, activityId: string, on: string, hours: number): Actual => ({
  kind: 'time',
  id,
  personId: 'ann',
  activityId,
  on,
  hours,
  ...recorded,
})
