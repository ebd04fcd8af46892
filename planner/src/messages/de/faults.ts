import type { Fault, RefusalCode } from '../../refusal.ts'
import { REPORT_KIND_NAMES } from './report-kinds.ts'
import { ruleSentence } from './rules.ts'
import { expectedText } from './schema.ts'

type Sentence = (facts: Fault['facts']) => string

const text = (value: Fault['facts'][string] | undefined): string =>
  Array.isArray(value) ? value.join(' → ') : String(value ?? '')

/** What the standards ask among lags that contradict each other; nothing where only the plan's own links do. */
const askedBy = (rules: Fault['facts'][string] | undefined): string =>
  Array.isArray(rules) ? rules.map((rule) => `Ein Standard verlangt (${rule}): ${ruleSentence(rule)} `).join('') : ''

/** What is wrong and what to do, for every code of the planner: a new code does not compile until it has a line here. */
const FAULT_SENTENCES: Readonly<Record<RefusalCode, Sentence>> = {
  'document-invalid': (facts) => `Das passt nicht in das Dokument: ${expectedText(facts)}.`,
  'format-unknown': ({ format, expected }) => `Das Format ist ${text(format)}; diese Version liest ${text(expected)}.`,
  'date-invalid': ({ date }) =>
    `${date ? text(date) : 'Das'} ist kein wirkliches Datum von 1990 bis 2099. Schreiben Sie es als YYYY-MM-DD.`,
  'id-unknown': ({ id }) => `Nichts heißt ${text(id)}. Nennen Sie etwas, das der Plan enthält.`,
  'id-duplicate': ({ id }) => `Die ID ${text(id)} kommt zweimal vor. Vergeben Sie jede nur einmal.`,
  'link-to-itself': ({ id }) => `${text(id)} ist mit sich selbst verknüpft. Verknüpfen Sie zwei verschiedene Vorgänge.`,
  'link-cycle': ({ activities }) =>
    `Diese Vorgänge warten im Kreis aufeinander: ${text(activities)}. Entfernen Sie eine Verknüpfung.`,
  'lags-contradict': ({ activities, rules }) =>
    `Die Abstände zwischen diesen Vorgängen lassen sich nicht alle einhalten: ${text(activities)}. ${askedBy(rules)}Verlängern Sie einen Höchstabstand oder verkürzen Sie, was dazwischen liegt.`,
  'estimate-out-of-order': ({ low, likely, high }) =>
    `Eine Schätzung steigt vom Minimum über den wahrscheinlichen Wert zum Maximum; diese lautet ${[low, likely, high].filter((n) => n !== undefined).join(', ')}.`,
  'span-empty': ({ start, end }) =>
    `Die Spanne von ${text(start)} bis ${text(end)} (ausschließlich) enthält keinen Tag.`,
  'window-length-invalid': ({ length, unit }) =>
    `Ein Beobachtungszeitraum dauert mindestens einen Monat (oder Kalendertag) und höchstens drei Jahre; angegeben ist ${text(length)} ${text(unit)}.`,
  'phase-of-other-program': ({ id, program }) => `Das Programm ${text(program)} hat keine Phase ${text(id)}.`,
  'phase-out-of-order': ({ later, earlier }) =>
    `Im Standard kommt „${text(later)}“ nach „${text(earlier)}“. Diese beiden behalten ihre Reihenfolge.`,
  'progress-contradicts': () =>
    'Das widerspricht dem, was früher erfasst wurde. Berichtigen Sie zuerst den früheren Eintrag.',
  'edit-invalid': (facts) => `Diese Änderung passt nicht zu ${text(facts['id'])}: ${expectedText(facts)}.`,
  'edit-conflicts': ({ id, neededBy }) =>
    `${text(id)} wird noch gebraucht von: ${Array.isArray(neededBy) ? neededBy.join(', ') : text(neededBy)}. Ändern Sie zuerst das.`,
  'modes-too-many': ({ id, ways, most }) =>
    `${text(id)} ließe sich auf ${text(ways)} Arten ausführen; der Kapazitätsabgleich probiert höchstens ${text(most)}. Nennen Sie weniger Personen oder Ausführungsarten.`,
  'beyond-horizon': ({ id, last }) =>
    `${text(id)} würde nach dem ${text(last)} enden, dem letzten Tag, den diese Planung betrachtet. Verkürzen Sie, was davor liegt, oder geben Sie den Beteiligten Zeit.`,
  'time-zone-unknown': ({ timeZone }) =>
    `${text(timeZone)} ist keine Zeitzone der IANA-Datenbank. Schreiben Sie einen Namen wie America/New_York.`,
  'currency-unknown': ({ currency }) =>
    `${text(currency)} ist keine Währung nach ISO 4217. Schreiben Sie einen Code wie USD.`,
  'signed-in-future': ({ date, today }) =>
    `${text(date)} liegt nach heute, ${text(today)}. Nennen Sie den Tag, an dem unterschrieben wurde; bis dahin wählen Sie das Angebot.`,
  'rate-missing': ({ from, to, on }) =>
    `Kein Wechselkurs rechnet am ${text(on)} ${text(from)} in ${text(to)} um. Ergänzen Sie einen Wechselkurs von diesem Tag oder davor.`,
  'rate-needed': ({ from, to, on, neededBy }) =>
    `Ohne diesen Wechselkurs rechnet nichts am ${text(on)} ${text(from)} in ${text(to)} um. Das wird gebraucht${byNames(neededBy)}. Ändern Sie stattdessen seinen Wert oder zuerst, was ihn braucht.`,
  'rate-to-itself': ({ from }) =>
    `Ein ${text(from)} ist immer ein ${text(from)}. Nennen Sie zwei verschiedene Währungen.`,
  'rate-twice': ({ from, to, on }) =>
    `Ab ${text(on)} gibt es schon einen Wechselkurs von ${text(from)} in ${text(to)}. Ändern Sie diesen oder wählen Sie einen anderen Tag.`,
  'shares-not-whole': ({ sum }) => `Diese Anteile ergeben zusammen ${text(sum)} %. Machen Sie daraus 100 %.`,
  'correlation-too-large': ({ sum }) =>
    `Was Schätzungen gemeinsam haben, macht ${text(sum)} ihrer Varianz aus, mehr als die ganze. Alle drei Teile zusammen dürfen höchstens 1 sein.`,
  'amount-negative': () => 'Ein Betrag liegt unter null. Schreiben Sie, was es wert ist, oder nichts.',
  'promise-in-past': ({ by, today }) =>
    `${text(by)} ist vorbei: Gefragt wird nach dem Plan mit Stand ${text(today)}. Nennen Sie diesen Tag oder einen späteren.`,
  'report-not-planned': ({ report, planned }) =>
    `Kein Programm des Plans endet mit ${kindName(text(report))}. ${plannedText(planned)}`,
  'outcome-of-other-report': ({ outcome, report }) =>
    outcome === 'certified'
      ? `${kindName(text(report))} kann nicht zertifiziert werden: SOC 2 ergibt einen Bericht und keine Zertifizierung. Fragen Sie nach unqualified-opinion oder nach keinem Ergebnis.`
      : `Zu ${kindName(text(report))} gibt es kein uneingeschränktes Prüfungsurteil: HITRUST zertifiziert und gibt kein Urteil ab. Fragen Sie nach certified oder nach keinem Ergebnis.`,
  'option-of-other-report': ({ option, report }) =>
    option === 'categories'
      ? `${kindName(text(report))} umfasst keine Kategorien: Die gibt es nur bei SOC 2. Fragen Sie ohne Kategorien.`
      : `${kindName(text(report))} hat keinen Beobachtungszeitraum: Den gibt es nur bei SOC 2 Type II. Fragen Sie ohne dessen Länge.`,
  'answers-invalid': (facts) => `Eine Antwort fehlt oder ist falsch: ${expectedText(facts)}.`,
}

/** The first few of what needs something; the rest are as many more. */
const MOST_NAMES = 3
function byNames(names: Fault['facts'][string] | undefined): string {
  if (!Array.isArray(names) || names.length === 0) return ''
  const more = names.length > MOST_NAMES ? ` und ${names.length - MOST_NAMES} weiteren` : ''
  return ` von: ${names.slice(0, MOST_NAMES).join(', ')}${more}`
}

const kindName = (kind: string): string => Object.entries(REPORT_KIND_NAMES).find(([id]) => id === kind)?.[1] ?? kind

const plannedText = (planned: Fault['facts'][string] | undefined): string =>
  Array.isArray(planned) && planned.length > 0
    ? `Geplant ist: ${planned.map((kind) => kindName(String(kind))).join(', ')}.`
    : 'Er hat noch kein Programm.'

/** A fault as a sentence that says what to do; its place is shown beside it. */
export const faultSentence = ({ code, facts }: Pick<Fault, 'code' | 'facts'>): string => FAULT_SENTENCES[code](facts)
