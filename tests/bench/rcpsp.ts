/**
 * Levels published instances and prints one JSON line for each, then a summary against the best known values. A
 * measurement for people; nothing passes or fails on it.
 * Run: node tests/bench/rcpsp.ts FOLDER --seconds S [--schedules N] [--seed K] [--best FILE.csv]
 */
import { parseArgs } from 'node:util'
import type { LevellingProposal } from '@stagger/planner'
import { type Outcome, readBestKnown, summaryOf } from './best-known.ts'
import { FIRST_DAY, planOf, SOURCE_ON } from './instance-plan.ts'
import { BadInstance, type Instance, instanceFiles, readInstance } from './instances.ts'
import { levelled, type Limits } from './levelled.ts'
import { numberOption, rounded, runBench, UsageError } from './measured.ts'

const USAGE = 'node tests/bench/rcpsp.ts FOLDER --seconds S [--schedules N] [--seed K] [--best FILE.csv]'
/** More than any search makes in the seconds it is given. */
const ANY_NUMBER = '1000000000'

function commandLine(): { readonly folder: string; readonly limits: Limits; readonly best: string | undefined } {
  const { values, positionals } = parsed()
  const [folder] = positionals
  if (folder === undefined || positionals.length > 1) throw new UsageError(`usage: ${USAGE}`)
  const limits = {
    seconds: numberOption('seconds', values.seconds, 0),
    schedules: numberOption('schedules', values.schedules, 1),
    seed: numberOption('seed', values.seed, 0),
  }
  return { folder, limits, best: values.best }
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        seconds: { type: 'string', default: '1' },
        schedules: { type: 'string', default: ANY_NUMBER },
        seed: { type: 'string', default: '1' },
        best: { type: 'string' },
      },
    })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\nusage: ${USAGE}`)
  }
}

const withoutDates = ({ verdict }: LevellingProposal) => (verdict === 'infeasible' ? 'infeasible' : 'not-found')

function outcomeOf(instance: Instance, limits: Limits): Outcome {
  const { proposal, seconds, end, noEarlierThan } = levelled(planOf(instance), SOURCE_ON, limits)
  const makespan = end === undefined ? null : end - FIRST_DAY
  const lower = noEarlierThan === undefined ? null : noEarlierThan - FIRST_DAY
  const status = makespan === null ? withoutDates(proposal) : proposal.isOptimal ? 'optimal' : 'feasible'
  return { name: instance.name, makespan, lower, seconds: rounded(seconds), schedules: proposal.schedules, status }
}

runBench(() => {
  const { folder, limits, best } = commandLine()
  const known = best === undefined ? undefined : readBestKnown(best)
  const outcomes = instanceFiles(folder).map((file) => {
    const outcome = outcomeOf(readInstance(file), limits)
    console.log(JSON.stringify(outcome))
    return outcome
  })
  if (known) console.log(JSON.stringify({ summary: summaryOf(outcomes, known) }))
}, [BadInstance])
