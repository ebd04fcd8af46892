import type { IsoDate, Money } from '@stagger/planner'
import { shortDate, shortMoney } from '../format.ts'
import { columnNames, emptyRowSentence, floatText, floatTitle, programFinish, rowSentence } from '#words/timeline.ts'
import { durationText, lengthOver } from '../plan-view/duration.ts'
import type { OutlineRow } from '../plan-view/outline-rows.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import type { RowFloat } from '../plan-view/row-float.ts'
import { durationBetween } from '../plan-view/resize.ts'
import { linksText, type RowNumbers } from '../plan-view/typed-links.ts'
import { isoOf, lastDay } from '@stagger/planner'

export type ColumnId = keyof typeof columnNames

/** Every column there is, in the usual order. */
export const COLUMN_IDS: readonly ColumnId[] = [
  'number',
  'name',
  'start',
  'finish',
  'duration',
  'predecessors',
  'who',
  'float',
  'cost',
]

/** A column of the grid, in px. */
export type Column<Id extends string = ColumnId> = { readonly id: Id; readonly width: number }

/** Least width that is left to a chart before columns give way. */
const CHART_AT_LEAST = 390

/** `all` for a page of `width` px, less those that give way to the chart, in the order in which they do. */
export function columnsLeaving<Id extends string>(
  width: number,
  all: readonly Column<Id>[],
  giveWay: readonly Id[],
  chartAtLeast = CHART_AT_LEAST,
): readonly Column<Id>[] {
  let columns = all
  for (const id of giveWay) {
    if (width - widthOf(columns) >= chartAtLeast) break
    columns = columns.filter((column) => column.id !== id)
  }
  return columns
}

export const widthOf = (columns: readonly Column<string>[]): number =>
  columns.reduce((sum, { width }) => sum + width, 0)

/** The texts of a row. */
export type RowTexts = Readonly<Record<ColumnId, string>> & { readonly sentence: string }

/** What the cells of a row may say beyond its dates. */
type Said = {
  /** Predecessors are named where rows have numbers. */
  readonly numbers?: RowNumbers
  /** The row whose float and costs are said: itself unless told, none where that is null. */
  readonly said?: OutlineRow | null
}

/** What the cells of `row` say, and what the row says as one sentence. */
export function rowTexts(view: PlanView, row: OutlineRow, { numbers, said = row }: Said = {}): RowTexts {
  if (row.isEmpty) return { ...NOTHING, name: row.name, sentence: emptyRowSentence(row.name) }
  const finish = isoOf(lastDay(row.span.end))
  const start = isoOf(row.firstDay)
  const duration = durationOf(view, row)
  const who = whoDoes(view, row)
  return {
    name: row.name,
    number: row.number === undefined ? '' : String(row.number),
    // Looked up where the column is shown, which is seldom.
    get predecessors() {
      return row.activity && numbers ? linksText(numbers, row.activity.id) : ''
    },
    start: shortDate(start),
    finish: shortDate(finish),
    duration,
    who,
    float: said?.float ? floatText(said.float) : '',
    cost: said ? total(said.costs).map(shortMoney).join(' + ') : '',
    sentence: rowSentence({
      name: row.name,
      start,
      finish,
      duration,
      who,
      isCritical: said?.isCritical ?? false,
      ...(row.scheduled && { state: row.scheduled.state }),
    }),
  }
}

/** What a cell says at length, where that is more than it shows; looked up for the row under the pointer only. */
export function cellTitle(view: PlanView, row: OutlineRow, id: ColumnId): string | undefined {
  if (id === 'float') return row.float && floatTitle(row.float, reportsMeant(view, row.float))
  if (id !== 'finish' || row.level !== 1 || row.isEmpty) return undefined
  return finishTitle(view, row.programId, isoOf(lastDay(row.span.end)))
}

function finishTitle(view: PlanView, programId: string, finish: IsoDate): string {
  const program = view.program(programId)
  const report = view.schedule.reports.find((one) => one.programId === programId)
  return program ? `${shortDate(finish)}: ${programFinish(program, finish, report?.inHandOn)}` : ''
}

const reportsMeant = (view: PlanView, { programIds }: RowFloat): readonly string[] =>
  programIds.map((id) => view.program(id)?.name ?? id)

const NOTHING: Readonly<Record<ColumnId, string>> = {
  number: '',
  name: '',
  start: '',
  finish: '',
  duration: '',
  predecessors: '',
  who: '',
  float: '',
  cost: '',
}

/**
 * How long it takes as it is planned, in the mode that the levelling chose where there is a choice; of what is done, how
 * long it took.
 */
function durationOf(view: PlanView, { estimate, activity, scheduled, activities, span, firstDay }: OutlineRow): string {
  if (estimate && activity && scheduled?.state === 'done')
    return durationText(durationBetween(view, activity, firstDay, span.end))
  if (estimate) return durationText({ value: scheduled?.choice?.duration ?? estimate.likely, unit: estimate.unit })
  if (activity || span.start === span.end) return ''
  return durationText(lengthOver({ start: firstDay, end: span.end }, activities, view.plan.calendars))
}

/** First names of who works on it, whoever does most first, or the firm that does it. */
export function whoDoes(view: PlanView, { activity, assignments, level }: WhoRow): string {
  if (level === 1) return ''
  const hours = new Map<string, number>()
  for (const one of assignments) hours.set(one.personId, (hours.get(one.personId) ?? 0) + one.hours)
  const ids = [...hours].sort(([, a], [, b]) => b - a).map(([id]) => id)
  const names = ids.map((id) => view.person(id)?.name.split(' ')[0] ?? id)
  if (names.length > 2) return `${names[0]} +${names.length - 1}`
  if (names.length > 0) return names.join(', ')
  return (activity?.firmId && view.firm(activity.firmId)?.name) ?? ''
}

type WhoRow = Pick<OutlineRow, 'activity' | 'assignments' | 'level'>

/** The likely costs added up, by currency. */
export function total(costs: OutlineRow['costs']): readonly Money[] {
  const sums = new Map<string, number>()
  for (const { currency, likely } of costs) sums.set(currency, (sums.get(currency) ?? 0) + likely)
  return [...sums].map(([currency, minor]) => ({ currency, minor }))
}
