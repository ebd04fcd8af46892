import {
  CATEGORY_NAMES,
  faultSentence,
  NO_COST,
  OUTCOME_NAMES,
  PRICE_NOT_KNOWN,
  relaxationSentence,
  REPORT_KIND_NAMES,
} from '@stagger/planner/messages'
import type { Category, IsoDate, Money, PromiseAnswer, PromiseFix, ReportKind, Verdict } from '@stagger/planner'
import type { DraftFault } from '../../confidence-view/promise-draft.ts'
import { plural } from './numbers.ts'
import { inPlace } from './own-scenarios.ts'
import { fullMoney, longDate, percent, shortMoney } from '../../format.ts'
import { chanceText } from './chance.ts'
import { scenarioName } from './scenarios.ts'
import { notAsPromised } from './everywhere.ts'

// Everything the promise check says, in German.

export const closeCheck = 'Prüfung schließen'
export const fields = {
  report: 'Bericht',
  scope: 'Für',
  outcome: 'Ergebnis',
  window: 'Zeitraum mindestens',
  categories: 'Umfasst neben Sicherheit',
  customer: 'Kunde',
  by: 'Liegt vor bis',
  value: 'Wert',
  currency: 'Währung',
} as const
export const anyOutcome = 'Bericht ausgestellt'
export const outcomeName = (outcome: keyof typeof OUTCOME_NAMES): string => OUTCOME_NAMES[outcome]
export const anyWindow = 'Beliebig'
export const windowName = (months: number): string => plural(months, 'Monat', 'Monate')
export const categoryName = (category: Category): string => CATEGORY_NAMES[category]
const FAULTS = {
  'day-missing': 'Geben Sie an, bis zu welchem Tag.',
  'amount-unreadable': 'Geben Sie einen Betrag in Ziffern ein, etwa 250000, oder nichts.',
  'customer-missing': 'Geben Sie an, wem es zugesagt wird.',
} as const
/** What is wrong with a field: of itself, or of the plan. */
export function draftFault({ code, facts }: DraftFault): string {
  switch (code) {
    case 'day-missing':
    case 'amount-unreadable':
    case 'customer-missing':
      return FAULTS[code]
    case 'promise-in-past':
      return faultSentence({ code, facts: { by: dayText(facts['by']), today: dayText(facts['today']) } })
    default:
      return faultSentence({ code, facts })
  }
}
const dayText = (date: DraftFault['facts'][string] | undefined): string => longDate(String(date))
export const check = 'Prüfen'
export const checking = 'Der Plan wird simuliert …'
export const lookingForFixes = ({ done, of }: PromiseAnswer['tried']): string =>
  of === 0 ? 'Suche, was helfen würde …' : `Suche, was helfen würde … ${done} von ${of} ausprobiert`
export const stopChecking = 'Anhalten'
/** Das Formular wurde nach der Prüfung geändert. */
export const askedOtherwise = 'Diese Antwort gilt nicht für das, was jetzt im Formular steht: Prüfen Sie erneut.'
export const outOfDate = 'Der Plan hat sich seitdem geändert: Prüfen Sie erneut.'

const VERDICTS: Readonly<Record<Verdict, string>> = { yes: '✓ Ja', 'at-risk': '! Gefährdet', no: '✕ Nein' }

/** The answer: whether it may be promised, and how likely it is kept. */
export function verdictText({ verdict, chance, unmet }: PromiseAnswer, by: IsoDate): string {
  if (unmet.length > 0) return `${VERDICTS.no}: Nichts im Plan liefert das`
  const kept =
    chance === 0
      ? 'in keinem simulierten Durchgang'
      : chance === 1
        ? 'in jedem Durchgang'
        : `in ${chanceText(chance)} der Durchgänge`
  return `${VERDICTS[verdict]}: liegt ${kept} bis ${longDate(by)} vor`
}
export const unmetText = (unmet: PromiseAnswer['unmet'], program: string): string =>
  `${program} kommt dem am nächsten, ist aber nicht wie zugesagt: ${unmet.map(notAsPromised).join(' und ')}.`
export const datesText = (planned: IsoDate, p80: IsoDate): string =>
  `Geplant: ${longDate(planned)}; zu 80\u00a0% sicher: ${longDate(p80)}.`
export const bindingText = (activity: string, on: IsoDate, reason: string): string =>
  `Bestimmend ist „${activity}“, ${longDate(on)}. ${reason}.`
export const riskText = (money: Money): string => `Vom Wert sind ${shortMoney(money)} gefährdet.`
/** That a deal stands in its own currency alone. */
export const rateMissingText = (facts: NonNullable<PromiseAnswer['rateMissing']>): string =>
  `${faultSentence({ code: 'rate-missing', facts: { ...facts, on: longDate(facts.on) } })} Bis dahin ist dieses Geschäft in keiner Summe in ${facts.to} enthalten.`
export const thresholdsText = (yes: number, no: number): string => `Ja ab ${percent(yes)}, nein unter ${percent(no)}.`

export const fixesTitle = 'Was helfen würde, das Günstigste zuerst'
export const noFixes = ({ of }: PromiseAnswer['tried']): string =>
  of === 0
    ? 'Es ist nichts bekannt, was es wahrscheinlicher machen könnte.'
    : 'Nichts von dem, was ausprobiert wurde, macht es wahrscheinlicher.'
export const fixText = ({ fix }: PromiseFix, names: Parameters<typeof relaxationSentence>[1]): string =>
  fix.kind === 'relaxation'
    ? relaxationSentence({ kind: fix.relaxation, facts: fix.facts }, names)
    : `Planen wie im Szenario „${scenarioName({ kind: fix.scenario })}“`
export const fixGain = (before: number, after: number): string => `${chanceText(before)} → ${chanceText(after)}`
export function fixPrice({ price }: PromiseFix): string {
  if (!price) return PRICE_NOT_KNOWN
  const sum = fullMoney({ ...price, minor: Math.abs(price.minor) })
  return Math.round(price.minor) === 0 ? NO_COST : price.minor > 0 ? sum : `${sum} gespart`
}
export const fixDates = ({ p80On }: PromiseFix): string => `zu 80\u00a0% sicher: ${longDate(p80On)}`
export const fixMisses = (customer: string): string => `Die Zusage an ${customer} würde nicht mehr eingehalten.`

export const save = 'Als Zusage speichern'
export const saveIs = 'Mit dem Prüfen ist nichts zugesagt; erst wenn Sie speichern, steht die Zusage im Plan.'
export const saved = (customer: string, report: ReportKind, by: IsoDate, scenario: string | undefined): string =>
  `Die Zusage an ${customer}, ${reportKindName(report)} bis ${longDate(by)}, steht ${inPlace(scenario)}. Das lässt sich rückgängig machen.`

export const reportKindName = (kind: ReportKind): string => REPORT_KIND_NAMES[kind]
