import type { BasisShare, CostItem, IsoDate, Money, PaymentTerm } from '@stagger/planner'
import { PRICE_BASIS_NAMES } from '@stagger/planner/messages'
import type { ItemFaultCode } from '../../budget-view/item-faults.ts'
import { list, plural } from './numbers.ts'
import { inPlace } from './own-scenarios.ts'
import { billedMoney, longDate } from '../../format.ts'
import { locale } from '../../locale.ts'

// What the Budget page says about one thing that is bought, in German.

export const priceTitle = 'Preis'
export const priceFrom = (basis: BasisShare['basis']): string => `Grundlage: ${PRICE_BASIS_NAMES[basis]}`
export const estimateText = (low: Money, high: Money): string => `zwischen ${billedMoney(low)} und ${billedMoney(high)}`
export const amountFields = { low: 'Minimum', likely: 'Wahrscheinlich', high: 'Maximum' } as const
export const saveAmount = 'Betrag speichern'
export const amountSaved = (name: string): string => `${name}: Der Betrag stammt jetzt von Ihnen`
export const quotesTitle = 'Angebote'
export const noQuotes = 'Noch keine Angebote.'
export const quoteColumns = { vendor: 'Anbieter', amount: 'Betrag', until: 'Gültig bis' } as const
export const choose = 'Wählen'
export const chosen = 'Gewählt'
export const chooseQuoteOf = (vendor: string): string => `Angebot von ${vendor} wählen`
export const dropQuoteOf = (vendor: string): string => `Wahl des Angebots von ${vendor} zurücknehmen`
export const quoteExpired = 'abgelaufen'
export const quoteChosen = (vendor: string): string => `Das Angebot von ${vendor} gilt`
export const quoteDropped = 'Die Schätzung gilt wieder'
export const newQuoteTitle = 'Angebot hinzufügen'
export const addQuote = 'Hinzufügen'
export const quoteAdded = (vendor: string): string => `Das Angebot von ${vendor} ist hinzugefügt`
export const termsTitle = 'Zahlung'
const RECOGNITIONS: Readonly<Record<CostItem['recognition'], string>> = {
  'as-performed': 'mit der Leistungserbringung',
  'straight-line': 'gleichmäßig über die Laufzeit',
  'on-use': 'am Tag der Nutzung',
}
export const recognitionName = (recognition: CostItem['recognition']): string => RECOGNITIONS[recognition]
export const recognitionText = (recognition: CostItem['recognition']): string =>
  `Periodengerecht: ${recognitionName(recognition)}`
export function termText(
  { percent: share, at, netDays }: PaymentTerm,
  nameOf: (id: string) => string,
  isMoment: (id: string) => boolean,
): string {
  const when =
    at.kind === 'date'
      ? `am ${longDate(at.on)}`
      : isMoment(at.activityId)
        ? `mit „${nameOf(at.activityId)}“`
        : `${at.kind === 'start' ? 'bei Beginn' : 'bei Ende'} von „${nameOf(at.activityId)}“`
  return `${percentText(share)} ${when}, ${netDays === 0 ? 'sofort' : plural(netDays, 'Tag', 'Tage') + ' später'}`
}
/** 33,33 %: a part of a price, of a tax or of what programs bear. */
const percentText = (percent: number): string => `${percent.toLocaleString(locale)} %`
export const contractText = (money: Money, on: IsoDate): string =>
  `Vertrag über ${billedMoney(money)}, unterschrieben am ${longDate(on)}`
/** How often a price comes again, until when, and how much dearer each time. */
export function renewsText(
  { months, renewals, until, escalationPercent }: NonNullable<CostItem['subscription']>,
  nameOf: (id: string) => string,
): string {
  const end =
    until === undefined
      ? ''
      : until.kind === 'date'
        ? `, bis ${longDate(until.on)}`
        : `, bis zum ${until.kind === 'start' ? 'Beginn' : 'Ende'} von „${nameOf(until.activityId)}“`
  const dearer = escalationPercent === 0 ? '' : `, jedes Mal ${percentText(escalationPercent)} teurer`
  return `${oftenText(months, renewals)}${end}${dearer}`
}
function oftenText(months: number, renewals: number | undefined): string {
  if (renewals === 0) return `Läuft ${plural(months, 'Monat', 'Monate')}, ohne Verlängerung`
  const every = months === 1 ? 'jeden Monat' : `alle ${plural(months, 'Monat', 'Monate')}`
  return `Wiederholt sich ${every}${renewals === undefined ? '' : `, noch ${renewals.toLocaleString(locale)}-mal`}`
}
export const fromActivity = 'Für'

