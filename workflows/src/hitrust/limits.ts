import { daysAfter, daysBetween, wakeInstantOn } from '@stagger/planner/local-dates'
import type { DatedAct } from '../dated-acts.ts'
import type { Program } from '../program-state.ts'
import { today } from '../today.ts'

/** A day that something must not pass, and how many days before it is spoken of. */
export type Limit = {
  /** Tells it from others; a limit that moves is spoken of anew. */
  readonly name: string
  readonly lastOn: string
  /** The longest lead first. */
  readonly warnDays: readonly number[]
  readonly warn: (daysLeft: number) => void
  readonly pass: () => void
}

/** Something to do when a day begins, at the organization's wake-up minute. */
export const onDay = ({ orders }: Program, on: string, act: () => void): DatedAct => ({
  at: Date.parse(wakeInstantOn(on, orders)),
  act,
})

/**
 * What comes next of a limit: each warning once, and that it passed once, on the day after it. Of warnings whose days
 * went by before anybody knew the limit only the last is given.
 */
export function nextOfLimit(program: Program, { name, lastOn, warnDays, warn, pass }: Limit): DatedAct | undefined {
  const { assessment } = program.facts
  const told = assessment.told ?? []
  const steps = [
    ...warnDays.map((days) => ({
      key: `${name} ${lastOn} ${days}`,
      on: daysAfter(lastOn, -days),
      say: () => warn(daysBetween(today(program), lastOn)),
    })),
    { key: `${name} ${lastOn}`, on: daysAfter(lastOn, 1), say: pass },
  ]
  const ahead = steps.filter(({ key }) => !told.includes(key))
  const [first] = ahead
  if (!first) return undefined
  return onDay(program, first.on, () => {
    const due = ahead.filter(({ on }) => on <= today(program))
    assessment.told = [...(assessment.told ?? []), ...due.map(({ key }) => key)]
    due.at(-1)?.say()
  })
}

/** The earliest of several. */
export const earliest = (acts: readonly (DatedAct | undefined)[]): DatedAct | undefined =>
  acts.flatMap((act) => act ?? []).toSorted((a, b) => a.at - b.at)[0]
