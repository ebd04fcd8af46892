import { type Column, COLUMN_IDS, type ColumnId, columnsLeaving, widthOf } from './columns.ts'

/** Which columns somebody sees, in which order and how wide; kept in their browser. */
export type ColumnSettings = {
  readonly order: readonly ColumnId[]
  readonly hidden: readonly ColumnId[]
  /** Px of those that somebody made wider or narrower. */
  readonly widths: Readonly<Partial<Record<ColumnId, number>>>
  /** Whether somebody chose them: then they stay even where the chart gets narrow. */
  readonly areChosen: boolean
}

/** Px of a column that nobody resized. */
const USUAL_WIDTHS: Readonly<Record<ColumnId, number>> = {
  number: 40,
  name: 232,
  start: 78,
  finish: 78,
  duration: 58,
  predecessors: 96,
  who: 84,
  float: 54,
  cost: 76,
}

export const USUAL_COLUMNS: ColumnSettings = {
  order: COLUMN_IDS,
  hidden: ['number', 'predecessors'],
  widths: {},
  areChosen: false,
}

const NARROWEST = 36
/** A name says what the row is: a few words of it stay, also of an activity, which is indented. */
const NARROWEST_NAME = 120
const WIDEST = 720
/** Px that a key makes a column wider or narrower by. */
export const WIDTH_STEP = 16

/** Columns that give way, in this order, until the chart has this much. */
const GIVE_WAY: readonly ColumnId[] = ['cost', 'who', 'duration']
const CHART_AT_LEAST = 390
/** Names get this share of what a wide page leaves, up to this much. */
const NAME_GETS = 0.4
const PAGE_IS_WIDE = 1210
const WIDEST_NAME = 400

/** The columns for a page of `width` px. */
export function columnsOf(settings: ColumnSettings, width: number): readonly Column[] {
  const shown = settings.order.filter((id) => !settings.hidden.includes(id))
  const columns = shown.map((id) => ({ id, width: settings.widths[id] ?? usualWidth(id, width) }))
  return settings.areChosen ? columns : columnsLeaving(width, columns, GIVE_WAY, CHART_AT_LEAST)
}

/** On a page with room names are not cut. */
function usualWidth(id: ColumnId, width: number): number {
  const usual = USUAL_WIDTHS[id]
  if (id !== 'name') return usual
  return Math.round(Math.min(WIDEST_NAME, usual + Math.max(0, width - PAGE_IS_WIDE) * NAME_GETS))
}

export function resized(settings: ColumnSettings, id: ColumnId, width: number): ColumnSettings {
  const within = Math.round(Math.min(WIDEST, Math.max(id === 'name' ? NARROWEST_NAME : NARROWEST, width)))
  return { ...settings, widths: { ...settings.widths, [id]: within } }
}

/** Shows or hides a column. The name always stays: it is what the row is. */
export function toggled(settings: ColumnSettings, id: ColumnId): ColumnSettings {
  if (id === 'name') return settings
  const isHidden = settings.hidden.includes(id)
  const hidden = isHidden ? settings.hidden.filter((one) => one !== id) : [...settings.hidden, id]
  return { ...settings, hidden, areChosen: true }
}

/** Moves a column before another one; last where there is none. */
export function movedBefore(settings: ColumnSettings, id: ColumnId, before: ColumnId | undefined): ColumnSettings {
  if (id === before) return settings
  const others = settings.order.filter((one) => one !== id)
  const at = before === undefined ? others.length : others.indexOf(before)
  return { ...settings, order: others.toSpliced(at, 0, id) }
}

/** Moves a column by one place, past what is hidden too. */
export function stepped(settings: ColumnSettings, id: ColumnId, step: -1 | 1): ColumnSettings {
  const others = settings.order.filter((one) => one !== id)
  const at = Math.min(others.length, Math.max(0, settings.order.indexOf(id) + step))
  return { ...settings, order: others.toSpliced(at, 0, id) }
}

/** Before which column a header is dropped whose pointer is at `x` px from the left edge of the grid. */
export function columnBefore(columns: readonly Column[], x: number): ColumnId | undefined {
  return columns.find((_, i) => x < widthOf(columns.slice(0, i)) + (columns[i]?.width ?? 0) / 2)?.id
}

/** Reads what the browser kept; whatever makes no sense any more is as usual, and columns that are new are there. */
export function readColumns(text: string | null): ColumnSettings {
  const raw = parsed(text)
  const ids = (value: unknown): ColumnId[] =>
    Array.isArray(value) ? COLUMN_IDS.filter((id) => value.includes(id)) : []
  const known = Array.isArray(raw['order'])
    ? raw['order'].flatMap((id) => COLUMN_IDS.find((one) => one === id) ?? [])
    : []
  const order = [...new Set([...known, ...COLUMN_IDS])]
  const hidden = Array.isArray(raw['hidden']) ? ids(raw['hidden']).filter((id) => id !== 'name') : USUAL_COLUMNS.hidden
  const widths = Object.entries(Object(raw['widths'])).flatMap(([id, width]) => {
    const column = COLUMN_IDS.find((one) => one === id)
    return column && typeof width === 'number' && Number.isFinite(width) ? [[column, width] as const] : []
  })
  const start: ColumnSettings = { order, hidden, widths: {}, areChosen: raw['areChosen'] === true }
  return widths.reduce((settings, [id, width]) => resized(settings, id, width), start)
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text ?? '{}'))
  } catch {
    return {}
  }
}