// ── Forms

const ITEM_FAULTS: Readonly<Record<ItemFaultCode, string>> = {
  name: 'Geben Sie einen Namen ein.',
  vendor: 'Geben Sie den Anbieter ein.',
  amount: 'Geben Sie den Betrag in Ziffern und mit Dezimalpunkt ein, etwa 38500.50, nicht unter null.',
  order: 'Das Minimum darf nicht über dem wahrscheinlichen Wert liegen, dieser nicht über dem Maximum.',
  day: 'Geben Sie den Tag ein.',
  percent: 'Geben Sie einen Prozentsatz von 0 bis 100 mit Dezimalpunkt ein, etwa 33.33.',
  'not-whole': 'Diese Prozentsätze müssen zusammen 100 ergeben.',
  'net-days': 'Geben Sie ganze Tage ein, von 0 bis 365.',
  months: 'Geben Sie ganze Monate ein, von 1 bis 60.',
  renewals: 'Geben Sie eine ganze Zahl von 0 bis 20 ein oder nichts.',
  program: 'Wählen Sie mindestens ein Programm.',
  long: 'Geben Sie höchstens 200 Zeichen ein.',
  rate: 'Geben Sie den Wert einer Einheit in Ziffern und mit Dezimalpunkt ein, etwa 1.0842, über null.',
  currency: 'Geben Sie den Code einer Währung ein, etwa EUR.',
  'same-currency': 'In dieser Währung stehen alle Summen. Nennen Sie eine andere.',
  'rate-twice': 'Ab diesem Tag gibt es schon einen Wechselkurs. Ändern Sie diesen oder wählen Sie einen anderen Tag.',
  'not-signed':
    'Dieser Tag ist noch nicht da. Geben Sie ein, wann unterschrieben wurde; bis dahin wählen Sie das Angebot.',
  'too-late': 'Ein Wechselkurs gilt ab seinem Tag: Wählen Sie den gefragten Tag oder einen früheren.',
}
export const itemFault = (code: ItemFaultCode): string => ITEM_FAULTS[code]

export const dueKinds = { start: 'Bei Beginn', finish: 'Bei Ende', date: 'An einem Tag' } as const
export const dueFields = { activity: 'Vorgang', on: 'Tag' } as const

export const termsForm = {
  title: 'Zahlungsbedingungen bearbeiten',
  save: 'Bedingungen speichern',
  saved: 'Die Zahlungsbedingungen stammen jetzt von Ihnen',
  add: 'Teil hinzufügen',
  part: (n: number): string => `Teil ${n}`,
  remove: (n: number): string => `Teil ${n} entfernen`,
} as const
export const termFields = { percent: 'Prozent des Preises', netDays: 'Tage bis zur Zahlung', due: 'Rechnung' } as const

export const contractForm = {
  add: 'Vertrag hinzufügen',
  edit: 'Vertrag bearbeiten',
  save: 'Vertrag speichern',
  saved: 'Der Vertrag gilt',
  remove: 'Vertrag entfernen',
  removed: 'Der Vertrag ist entfernt: Das Angebot oder die Schätzung gilt wieder',
} as const
export const contractFields = {
  amount: (currency: string): string => `Betrag in ${currency}, ohne Steuer`,
  signedOn: 'Unterschrieben am',
} as const

export const subscriptionForm = {
  add: 'Abonnement anlegen',
  edit: 'Abonnement bearbeiten',
  save: 'Abonnement speichern',
  saved: 'Das Abonnement stammt jetzt von Ihnen',
  remove: 'Abonnement entfernen',
  removed: 'Die Zahlung kommt jetzt nur einmal',
  startsWithTerms: 'Es beginnt mit der ersten Zahlung: Bearbeiten Sie die Zahlungsbedingungen, um sie zu verschieben.',
  priceIsSaid: 'Wie im Vertrag oder Angebot',
} as const
export const subscriptionFields = {
  start: 'Beginnt',
  annual: (currency: string): string => `Preis pro Jahr in ${currency}`,
  months: 'Laufzeit in Monaten',
  renewals: 'Verlängerungen (leer: bis zum Ende)',
  escalation: 'Preissteigerung je Verlängerung in Prozent',
  hasEnd: 'Ab einem Ende beginnt keine Laufzeit mehr',
  until: 'Endet',
} as const

