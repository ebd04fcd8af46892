import type { IsoDate } from '@stagger/planner'
import { instantText, longDate } from '../../format.ts'
import { list } from './numbers.ts'

// Which plan is open, and a plan in which nothing is planned yet, in German.

export const plansTitle = 'Pläne'
export const choosePlan = (organization: string, name: string): string =>
  `Plan: ${organization}, ${name}. Anderen Plan wählen`
export const startPlan = 'Neuer Plan …'
export const copyPlan = 'Diesen Plan kopieren'
export const addProgramItem = 'Programm hinzufügen …'
export const copyName = (name: string): string => `${name}, Kopie`
export const copied = (name: string): string =>
  `„${name}“ ist geöffnet. Was bisher geschehen ist, bleibt beim ersten Plan.`
export const planDates = (startsOn: IsoDate, reports: readonly { name: string; inHandOn: IsoDate }[]): string =>
  reports.length === 0
    ? `ab ${longDate(startsOn)}, noch kein Programm`
    : `ab ${longDate(startsOn)}, ${list(reports.map(({ name, inHandOn }) => `${name} ${longDate(inHandOn)}`))}`
export const lastChange = (updatedAt: string, timeZone: string): string =>
  `zuletzt geändert: ${instantText(updatedAt, timeZone)}`

/** What a plan is called under its organization, until somebody says otherwise. */
export const usualPlanName = 'Zertifizierungsplan'

export const tryAgain = 'Erneut versuchen'
export const otherPlan = 'Anderen Plan öffnen'
/** It was deleted while it was on screen. */
export const planDeleted = (name: string, organization: string): string =>
  `„${name}“ von ${organization} wurde gelöscht, während der Plan hier offen war`
export const planDeletedDo =
  'Er wurde endgültig gelöscht, von jemand anderem oder in einem anderen Fenster. Diese Seite hat noch den letzten Stand: Speichern Sie ihn als Datei, die Befehlszeile und API lesen. Was geschehen ist und gesagt wurde, steht nicht darin.'
export const savePlanStill = 'Plan als Datei speichern'

// ── Nothing planned yet

const PURPOSES: Readonly<Record<string, { readonly title: string; readonly text: string }>> = {
  '/': {
    title: 'Noch ist nichts geplant',
    text: 'Der Zeitplan zeigt jede Phase Ihrer Programme auf einem gemeinsamen Kalender, warum jedes Datum so ist, wie es ist, und was sich verschiebt, wenn Sie etwas ziehen.',
  },
  '/capacity': {
    title: 'Noch wird niemand gebraucht',
    text: '„Kapazität“ zeigt Woche für Woche, von wem mehr verlangt wird, als an Zeit da ist, und schlägt Termine vor, zu denen die Arbeit zu schaffen ist.',
  },
  '/budget': {
    title: 'Noch wird nichts gekauft',
    text: '„Budget“ zeigt, was die Programme je Quartal kosten: geplant, gebunden, Ist, Prognose und Reserve.',
  },
  '/confidence': {
    title: 'Noch gibt es keinen Termin, der sicher sein könnte',
    text: '„Sicherheit“ simuliert den Plan und sagt, wie wahrscheinlich jedes Datum und jede Summe ist und was sie treibt.',
  },
  '/scenarios': {
    title: 'Noch gibt es nichts zu ordnen',
    text: '„Szenarien“ vergleicht, in welcher Abfolge zwei Programme laufen können: nach Terminen, Kosten, Auslastung und Zusagen.',
  },
  '/evidence': {
    title: 'Noch werden keine Nachweise angefordert',
    text: '„Nachweise“ führt einen gemeinsamen Kalender: was beide Programme von jeder Kontrolle sehen müssen und wie es damit steht.',
  },
  '/runs': {
    title: 'Noch läuft nichts',
    text: '„Läufe“ zeigt, wo jedes laufende Programm steht, worauf es bis wann wartet und was zu entscheiden ist.',
  },
}
/** What a page is for, by its address. */
export const purposeOf = (path: string): { readonly title: string; readonly text: string } =>
  PURPOSES[path] ?? { title: 'Noch ist nichts geplant', text: '' }
export const firstStep =
  'Beginnen Sie mit einem Programm: Phasen, Termine, Kosten und Kontrollen bringt unsere Vorlage mit, und Sie können alles ändern.'
export const addProgram = 'Programm hinzufügen'
export const seeExample = 'Beispiel ansehen'
export const answerQuestions = 'Stattdessen sechs Fragen beantworten'

export const addProgramTitle = 'Programm hinzufügen'
export const addProgramFields = { kind: 'Programm' } as const
export const addProgramSave = 'Hinzufügen'
export const programKinds = {
  soc2: 'SOC 2 Type II',
  'soc2-type1': 'SOC 2 Type I',
  e1: 'HITRUST e1',
  i1: 'HITRUST i1',
  r2: 'HITRUST r2',
} as const
export const everyProgram = 'Der Plan hat bereits ein Programm jeder Art.'
export const programAddedText = (name: string): string =>
  `${name} ist im Plan. Das lässt sich als Ganzes rückgängig machen.`

// ── The first visit

export const hintTitle = 'Eine Beispielfirma. Probieren Sie:'
export const hintSteps = [
  'einen Balken anklicken: warum dieses Datum?',
  'ihn ziehen, sehen, was sich verschiebt, rückgängig machen',
  'oben eine Zusage prüfen',
] as const
export const ownPlan = 'Eigenen Plan beginnen'
export const dismissHint = 'Hinweise ausblenden'
