/**
 * Published instances of resource-constrained project scheduling, read from their files: `.sm` of PSPLIB (Kolisch and
 * Sprecher 1997), finish-to-start precedence; `.sch` of ProGen/max (Schwindt 1998), start-to-start lags of either sign.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'

/** `to` starts at least `lag` after `from` ends (FS) or starts (SS). */
export type InstanceArc = {
  readonly from: number
  readonly to: number
  readonly type: 'FS' | 'SS'
  readonly lag: number
}

/** One instance, activities counted from 0: the first is the dummy source, the last the dummy sink. */
export type Instance = {
  /** Folder and file, as lists of best-known values name it: `j30/j301_4.sm`. */
  readonly name: string
  readonly durations: readonly number[]
  /** `requests[i][k]`: units of resource `k` that activity `i` holds while it runs. */
  readonly requests: readonly (readonly number[])[]
  readonly capacities: readonly number[]
  readonly arcs: readonly InstanceArc[]
}

/** A file that is not what its name says; the message names the file and what is missing. */
export class BadInstance extends Error {}

const READERS: Readonly<Record<string, (name: string, text: string) => Instance>> = { '.sm': readSm, '.sch': readSch }

/** The instance files at or below `path`, in the order of their names. Throws `BadInstance` when there are none. */
export function instanceFiles(path: string): readonly string[] {
  const found = filesBelow(path)
    .filter((file) => extname(file) in READERS)
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  if (found.length === 0) throw new BadInstance(`${path}: no .sm or .sch files here`)
  return found
}

function filesBelow(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) throw new BadInstance(`${path}: no such file or folder`)
  return stat.isDirectory() ? readdirSync(path).flatMap((name) => filesBelow(join(path, name))) : [path]
}

/** The instance in `file`. Throws `BadInstance`. */
export function readInstance(file: string): Instance {
  const read = READERS[extname(file)]
  if (!read) throw new BadInstance(`${file}: neither .sm nor .sch`)
  return read(`${basename(dirname(file))}/${basename(file)}`, readFileSync(file, 'utf8'))
}

const numbersOf = (line: string): number[] => (line.match(/-?\d+/g) ?? []).map(Number)

/** The rows of numbers after the line that begins with `title`, up to the next line of asterisks. */
function sectionOf(name: string, lines: readonly string[], title: string): number[][] {
  const at = lines.findIndex((line) => line.startsWith(title))
  if (at < 0) throw new BadInstance(`${name}: no section ${title}`)
  const rest = lines.slice(at + 1)
  const end = rest.findIndex((line) => line.startsWith('***'))
  return rest
    .slice(0, end < 0 ? undefined : end)
    .filter((line) => /^[\s\d]+$/.test(line) && line.trim() !== '')
    .map(numbersOf)
}

/** Reads an `.sm` text. Throws `BadInstance` when a section is missing, a row is short, or an activity has several modes. */
export function readSm(name: string, text: string): Instance {
  const lines = text.split(/\r?\n/)
  const precedence = sectionOf(name, lines, 'PRECEDENCE RELATIONS')
  const requested = sectionOf(name, lines, 'REQUESTS/DURATIONS')
  const capacities = sectionOf(name, lines, 'RESOURCEAVAILABILITIES')[0] ?? []
  const arcs = precedence.flatMap(([from = 0, , count = 0, ...successors]) => {
    if (successors.length !== count) throw new BadInstance(`${name}: activity ${from} names not ${count} successors`)
    return successors.map((to): InstanceArc => ({ from: from - 1, to: to - 1, type: 'FS', lag: 0 }))
  })
  return checked({ name, ...demandColumns(name, requested, capacities), arcs }, precedence.length)
}

/** Reads an `.sch` text. Throws `BadInstance` as `readSm` does. */
export function readSch(name: string, text: string): Instance {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const count = (numbersOf(lines[0] ?? '')[0] ?? NaN) + 2
  if (!Number.isInteger(count) || lines.length < 2 * count + 2)
    throw new BadInstance(`${name}: ${lines.length} lines are too few for the activities that its first line announces`)
  const arcs = lines.slice(1, count + 1).flatMap((line) => lagsOf(name, line))
  const requested = lines.slice(count + 1, 2 * count + 1).map((line) => {
    const [id = 0, ...rest] = numbersOf(line)
    return [id + 1, ...rest]
  })
  const capacities = numbersOf(lines[2 * count + 1] ?? '')
  return checked({ name, ...demandColumns(name, requested, capacities), arcs }, count)
}

/** `3 1 2 11 7 [8] [-4]`: activity 3, one mode, two successors, each with its lag. */
function lagsOf(name: string, line: string): InstanceArc[] {
  const lags = (line.match(/\[[^\]]*\]/g) ?? []).map(numbersOf)
  const [from = 0, modes, count = 0, ...successors] = numbersOf(line.replaceAll(/\[[^\]]*\]/g, ''))
  if (modes !== 1 || successors.length !== count || lags.length !== count || lags.some((lag) => lag.length !== 1))
    throw new BadInstance(`${name}: activity ${from} has not one mode, or not one lag for each of ${count} successors`)
  return successors.map((to, k) => ({ from, to, type: 'SS', lag: lags[k]?.[0] ?? 0 }))
}

function demandColumns(
  name: string,
  rows: readonly (readonly number[])[],
  capacities: readonly number[],
): Pick<Instance, 'durations' | 'requests' | 'capacities'> {
  const wrong = rows.find((row, i) => row.length !== capacities.length + 3 || row[0] !== i + 1 || row[1] !== 1)
  if (wrong)
    throw new BadInstance(
      `${name}: "${wrong.join(' ')}" is not activity, mode 1, duration, ${capacities.length} requests`,
    )
  return { durations: rows.map((row) => row[2] ?? 0), requests: rows.map((row) => row.slice(3)), capacities }
}

function checked(instance: Instance, count: number): Instance {
  const { name, durations, arcs, capacities } = instance
  if (count < 2 || durations.length !== count)
    throw new BadInstance(`${name}: ${durations.length} durations for ${count} activities`)
  if (capacities.length === 0) throw new BadInstance(`${name}: no capacities`)
  const stray = arcs.find(({ from, to }) => from < 0 || to < 0 || from >= count || to >= count)
  if (stray) throw new BadInstance(`${name}: no activity ${stray.to + 1}`)
  return instance
}
