import { type Collision, collisions, type Plan, type Why, why } from '@stagger/planner'
import {
  collisionFactSentence,
  peopleSentence,
  priceText,
  relaxationSentence,
  resolutionSentence,
  sideEffectSentences,
  slipSentence,
  whyStepSentence,
  type WhyNames,
} from '@stagger/planner/messages'
import Table from 'cli-table3'
import * as said from '#words/why.ts'
import type { Command } from './command.ts'
import { namesOf } from './names-of.ts'
import { nearest } from './near-names.ts'
import { planFile, type PlanFile, withPlanFile } from './plan-file.ts'
import { BadFile, UsageError } from './refusals.ts'

/** Conflicts that the exact method may run into to show that a plan cannot hold: a second or two at most. */
const BUDGET = 2000

/**
 * `stagger why`: why an activity lies where it does, what would make it earlier, how far it may slip; first, where the
 * plan cannot hold, which of its facts collide. 1 when it cannot hold.
 */
export function whyTable(command: Command): number {
  const { json, print, about } = command
  if (about === undefined) throw new UsageError('why takes a plan file and an activity, by its id or its name.')
  const read = planFile(command)
  const activityId = activityCalled(about, read.plan)
  const collision = collisions(read.plan, read.progress, read.statusDate, { budget: BUDGET })
  const explained = explanation(command, activityId, collision)
  if (json) print(JSON.stringify({ statusDate: read.statusDate, why: explained, collision }, null, 2))
  else print(text(read, explained, collision).join('\n'))
  return collision ? 1 : 0
}

/** The explanation; none for a plan whose lags contradict each other, which has no dates: then the collision is the answer. */
function explanation(command: Command, activityId: string, collision: Collision | undefined): Why | undefined {
  try {
    return withPlanFile(command, ({ plan, progress, statusDate }) => why(plan, progress, statusDate, activityId))
  } catch (error) {
    if (collision && error instanceof BadFile) return undefined
    throw error
  }
}

/** The id of the activity that is called so: by id, else by its exact name. Throws `BadFile` with near names. */
function activityCalled(about: string, { activities }: Plan): string {
  const byName = activities.filter(({ name }) => name.toLowerCase() === about.toLowerCase())
  const found = activities.find(({ id }) => id === about) ?? (byName.length === 1 ? byName[0] : undefined)
  if (found) return found.id
  if (byName.length > 1)
    throw new BadFile(
      `${about}: several activities are called so. Name one by its id: ${byName.map(({ id }) => id).join(', ')}.`,
    )
  const near = nearest(
    about,
    activities.flatMap(({ id, name }) => [id, name]),
  )
  throw new BadFile(`${about}: no activity is called so.${near.length > 0 ? ` Near it: ${near.join(', ')}.` : ''}`)
}

function text({ plan, statusDate }: PlanFile, explained: Why | undefined, collision: Collision | undefined): string[] {
  const names = namesOf(plan)
  const title = explained ? [said.title(names.activity(explained.activityId), statusDate)] : []
  return [
    ...title,
    ...(collision ? collisionLines(collision, names) : []),
    ...(explained ? whyLines(explained, names) : []),
  ]
}

function collisionLines({ facts, irreducible, resolutions }: Collision, names: WhyNames): string[] {
  return [
    '',
    said.cannotHold(irreducible),
    ...facts.map((fact) => `  - ${collisionFactSentence(fact, names)}`),
    ...(resolutions.length > 0 ? ['', said.resolvedBy] : ['', said.nothingResolves]),
    ...resolutions.map((resolution) => `  - ${resolutionSentence(resolution, names)}`),
  ]
}

function whyLines({ chain, people, relaxations, slips }: Why, names: WhyNames): string[] {
  const aboutPeople = peopleSentence(people, names)
  return [
    '',
    said.whyNotEarlier,
    ...chain.map((step, i) => `${`${i + 1}`.padStart(3)}. ${whyStepSentence(step, names)}`),
    '',
    ...(aboutPeople ? [aboutPeople, ''] : []),
    ...(relaxations.length > 0 ? [said.earlierBy, table(relaxations, names)] : [said.nothingHelps]),
    '',
    ...(slips.length > 0 ? [said.howFar] : [said.noLimit]),
    ...slips.map((slip) => `  - ${slipSentence(slip, names)}`),
  ]
}

function table(relaxations: Why['relaxations'], names: WhyNames): string {
  const rows = new Table({
    head: said.headings,
    colAligns: ['left', 'right', 'right', 'left', 'left'],
    colWidths: [52, 12, 12, 24, 56],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  })
  for (const relaxation of relaxations)
    rows.push([
      relaxationSentence(relaxation, names),
      said.daysText(relaxation.days),
      said.daysText(relaxation.reportDays),
      priceText(relaxation.price),
      sideEffectSentences(relaxation, names).join(' '),
    ])
  return rows.toString()
}
