import { z } from 'zod'

/** Which point of a range of sample sizes a firm is taken to ask. */
export const SamplePoint = z.enum(['low', 'likely', 'high'])
export type SamplePoint = z.infer<typeof SamplePoint>

/**
 * Where firms differ about evidence. `annual`: a yearly control must have happened on a day of the window, or within the
 * twelve months that end with it, which for a short window reach back before its first day (C3 of the SOC 2 sheet).
 * `partialPeriod`: what a quarter, month or week asks that lies only partly in the window: an occurrence in its part
 * (`demands-one`), or nothing, but then a window without a whole period asks one on any of its days.
 */
export const FirmSettings = z.object({
  annual: z.enum(['within-window', 'within-12-months-of-end']),
  partialPeriod: z.enum(['demands-one', 'whole-periods-only']),
  sample: SamplePoint,
})
export type FirmSettings = Readonly<z.infer<typeof FirmSettings>>
