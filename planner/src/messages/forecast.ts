import type { ReportForecast, TotalKind, VariableName } from '../forecast/forecast-result.ts'
import type { NameOf } from './rules.ts'

/** How the things that vary are called, by id. */
export type ForecastNames = {
  readonly activity: NameOf
  readonly item: NameOf
  readonly risk: NameOf
  readonly program: NameOf
}

/** How each total is called, and what it counts. */
export const TOTAL_NAMES: Readonly<Record<TotalKind, string>> = {
  external: 'What is bought',
  incremental: 'What is bought, and contractors’ hours',
  loaded: 'Everything, with every hour at its rate',
}

/** Something random, as a noun. */
export function variableName(name: VariableName, names: ForecastNames): string {
  switch (name.kind) {
    case 'duration':
      return `How long “${names.activity(name.activityId)}” takes`
    case 'effort':
      return `The hours of “${names.activity(name.activityId)}”`
    case 'cost':
      return `The price of “${names.item(name.itemId)}”`
    case 'risk':
      return `Whether “${names.risk(name.riskId)}” happens`
    case 'impact':
      return `What “${names.risk(name.riskId)}” comes to`
  }
}

/** When a report is likely in hand, beside its planned date and how likely that is. */
export function reportForecastSentence(
  { programId, plannedOn, p50, p80, chanceOfPlan }: ReportForecast,
  { program }: Pick<ForecastNames, 'program'>,
): string {
  return `${program(programId)}: in hand by ${p50} as likely as not, by ${p80} four times in five; by ${plannedOn}, as planned, ${chanceText(chanceOfPlan)}.`
}

const PERCENT = 100

/** A chance in words: `in 33 of 100 cases`; what is rarer than one in a hundred, or never misses, as that. */
export function chanceText(chance: number): string {
  if (chance <= 0) return 'in no case'
  if (chance >= 1) return 'in every case'
  const percent = Math.round(PERCENT * chance)
  if (percent === 0) return 'in less than 1 of 100 cases'
  return percent === PERCENT ? 'in more than 99 of 100 cases' : `in ${percent} of 100 cases`
}
