import type {
  ForecastNote,
  RecourseForecast,
  ReportForecast,
  TotalKind,
  VariableName,
} from '../../forecast/forecast-result.ts'
import type { ForecastNames } from '../names.ts'

/** How each total is called; `BUDGET_TOTAL_MEANINGS` say what it counts. */
export const TOTAL_NAMES: Readonly<Record<TotalKind, string>> = {
  external: 'External cash',
  incremental: 'Incremental',
  loaded: 'Fully loaded',
}

/** Something of the plan that the forecast leaves out. */
export const forecastNoteSentence = (
  note: ForecastNote,
  { risk, activity }: Pick<ForecastNames, 'risk' | 'activity'>,
): string =>
  note.code === 'people-do-not-bind'
    ? PEOPLE_DO_NOT_BIND
    : `“${risk(note.riskId)}” delays nothing: “${activity(note.activityId)}” is pinned to its day.`

/** That no levelling is accepted, and what follows for dates. */
export const PEOPLE_DO_NOT_BIND =
  'No levelling is accepted: people do not bind, so overloads cost no time here. Level and accept to count them.'

/** What iterations do about a limit that they miss, how often, and what it costs. */
export function recourseSentence(
  recourse: RecourseForecast,
  { activity, program }: Pick<ForecastNames, 'activity' | 'program'>,
  money: (minor: number) => string,
): string {
  const often = chanceText(recourse.share)
  switch (recourse.kind) {
    case 'done-again':
      return `${program(recourse.programId)}: tests are older than 90 days at submission ${often} and are done again, ${days(recourse.meanDays)} later on average for ${money(recourse.meanMinor)} of hours.`
    case 'next-slot':
      return `“${activity(recourse.activityId)}” misses its booking ${often} and takes the same one of a later week, ${days(recourse.meanDays)} after the planned day on average.`
    case 'exception-carried':
      return `${program(recourse.programId)}: a control goes live inside the window ${often}; nobody has decided what then, so the window keeps its date and carries an exception.`
  }
}

const days = (mean: number): string => {
  const whole = Math.round(mean)
  return whole === 1 ? '1 day' : `${whole} days`
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
