import type { Lag, Link, SingleEdit } from '@stagger/planner'
import { lagTyped, type LagFault, parseLag } from './lag.ts'
import { once } from '../once.ts'
import type { PlanView } from './plan-view.ts'

/** What typed links are made of: the numbers of the rows, in the order in which the grid lists them from 1, and what waits for what. */
export type RowNumbers = {
  readonly of: (id: string) => number | undefined
  readonly at: (number: number) => string | undefined
  /** The links that an activity waits by. */
  readonly into: (id: string) => readonly Link[]
}

export function rowNumbers({ plan, inPhase }: PlanView): RowNumbers {
  // A page asks when it shows or takes predecessors.
  const ids = once(() => {
    const listed = plan.programs.flatMap(({ id, phases }) => phases.flatMap((phase) => inPhase(id, phase.id)))
    return listed.map(({ id }) => id)
  })
  const numbers = once(() => new Map(ids().map((id, i) => [id, i + 1])))
  const into = once(() => {
    const found = new Map<string, Link[]>()
    for (const link of plan.links) {
      const list = found.get(link.to)
      if (list) list.push(link)
      else found.set(link.to, [link])
    }
    return found
  })
  return {
    of: (id) => numbers().get(id),
    at: (number) => ids()[number - 1],
    into: (id) => into().get(id) ?? NO_LINKS,
  }
}

const NO_LINKS: readonly Link[] = []

/** A predecessor as it was typed. */
export type TypedLink = { readonly from: string; readonly type: Link['type']; readonly min: Lag }

/** Why typed predecessors are not taken, with the part that is not understood. */
export type LinkFault = {
  readonly code: LagFault | 'predecessor-unknown' | 'predecessor-several' | 'predecessor-itself' | 'predecessor-twice'
  readonly part: string
}

const LENGTH = String.raw`[+\-−]?\s*\d+\s*(?:wd|ed|mo|[dwDW])`
/** What it waits for, how (`FS` where nothing is said), and the lag. */
const PART = new RegExp(
  String.raw`^(.*?)\s*(?:\b|(?<=\d))(FS|SS|FF|SF)?\s*([+\-−]\s*\d+\s*[a-z]*|(?<=S|F)\s*${LENGTH})?$`,
  'i',
)

/** How the predecessors of an activity are typed: `12`, `12SS`, `12FS+3d`; the longest gap of a link is not typed. */
export function linksText(numbers: RowNumbers, activityId: string): string {
  return numbers
    .into(activityId)
    .map(({ from, type, min }) => ({
      at: numbers.of(from) ?? 0,
      text: oneLinkText(numbers.of(from) ?? from, type, min),
    }))
    .sort((one, other) => one.at - other.at)
    .map(({ text }) => text)
    .join(', ')
}

function oneLinkText(number: number | string, type: Link['type'], min: Lag): string {
  const lag = lagTyped(min)
  const after = lag === '' || lag.startsWith('-') ? lag : `+${lag}`
  return `${number}${type === 'FS' && after === '' ? '' : type}${after}`
}

/** Reads predecessors by number, id or name, with commas or semicolons between them. */
export function parseLinks(
  view: PlanView,
  numbers: RowNumbers,
  activityId: string,
  text: string,
): readonly TypedLink[] | LinkFault {
  const links: TypedLink[] = []
  for (const part of text.split(/[,;]/).map((one) => one.trim())) {
    if (part === '') continue
    const link = parseLink(view, numbers, part)
    if ('code' in link) return link
    if (link.from === activityId) return { code: 'predecessor-itself', part }
    if (links.some(({ from, type }) => from === link.from && type === link.type))
      return { code: 'predecessor-twice', part }
    links.push(link)
  }
  return links
}

function parseLink(view: PlanView, numbers: RowNumbers, part: string): TypedLink | LinkFault {
  const [, name = '', type = 'FS', lag = ''] = PART.exec(part) ?? []
  // A name may end like a type: the whole part is tried first.
  const whole = activityNamed(view, numbers, part)
  const found = whole.length === 1 ? whole : activityNamed(view, numbers, name)
  const from = found[0]
  if (from === undefined) return { code: 'predecessor-unknown', part: name || part }
  if (found.length > 1) return { code: 'predecessor-several', part: name }
  if (whole.length === 1) return { from, type: 'FS', min: { value: 0, unit: 'wd' } }
  const min = parseLag(lag)
  if (typeof min === 'string') return { code: min, part }
  return { from, type: TYPES.find((known) => known === type.toUpperCase()) ?? 'FS', min }
}

const TYPES: readonly Link['type'][] = ['FS', 'SS', 'FF', 'SF']

/** The ids of the activities that a number, an id, or a name or a part of one means; an exact name means itself alone. */
function activityNamed({ plan, activity }: PlanView, numbers: RowNumbers, text: string): readonly string[] {
  if (/^\d+$/.test(text)) return [numbers.at(Number(text)) ?? []].flat()
  if (text === '') return []
  if (activity(text)) return [text]
  const name = text.toLocaleLowerCase()
  const exact = plan.activities.filter((one) => one.name.toLocaleLowerCase() === name)
  const found = exact.length > 0 ? exact : plan.activities.filter((one) => one.name.toLocaleLowerCase().includes(name))
  return found.map(({ id }) => id)
}

/**
 * The edits that turn an activity's predecessors into those typed. A link that stays keeps its id and its longest gap;
 * one of another type is another link.
 */
export function linkEdits(
  { plan }: PlanView,
  activityId: string,
  typed: readonly TypedLink[],
  freshId: () => string,
): readonly SingleEdit[] {
  const now = plan.links.filter(({ to }) => to === activityId)
  const kept = (link: Link) => typed.find(({ from, type }) => from === link.from && type === link.type)
  const away = now.flatMap((link): SingleEdit[] => (kept(link) ? [] : [{ kind: 'unlinkActivities', linkId: link.id }]))
  const lags = now.flatMap((link): SingleEdit[] => {
    const min = kept(link)?.min
    if (!min || (min.value === link.min.value && (min.unit === link.min.unit || min.value === 0))) return []
    return [{ kind: 'setLag', linkId: link.id, min, ...(link.max && { max: link.max }) }]
  })
  const added = typed
    .filter(({ from, type }) => !now.some((link) => link.from === from && link.type === type))
    .map((link): SingleEdit => ({ kind: 'linkActivities', link: { id: freshId(), to: activityId, ...link } }))
  return [...away, ...lags, ...added]
}
