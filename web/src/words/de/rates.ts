import type { MissingRate } from '@stagger/planner'
import { longDate } from '../../format.ts'

// Was die Seite „Budget“ über Wechselkurse sagt, auf Deutsch.

export const openRates = 'Wechselkurse'
export const ratesTitle = 'Wechselkurse'
export const ratesHint = (currency: string): string =>
  `Alle Summen stehen in ${currency}. Ein Wechselkurs gilt ab seinem Tag bis zum nächsten derselben Währung.`
export const noRates = 'Der Plan hat noch keinen Wechselkurs.'
export const rateColumns = { from: 'Von', to: 'In', rate: 'Kurs', on: 'Seit' } as const
export const rateForm = {
  add: 'Wechselkurs hinzufügen',
  edit: 'Ändern',
  change: 'Wechselkurs speichern',
  saved: (currency: string): string => `Der Wechselkurs für ${currency} gilt jetzt. Das lässt sich rückgängig machen.`,
} as const
export const changeRate = (currency: string, since: string): string =>
  `Wechselkurs für ${currency} seit ${since} ändern`
export const removeRate = 'Entfernen'
export const removeRateOf = (currency: string, since: string): string =>
  `Wechselkurs für ${currency} seit ${since} entfernen`
export const rateRemoved = (currency: string): string =>
  `Der Wechselkurs für ${currency} ist entfernt. Das lässt sich rückgängig machen.`
export const rateFields = {
  from: 'Währung',
  rate: (from: string, to: string): string => (from === '' ? `Eine Einheit in ${to}` : `Ein ${from} in ${to}`),
  on: 'Ab diesem Tag',
} as const
/** Alles, was fehlt, mit dem Tag, ab dem es für alles reicht. */
export const missingRatesText = (missing: readonly MissingRate[]): string =>
  `Es fehlt: ${missing.map(({ from, to, on }) => `ein Wechselkurs von ${from} in ${to} ab ${longDate(on)} oder früher`).join('; ')}. Für einen früheren Tag wird keiner gebraucht.`
