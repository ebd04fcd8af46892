/** Published results beside ours: how far from the best known, how many optimal, and what contradicts what is proven. */
import { readFileSync } from 'node:fs'
import { BadInstance } from './instances.ts'
import { mean, rounded } from './measured.ts'

/** What one solver says of one instance; `lower` is proven, `makespan` null when it has none. */
export type Outcome = {
  readonly name: string
  readonly makespan: number | null
  readonly lower: number | null
  readonly seconds: number
  readonly schedules: number | null
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'not-found'
}

/** What is published: no schedule is shorter than `lower`, one of `upper` exists; `upper` Infinity: proven infeasible. */
export type Known = { readonly lower: number; readonly upper: number }

const COLUMNS = 'instance,network_bound,lower_bound,best_known,status'

/** Published values by instance from a table with the columns above; `best_known` is `62`, `160..161` or `unsat`. */
export function readBestKnown(file: string): ReadonlyMap<string, Known> {
  const [header, ...rows] = readText(file).trim().split(/\r?\n/)
  if (header !== COLUMNS) throw new BadInstance(`${file}: the first line is not ${COLUMNS}`)
  return new Map(rows.map((row) => knownOf(file, row.split(','))))
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new BadInstance(`${file}: cannot be read`)
  }
}

function knownOf(
  file: string,
  [name = '', , lowerBound = '', best = '', status = '']: readonly string[],
): [string, Known] {
  if (best === 'unsat') return [name, { lower: Infinity, upper: Infinity }]
  const [from = '', to = from] = best.split('..')
  const upper = Number(to)
  // A value without a bound and without a range is published as optimal where the status does not say otherwise.
  const lower = Number(to !== from ? from : status === 'best known' ? lowerBound : to)
  if (to === '' || !Number.isFinite(upper) || !Number.isFinite(lower))
    throw new BadInstance(`${file}: ${name} has no best known value`)
  return [name, { lower, upper }]
}

/** Percent by which a makespan is above the best known one; undefined without the one or the other. */
export function gapOf({ name, makespan }: Outcome, known: ReadonlyMap<string, Known>): number | undefined {
  const upper = known.get(name)?.upper
  if (makespan === null || upper === undefined || !Number.isFinite(upper)) return undefined
  return (100 * (makespan - upper)) / upper
}

/** What an outcome claims against what is proven, in words; undefined when it agrees. */
export function contradictionOf(outcome: Outcome, known: ReadonlyMap<string, Known>): string | undefined {
  const { name, makespan, lower, status } = outcome
  const published = known.get(name)
  if (!published) return undefined
  if (status === 'infeasible' && published.upper < Infinity)
    return `${name}: infeasible, but ${published.upper} is known`
  if (makespan !== null && published.upper === Infinity) return `${name}: ${makespan}, but it is proven infeasible`
  if (makespan !== null && makespan < published.lower)
    return `${name}: ${makespan} is below the proven ${published.lower}`
  if (status === 'optimal' && makespan !== null && makespan > published.upper)
    return `${name}: ${makespan} called optimal, but ${published.upper} is known`
  if (lower !== null && lower > published.upper) return `${name}: bound ${lower}, but ${published.upper} is known`
  return undefined
}

export type FolderSummary = {
  readonly instances: number
  readonly meanGapPercent: number
  readonly bestReached: number
  readonly provenOptimal: number
  readonly infeasible: number
  readonly notFound: number
}

/** Outcomes folder by folder, and everything that contradicts a published proof. */
export function summaryOf(
  outcomes: readonly Outcome[],
  known: ReadonlyMap<string, Known>,
): { readonly folders: Readonly<Record<string, FolderSummary>>; readonly contradictions: readonly string[] } {
  const folders = new Set(outcomes.map(folderOf))
  const within = (folder: string) => outcomes.filter((outcome) => folderOf(outcome) === folder)
  return {
    folders: Object.fromEntries([...folders].map((folder) => [folder, folderSummary(within(folder), known)])),
    contradictions: outcomes.flatMap((outcome) => contradictionOf(outcome, known) ?? []),
  }
}

/** The set an outcome's instance belongs to: the folder of its file. */
export const folderOf = ({ name }: Pick<Outcome, 'name'>): string => name.slice(0, name.indexOf('/'))

function folderSummary(outcomes: readonly Outcome[], known: ReadonlyMap<string, Known>): FolderSummary {
  const gaps = outcomes.flatMap((outcome) => gapOf(outcome, known) ?? [])
  const count = (status: Outcome['status']) => outcomes.filter((outcome) => outcome.status === status).length
  return {
    instances: outcomes.length,
    meanGapPercent: rounded(mean(gaps)),
    bestReached: gaps.filter((gap) => gap <= 0).length,
    provenOptimal: count('optimal'),
    infeasible: count('infeasible'),
    notFound: count('not-found'),
  }
}
