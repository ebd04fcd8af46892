/**
 * Ours and the peer's on the same instances: mean gap to the best known values, set by set. A measurement for people.
 * Run: node tests/bench/compare.ts FOLDER --seconds 1 --peer-seconds 10 --best FILE.csv
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { folderOf, gapOf, type Known, type Outcome, readBestKnown, summaryOf } from './best-known.ts'
import { BadInstance } from './instances.ts'
import { mean, numberOption, rounded, runBench, UsageError } from './measured.ts'

const USAGE = 'node tests/bench/compare.ts FOLDER --seconds S --peer-seconds T --best FILE.csv'
/** A gap below which the ratio of two gaps says nothing. */
const NO_GAP = 1e-9

const besideThis = (path: string) => fileURLToPath(new URL(path, import.meta.url))

function commandLine() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        seconds: { type: 'string', default: '1' },
        'peer-seconds': { type: 'string', default: '10' },
        best: { type: 'string', default: '' },
      },
    })
    const [folder] = positionals
    if (folder === undefined || positionals.length > 1 || values.best === '') throw new UsageError(`usage: ${USAGE}`)
    const peerSeconds = values['peer-seconds']
    for (const [name, text] of Object.entries({ seconds: values.seconds, 'peer-seconds': peerSeconds }))
      numberOption(name, text, 0)
    return { folder, seconds: values.seconds, peerSeconds, best: values.best }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\nusage: ${USAGE}`)
  }
}

/** What a solver prints, one JSON line for each instance; its own messages go to standard error as they are. */
function outcomesOf(program: string, args: readonly string[]): readonly Outcome[] {
  const { stdout, status, error } = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  if (error || status !== 0)
    throw new UsageError(`${program} ${args[0] ?? ''}: ${error?.message ?? `exit code ${status}`}`)
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): Outcome => JSON.parse(line))
}

/** One set: gaps over the instances that both have a schedule of, so that a gap is not made small by giving up. */
function rowOf(set: string, ours: readonly Outcome[], theirs: readonly Outcome[], known: ReadonlyMap<string, Known>) {
  const peer = new Map(theirs.map((outcome) => [outcome.name, outcome]))
  const own = ours.filter((outcome) => folderOf(outcome) === set)
  const pairs = own.flatMap((outcome) => {
    const other = peer.get(outcome.name)
    const [gap, otherGap] = [gapOf(outcome, known), other && gapOf(other, known)]
    return gap === undefined || otherGap === undefined ? [] : [{ gap, otherGap }]
  })
  const gap = mean(pairs.map((pair) => pair.gap))
  const peerGap = mean(pairs.map((pair) => pair.otherGap))
  const unsolved = (outcomes: readonly (Outcome | undefined)[]) =>
    outcomes.filter((outcome) => outcome?.status === 'not-found').length
  return {
    set,
    instances: own.length,
    compared: pairs.length,
    gap: rounded(gap),
    peerGap: rounded(peerGap),
    ratio: Math.abs(peerGap) < NO_GAP ? null : rounded(gap / peerGap),
    notFound: unsolved(own),
    peerNotFound: unsolved(own.map(({ name }) => peer.get(name))),
  }
}

runBench(() => {
  const { folder, seconds, peerSeconds, best } = commandLine()
  const known = readBestKnown(best)
  const ours = outcomesOf(process.execPath, [besideThis('rcpsp.ts'), folder, '--seconds', seconds])
  const theirs = outcomesOf('python3', [
    besideThis('peers/cp_sat.py'),
    folder,
    '--seconds',
    peerSeconds,
    '--workers',
    '1',
  ])
  const rows = [...new Set(ours.map(folderOf))].map((set) => rowOf(set, ours, theirs, known))
  console.log(`mean gap to the best known in percent; ours ${seconds} s, CP-SAT ${peerSeconds} s a piece`)
  console.table(rows)
  for (const row of rows) console.log(JSON.stringify(row))
  const contradictions = { ours: summaryOf(ours, known).contradictions, peer: summaryOf(theirs, known).contradictions }
  console.log(JSON.stringify({ contradictions }))
}, [BadInstance])
