import { writeFileSync } from 'node:fs'
import {
  applyEdit,
  documentText,
  level,
  type LevellingProposal,
  type LevelOptions,
  type Move,
  type Plan,
} from '@stagger/planner'
import {
  impossibleSentence,
  type NameOf,
  overloadSentence,
  reasonSentence,
  reportMoveSentence,
  verdictSentence,
} from '@stagger/planner/messages'
import { moveText, movesLine, otherWay } from '#words/level.ts'
import type { Command } from './command.ts'
import { withPlanFile } from './plan-file.ts'
import { BadFile } from './refusals.ts'

const USUAL_SEED = 1
/** Schedules to build where nothing is said: a few seconds for a plan of a hundred activities. */
const USUAL_SCHEDULES = 5_000
const MS_A_SECOND = 1000

/** `stagger level`: the dates that people have time for. 1 when somebody is asked for more than they have all the same. */
export const levelTable = (command: Command): number =>
  withPlanFile(command, ({ plan, progress, statusDate }) => {
    const proposal = level(plan, progress, statusDate, searchOf(command))
    command.print(command.json ? JSON.stringify(proposal, null, 2) : lines(proposal, plan).join('\n'))
    if (command.out !== undefined) write(command.out, plan, proposal)
    return proposal.verdict === 'feasible' ? 0 : 1
  })

function searchOf({ seed = USUAL_SEED, schedules = USUAL_SCHEDULES, seconds }: Command): LevelOptions {
  if (seconds === undefined) return { seed, schedules }
  const until = performance.now() + seconds * MS_A_SECOND
  return { seed, schedules, keepGoing: () => performance.now() < until }
}

/** Writes the plan with the levelling accepted, and nothing else changed. */
function write(file: string, plan: Plan, { levelling }: LevellingProposal): void {
  const text = documentText(applyEdit(plan, { kind: 'acceptLevelling', levelling }).plan)
  try {
    writeFileSync(file, text)
  } catch {
    throw new BadFile(`${file}: cannot be written. Name a file in a folder that exists.`)
  }
}

function lines(proposal: LevellingProposal, plan: Plan): string[] {
  const names = {
    activity: namesIn(plan.activities),
    person: namesIn(plan.people),
    firm: namesIn(plan.firms),
  }
  const { moves, reports, overloads, impossible } = proposal
  return [
    movesLine(proposal.statusDate, moves.length),
    ...moves.map((move) => moveLine(move, names)),
    ...reports.map((report) => reportMoveSentence(report, namesIn(plan.programs), proposal.isOptimal)),
    ...overloads.map((overload) => overloadSentence(overload, names)),
    ...impossible.map((demand) => impossibleSentence(demand, names)),
    verdictSentence(proposal),
  ]
}

/** One activity that moves: from, to, by how many days, and why it lies there. */
function moveLine({ activityId, from, to, days, finishDays, choice, reasons }: Move, names: ActivityNames): string {
  const way = choice ? ` ${otherWay(choice.duration, choice.personIds.map(names.person))}` : ''
  const why = reasons.map((reason) => ` ${reasonSentence(reason, names)}.`).join('')
  return `${names.activity(activityId)}: ${moveText(from, to, days, finishDays)}${way}${why}`
}

type ActivityNames = Parameters<typeof reasonSentence>[1]

function namesIn(things: readonly { readonly id: string; readonly name: string }[]): NameOf {
  const known = new Map(things.map(({ id, name }) => [id, name]))
  return (id) => known.get(id) ?? id
}