export const descriptionForm = {
  title: 'Name, Kategorie und Steuer bearbeiten',
  save: 'Beschreibung speichern',
  saved: 'Die Beschreibung stammt jetzt von Ihnen',
} as const
export const descriptionFields = {
  name: 'Name',
  category: 'Kategorie',
  vendor: 'Anbieter (darf leer bleiben)',
  recognition: 'Periodengerecht',
  taxPercent: 'Zusätzliche Steuer in Prozent (leer: keine)',
} as const

export const bookingTitle = 'Buchung'
export const bookingForm = {
  title: 'Buchung und Anteile bearbeiten',
  save: 'Buchung speichern',
  saved: 'Die Buchung stammt jetzt von Ihnen',
  shares: 'Anteil jedes Programms in Prozent (alle leer: zu gleichen Teilen)',
  equal: 'gleich',
} as const
export const bookingFields = { costCentre: 'Kostenstelle', account: 'Konto' } as const
export const servesLabel = 'Gekauft für'
export const describedText = ({ vendor, taxPercent = 0 }: Pick<CostItem, 'vendor' | 'taxPercent'>): string =>
  [
    vendor === undefined ? 'kein Anbieter genannt' : `gekauft bei ${vendor}`,
    taxPercent === 0 ? 'ohne zusätzliche Steuer' : `zuzüglich ${percentText(taxPercent)} Steuer`,
  ].join(', ')
export const bookedText = (costCentre: string | undefined, account: string | undefined): string =>
  [
    costCentre === undefined ? 'keine Kostenstelle' : `Kostenstelle ${costCentre}`,
    account === undefined ? 'kein eigenes Konto' : `Konto ${account}`,
  ].join(', ')
export const sharesText = (
  shares: readonly { readonly name: string; readonly percent: number | undefined }[],
): string =>
  shares.length === 1
    ? `getragen von ${shares.map(({ name }) => name).join('')}`
    : `${shares.every(({ percent }) => percent === undefined) ? 'zu gleichen Teilen ' : ''}getragen von ${list(shares.map(({ name, percent }) => (percent === undefined ? name : `${name} (${percentText(percent)})`)))}`

export const newItemForm = {
  open: 'Kosten hinzufügen',
  title: 'Position hinzufügen',
  save: 'Hinzufügen',
  /** Into the plan, or the scenario of that name that is on screen in its place. */
  added: (name: string, scenario: string | undefined): string =>
    `„${name}“ steht jetzt ${inPlace(scenario)}; rückgängig machen nimmt es wieder heraus`,
} as const
export const newItemFields = {
  name: 'Name',
  category: 'Kategorie',
  vendor: 'Anbieter (darf leer bleiben)',
  low: (): string => 'Minimum (leer: wie wahrscheinlich)',
  likely: (currency: string): string => `Wahrscheinlich, in ${currency}`,
  high: (): string => 'Maximum (leer: wie wahrscheinlich)',
  due: 'Zahlung',
} as const
export const removeItem = (scenario: string | undefined): string =>
  scenario === undefined ? 'Aus dem Plan entfernen' : 'Aus dem Szenario entfernen'
export const itemRemoved = (name: string, scenario: string | undefined): string =>
  `„${name}“ ist aus dem ${scenario === undefined ? 'Plan' : `Szenario „${scenario}“`} entfernt; rückgängig machen holt es zurück`
export const briefHint =
  'Diese Kosten stehen in Kurzform bei einem Vorgang: Alles wird gezahlt, wenn er endet. Für Bedingungen, Vertrag oder Anteile fügen Sie eigene Kosten hinzu.'

// ── Where the price stands

export const invoicedText =
  'Was in Rechnung gestellt ist, schwankt nicht mehr; der Rest des Preises behält seine Streuung.'
export const expiredWarning = (vendor: string, on: IsoDate): string =>
  `Das Angebot von ${vendor} war bis ${longDate(on)} gültig. Es zählt weiter, als abgelaufenes Angebot; holen Sie ein neues ein, bevor Sie sich darauf verlassen.`
export const expiredNowChosen = (vendor: string): string =>
  `Das Angebot von ${vendor} gilt, ist aber abgelaufen: Es zählt als abgelaufenes Angebot`
