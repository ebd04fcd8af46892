/**
 * Levelling under calendars against proven optima: instances of at most forty activities with five-day weeks, holidays,
 * leave, windows, latest dates, slots and alignment, each solved by CP-SAT from explicit tables. For people.
 * Run: node tests/bench/calendars.ts [FOLDER] [--count N] [--activities M] [--seconds S] [--peer-seconds T] [--seed K]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { calendarPlan, randomInstance } from './calendar-plans.ts'
import { diceOf } from './dice.ts'
import { FIRST_DAY, SOURCE_ON } from './instance-plan.ts'
import { BadInstance, type Instance, instanceFiles, readInstance } from './instances.ts'
import { levelled } from './levelled.ts'
import { mean, median, numberOption, quantile, rounded, runBench, UsageError } from './measured.ts'
import { type PeerAnswer, peerAnswers } from './peers/table-peer.ts'
import { tablesOf } from './tables.ts'

const MOST_ACTIVITIES = 40
const ANY_NUMBER = 1e9
const P95 = 0.95
/** How far the tables reach where levelling found nothing: half a year. */
const FALLBACK_DAYS = 180

const DEFAULTS = { count: '10', activities: '30', seconds: '1', 'peer-seconds': '60', seed: '1' }

function commandLine() {
  const text = (name: keyof typeof DEFAULTS) => ({ type: 'string' as const, default: DEFAULTS[name] })
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        count: text('count'),
        activities: text('activities'),
        seconds: text('seconds'),
        'peer-seconds': text('peer-seconds'),
        seed: text('seed'),
      },
    })
    return {
      folder: positionals[0],
      count: numberOption('count', values.count, 1),
      activities: Math.min(MOST_ACTIVITIES, numberOption('activities', values.activities, 1)),
      seconds: numberOption('seconds', values.seconds, 0),
      peerSeconds: numberOption('peer-seconds', values['peer-seconds'], 0),
      seed: numberOption('seed', values.seed, 0),
    }
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(error instanceof Error ? error.message : String(error))
  }
}

type Options = ReturnType<typeof commandLine>

/** Files of the folder that are small enough, or random networks. */
function instancesOf({ folder, count, activities, seed }: Options): readonly Instance[] {
  if (folder === undefined)
    return Array.from({ length: count }, (_, k) => randomInstance(`random/${k}`, activities, diceOf(seed + k)))
  return instanceFiles(folder)
    .map(readInstance)
    .filter(({ durations }) => durations.length <= MOST_ACTIVITIES + 2)
    .slice(0, count)
}

/** Levels one, and writes its tables up to the end found: a later one is of no interest. */
function solved(instance: Instance, k: number, options: Options, file: string) {
  const plan = calendarPlan(instance, diceOf(options.seed + k))
  const limits = { seconds: options.seconds, schedules: ANY_NUMBER, seed: options.seed }
  const { end, noEarlierThan, proposal, seconds } = levelled(plan, SOURCE_ON, limits)
  writeFileSync(file, JSON.stringify(tablesOf(instance.name, plan, SOURCE_ON, end ?? FIRST_DAY + FALLBACK_DAYS)))
  return {
    name: instance.name,
    makespan: end === undefined ? null : end - FIRST_DAY,
    lower: noEarlierThan === undefined ? null : noEarlierThan - FIRST_DAY,
    verdict: proposal.verdict,
    schedules: proposal.schedules,
    seconds: rounded(seconds),
  }
}

type Ours = ReturnType<typeof solved>

/** Ours beside the peer's; a gap only where the peer has proven the optimum. */
function compared(ours: Ours, peer: PeerAnswer | undefined) {
  const optimum = peer?.status === 'optimal' && peer.end !== null ? peer.end - FIRST_DAY : null
  const gapPercent =
    ours.makespan === null || optimum === null ? null : rounded((100 * (ours.makespan - optimum)) / optimum)
  const contradicts =
    (ours.makespan !== null && peer?.status === 'infeasible') ||
    (ours.verdict === 'infeasible' && peer?.end != null) ||
    (ours.lower !== null && optimum !== null && ours.lower > optimum)
  return {
    ...ours,
    optimum,
    peerStatus: peer?.status ?? 'not-found',
    peerSeconds: peer?.seconds ?? null,
    gapPercent,
    contradicts,
  }
}

runBench(() => {
  const options = commandLine()
  const folder = mkdtempSync(join(tmpdir(), 'stagger-tables-'))
  try {
    const files = instancesOf(options).map((instance, k) => ({ instance, file: join(folder, `${k}.json`) }))
    const ours = files.map(({ instance, file }, k) => solved(instance, k, options, file))
    const peers = peerAnswers(
      files.map(({ file }) => file),
      options.peerSeconds,
    )
    const rows = ours.map((own) => compared(own, peers.get(own.name)))
    for (const row of rows) console.log(JSON.stringify(row))
    const gaps = rows.flatMap(({ gapPercent }) => gapPercent ?? [])
    console.log(
      JSON.stringify({
        summary: {
          instances: rows.length,
          compared: gaps.length,
          meanGapPercent: rounded(mean(gaps)),
          medianGapPercent: median(gaps),
          p95GapPercent: quantile(gaps, P95),
          optimal: gaps.filter((gap) => gap === 0).length,
          notFound: rows.filter(({ makespan }) => makespan === null).length,
          contradictions: rows.filter(({ contradicts }) => contradicts).map(({ name }) => name),
        },
      }),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, [BadInstance])
