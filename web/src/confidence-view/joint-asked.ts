import { type Forecast, type IsoDate, isIsoDate, jointChance, type JointForecast } from '@stagger/planner'

/** What is asked of the joint chance: what is absent means P80; a day as its field has it, null for a text that is no amount. */
export type JointAsked = { readonly by?: string | undefined; readonly within?: number | null | undefined }

/** What is asked with the defaults filled in, and the answer: none while either field is wrong. */
export type JointAnswered = {
  readonly by: IsoDate
  readonly within: number
  readonly wrong: { readonly by: boolean; readonly within: boolean }
  /** 0 to 1. */
  readonly chance: number | undefined
  /** The amount that every run comes to, in minor units: then the chance is the date's alone. */
  readonly certainCost: number | undefined
}

/** The days that plans are made of, both inclusive. */
const [FIRST, LAST] = ['1990-01-01', '2099-12-31']
const isPlanned = (day: string): boolean => isIsoDate(day) && day >= FIRST && day <= LAST

export function jointAnswered(
  forecast: Pick<Forecast, 'joint' | 'reports' | 'money'>,
  { programId, total, dates, amounts }: JointForecast,
  { by: typed, within: asked }: JointAsked,
): JointAnswered {
  const by = typed ?? forecast.reports.find((report) => report.programId === programId)?.p80 ?? dates[0] ?? ''
  const certainCost = amounts.length === 1 ? amounts[0] : undefined
  const within = certainCost ?? asked ?? forecast.money[total]?.p80 ?? 0
  const wrong = { by: !isPlanned(by), within: certainCost === undefined && asked === null }
  const chance = wrong.by || wrong.within ? undefined : (jointChance(forecast, programId, by, within, total) ?? 0)
  return { by, within, wrong, chance, certainCost }
}
