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
  external: 'Externe Zahlungen',
  incremental: 'Mehrkosten',
  loaded: 'Vollkosten',
}

/** Something of the plan that the forecast leaves out. */
export const forecastNoteSentence = (
  note: ForecastNote,
  { risk, activity }: Pick<ForecastNames, 'risk' | 'activity'>,
): string =>
  note.code === 'people-do-not-bind'
    ? PEOPLE_DO_NOT_BIND
    : `„${risk(note.riskId)}“ verzögert nichts: „${activity(note.activityId)}“ ist auf seinen Tag festgelegt.`

/** That no levelling is accepted, and what follows for dates. */
export const PEOPLE_DO_NOT_BIND =
  'Kein Kapazitätsabgleich ist angenommen: Die Zeit der Personen begrenzt nichts, Überlastungen kosten hier also keine Zeit. Gleichen Sie ab und nehmen Sie den Abgleich an, damit sie zählen.'

/** What iterations do about a limit that they miss, how often, and what it costs. */
export function recourseSentence(
  recourse: RecourseForecast,
  { activity, program }: Pick<ForecastNames, 'activity' | 'program'>,
  money: (minor: number) => string,
): string {
  const often = chanceText(recourse.share)
  switch (recourse.kind) {
    case 'done-again':
      return `${program(recourse.programId)}: Tests sind ${often} bei der Einreichung älter als 90 Tage und werden wiederholt, im Mittel ${days(recourse.meanDays)} später und mit Stunden für ${money(recourse.meanMinor)}.`
    case 'next-slot':
      return `„${activity(recourse.activityId)}“ verpasst ${often} den gebuchten Termin und nimmt den gleichen einer späteren Woche, im Mittel ${days(recourse.meanDays)} nach dem geplanten Tag.`
    case 'exception-carried':
      return `${program(recourse.programId)}: Eine Kontrolle geht ${often} erst im Beobachtungszeitraum in Betrieb; was dann gilt, hat niemand entschieden, also behält der Beobachtungszeitraum sein Datum und der Bericht nennt eine Abweichung.`
  }
}

const days = (mean: number): string => {
  const whole = Math.round(mean)
  return whole === 1 ? '1 Tag' : `${whole} Tage`
}

/** Something random, as a noun. */
export function variableName(name: VariableName, names: ForecastNames): string {
  switch (name.kind) {
    case 'duration':
      return `Dauer von „${names.activity(name.activityId)}“`
    case 'effort':
      return `Stunden von „${names.activity(name.activityId)}“`
    case 'cost':
      return `Preis von „${names.item(name.itemId)}“`
    case 'risk':
      return `Eintritt von „${names.risk(name.riskId)}“`
    case 'impact':
      return `Auswirkung von „${names.risk(name.riskId)}“`
  }
}

/** When a report is likely in hand, beside its planned date and how likely that is. */
export function reportForecastSentence(
  { programId, plannedOn, p50, p80, chanceOfPlan }: ReportForecast,
  { program }: Pick<ForecastNames, 'program'>,
): string {
  return `${program(programId)}: liegt in der Hälfte der Fälle bis ${p50} vor, in vier von fünf Fällen bis ${p80}; bis ${plannedOn}, wie geplant, ${chanceText(chanceOfPlan)}.`
}

const PERCENT = 100

/** A chance in words: `in 33 von 100 Fällen`; what is rarer than one in a hundred, or never misses, as that. */
export function chanceText(chance: number): string {
  if (chance <= 0) return 'in keinem Fall'
  if (chance >= 1) return 'in allen Fällen'
  const percent = Math.round(PERCENT * chance)
  if (percent === 0) return 'in weniger als 1 von 100 Fällen'
  return percent === PERCENT ? 'in mehr als 99 von 100 Fällen' : `in ${percent} von 100 Fällen`
}
