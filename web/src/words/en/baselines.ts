import { type ComparedRow, type CostShift, type DateShift, SHARED_EVIDENCE_ID } from '@stagger/planner'
import { billedMoney, instantText, longDate } from '../../format.ts'
import { list, plural } from './numbers.ts'

// Everything the Baselines page says, in English.

export const pageName = 'Baselines'
export const savedTitle = 'Saved baselines'
export const save = 'Save a baseline…'
export const saveTitle = 'Save the plan as a baseline'
export const saveWhat =
  'The dates and the forecast of all costs, as they are today. They stay as they are, whatever happens to the plan.'
export const saveIt = 'Save'
export const nameLabel = 'Name'
export const noteLabel = 'Note (optional)'
export const nameMissing = 'Give it a name.'
export const suggestedName = (today: string): string => `Plan of ${longDate(today)}`
export const saved = (name: string): string => `“${name}” is saved.`
export const rename = 'Rename'
export const renameTitle = (name: string): string => `Rename “${name}”`
export const renamed = (name: string): string => `It is called “${name}” now.`
export const remove = 'Remove'
export const removeTitle = (name: string): string => `Remove “${name}”`
export const removeWhat = 'Its dates and money are gone for good. The plan stays as it is.'
export const removed = (name: string): string => `“${name}” is removed.`
export const showOnTimeline = 'Show on the Timeline'
export const compareIt = 'Compare'
export const actOn = (act: string, name: string): string => `${act}: ${name}`
export const savedBy = (actor: string, recordedAt: string, timeZone: string): string =>
  `${actor}, ${instantText(recordedAt, timeZone)}`
export const savedColumns = {
  name: 'Name',
  by: 'Saved by',
  revision: 'Revision',
  note: 'Note',
  acts: 'What to do',
} as const

export const nothingSaved = 'No baseline yet'
export const nothingSavedText =
  'Save what the plan looks like today: later this page tells what has moved since, by how many days, and what it costs.'
export const reading = 'Reading the baselines'

// ── The comparison

export const fromLabel = 'Baseline'
export const withLabel = 'Compared with'
export const now = 'the plan now'
export const showAll = 'Show what is as it was'
export const csv = 'CSV'
export const csvHint = 'Every row, as spreadsheets open it'
export const comparedTitle = 'What differs'
export const foldName = (name: string, isOpen: boolean): string => `${isOpen ? 'Fold' : 'Unfold'} ${name}`
export const columns = {
  name: 'Report, phase, activity',
  start: 'Start',
  finish: 'Finish',
  then: 'Cost then',
  now: 'Cost now',
  difference: 'Difference',
  why: 'What holds it now',
} as const
export const total = 'All reports'
export const sharedEvidence = 'Saved by sharing evidence'
export const noMoney =
  'Costs are not compared: a rate is missing on one side, or the two count in different currencies.'
export const nothingDiffers = 'Nothing differs: every date and every amount is what it was.'
export const isNew = 'new'
const isGone = 'gone'

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

/** `3 May 2027 → 10 May 2027`, one day where it did not move. */
export function datesText({ from, to }: DateShift): string {
  if (from === to || from === null || to === null) return longDateOr(to ?? from)
  return `${longDate(from)} → ${longDate(to)}`
}
const longDateOr = (day: string | null): string => (day === null ? '' : longDate(day))

export const amountText = (minor: number, currency: string): string => billedMoney({ minor, currency })
export const differenceText = ({ minor }: CostShift, currency: string): string =>
  minor === 0 ? '–' : `${minor > 0 ? '+' : '−'}${amountText(Math.abs(minor), currency)}`

const movedText = (name: string, { days, from, to }: DateShift): string => {
  if (from === null) return `${name} is new`
  if (to === null) return `${name} is gone`
  if (!days) return `${name} on the same day`
  return `${name} ${plural(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`
}

/** What the comparison comes to, in one sentence. */
export function headline(
  since: string,
  reports: readonly { readonly name: string; readonly finish: DateShift }[],
  cost: CostShift | null,
  currency: string | undefined,
): string {
  if (reports.every(({ finish }) => finish.days === 0) && (cost?.minor ?? 0) === 0)
    return `Since “${since}” no report has moved${cost ? ', and the cost is the same' : ''}`
  const moved = reports.map(({ name, finish }) => movedText(name, finish))
  const money =
    !cost || currency === undefined
      ? []
      : [
          cost.minor === 0
            ? 'the cost is the same'
            : `${amountText(Math.abs(cost.minor), currency)} ${cost.minor > 0 ? 'more' : 'less'}`,
        ]
  return `Since “${since}”: ${list([...moved, ...money])}`
}

/** The name of the file that holds a comparison. */
export const csvFile = (from: string, to: string): string => `${from} and ${to}.csv`
