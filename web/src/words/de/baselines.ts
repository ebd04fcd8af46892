import { type ComparedRow, type CostShift, type DateShift, SHARED_EVIDENCE_ID } from '@stagger/planner'
import { billedMoney, instantText, longDate } from '../../format.ts'
import { list, plural } from './numbers.ts'

// Everything the Baselines page says, in German.

export const pageName = 'Basispläne'
export const savedTitle = 'Gespeicherte Basispläne'
export const save = 'Basisplan speichern…'
export const saveTitle = 'Den Plan als Basisplan speichern'
export const saveWhat =
  'Die Termine und die Prognose aller Kosten, wie sie heute sind. Sie bleiben so, was auch immer mit dem Plan geschieht.'
export const saveIt = 'Speichern'
export const nameLabel = 'Name'
export const noteLabel = 'Notiz (optional)'
export const nameMissing = 'Geben Sie einen Namen ein.'
export const suggestedName = (today: string): string => `Plan vom ${longDate(today)}`
export const saved = (name: string): string => `„${name}“ ist gespeichert.`
export const rename = 'Umbenennen'
export const renameTitle = (name: string): string => `„${name}“ umbenennen`
export const renamed = (name: string): string => `Der Basisplan heißt jetzt „${name}“.`
export const remove = 'Löschen'
export const removeTitle = (name: string): string => `„${name}“ löschen`
export const removeWhat = 'Die Termine und Kosten darin werden endgültig gelöscht. Der Plan bleibt, wie er ist.'
export const removed = (name: string): string => `„${name}“ ist gelöscht.`
export const showOnTimeline = 'Im Zeitplan zeigen'
export const compareIt = 'Vergleichen'
export const actOn = (act: string, name: string): string => `${act}: ${name}`
export const savedBy = (actor: string, recordedAt: string, timeZone: string): string =>
  `${actor}, ${instantText(recordedAt, timeZone)}`
export const savedColumns = {
  name: 'Name',
  by: 'Gespeichert von',
  revision: 'Revision',
  note: 'Notiz',
  acts: 'Aktionen',
} as const

export const nothingSaved = 'Noch kein Basisplan'
export const nothingSavedText =
  'Speichern Sie, wie der Plan heute aussieht: Diese Seite zeigt dann, was sich seither verschoben hat, um wie viele Tage und was das kostet.'
export const reading = 'Basispläne werden gelesen'

// ── The comparison

export const fromLabel = 'Basisplan'
export const withLabel = 'Verglichen mit'
export const now = 'aktueller Plan'
export const showAll = 'Unverändertes zeigen'
export const csv = 'CSV'
export const csvHint = 'Alle Zeilen, für Tabellenkalkulationen'
export const comparedTitle = 'Unterschiede'
export const foldName = (name: string, isOpen: boolean): string => `${name} ${isOpen ? 'zuklappen' : 'aufklappen'}`
export const columns = {
  name: 'Bericht, Phase, Vorgang',
  start: 'Beginn',
  finish: 'Ende',
  then: 'Kosten damals',
  now: 'Kosten jetzt',
  difference: 'Differenz',
  why: 'Grund',
} as const
export const total = 'Alle Berichte'
export const sharedEvidence = 'Ersparnis durch gemeinsame Nachweise'
export const noMoney =
  'Die Kosten werden nicht verglichen: Auf einer Seite fehlt ein Wechselkurs, oder die Währungen sind verschieden.'
export const nothingDiffers = 'Kein Unterschied: Alle Termine und Beträge sind gleich geblieben.'
export const isNew = 'neu'
const isGone = 'entfallen'

/** A purchase as people call it. */
export const rowName = ({ level, id, name }: Pick<ComparedRow, 'level' | 'id' | 'name'>): string =>
  level === 'item' && id === SHARED_EVIDENCE_ID ? sharedEvidence : name

/** `+7 d`, `−3 d`; nothing where it did not move. */
export function shiftText({ from, to, days }: DateShift): string {
  if (from === null && to === null) return ''
  if (from === null) return isNew
  if (to === null) return isGone
  return days === 0 || days === null ? '' : `${days > 0 ? '+' : '−'}${Math.abs(days)} d`
}

/** `3. Mai 2027 → 10. Mai 2027`, one day where it did not move. */
export function datesText({ from, to }: DateShift): string {
  if (from === to || from === null || to === null) return longDateOr(to ?? from)
  return `${longDate(from)} → ${longDate(to)}`
}
const longDateOr = (day: string | null): string => (day === null ? '' : longDate(day))

export const amountText = (minor: number, currency: string): string => billedMoney({ minor, currency })
export const differenceText = ({ minor }: CostShift, currency: string): string =>
  minor === 0 ? '–' : `${minor > 0 ? '+' : '−'}${amountText(Math.abs(minor), currency)}`

const movedText = (name: string, { days, from, to }: DateShift): string => {
  if (from === null) return `${name} ist neu`
  if (to === null) return `${name} ist entfallen`
  if (!days) return `${name} am selben Tag`
  return `${name} ${plural(Math.abs(days), 'Tag', 'Tage')} ${days > 0 ? 'später' : 'früher'}`
}

/** What the comparison comes to, in one sentence. */
export function headline(
  since: string,
  reports: readonly { readonly name: string; readonly finish: DateShift }[],
  cost: CostShift | null,
  currency: string | undefined,
): string {
  if (reports.every(({ finish }) => finish.days === 0) && (cost?.minor ?? 0) === 0)
    return `Seit „${since}“ hat sich kein Bericht verschoben${cost ? ', und die Kosten sind gleich geblieben' : ''}`
  const moved = reports.map(({ name, finish }) => movedText(name, finish))
  const money =
    !cost || currency === undefined
      ? []
      : [
          cost.minor === 0
            ? 'gleiche Kosten'
            : `${amountText(Math.abs(cost.minor), currency)} ${cost.minor > 0 ? 'mehr' : 'weniger'}`,
        ]
  return `Seit „${since}“: ${list([...moved, ...money])}`
}

/** The name of the file that holds a comparison. */
export const csvFile = (from: string, to: string): string => `${from} und ${to}.csv`
