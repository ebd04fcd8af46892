import { Actual } from '@stagger/planner'
import { z } from 'zod'

const [Invoice, Payment, TimeEntry, Reversal] = Actual.options
const STAMP = { recordedAt: true, actor: true } as const

/** An entry as its client makes it: who records it, and when, is not the client's to say. */
export const NewActual = z
  .discriminatedUnion('kind', [Invoice.omit(STAMP), Payment.omit(STAMP), TimeEntry.omit(STAMP), Reversal.omit(STAMP)])
  .meta({ id: 'NewActual' })
export type NewActual = z.infer<typeof NewActual>
