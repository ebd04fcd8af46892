import { applyEdit, type Plan, type SingleEdit } from '@stagger/planner'
import { typedMinor, typedNumber } from '../budget-view/typed-money.ts'
import { durationEdit, type DurationFault } from '../plan-view/duration.ts'

/** Why what was typed instead of an assumption is not taken. */
export type InsteadFault = DurationFault | 'amount-unreadable' | 'hours-unreadable' | 'percent-unreadable'

/** A plan with what was typed instead of its assumptions, and by their keys what of it is not taken. */
export type Overridden = { readonly plan: Plan; readonly faults: ReadonlyMap<string, InsteadFault> }

/**
 * Puts what was typed in the place of what was assumed: from then on these numbers are the user's own. What is empty,
 * or about something that the plan does not have any more, changes nothing.
 */
export function withTyped(plan: Plan, instead: Readonly<Record<string, string>>): Overridden {
  const edits: SingleEdit[] = []
  const faults = new Map<string, InsteadFault>()
  for (const [key, text] of Object.entries(instead)) {
    const edit = text.trim() === '' ? undefined : editOf(plan, key, text)
    if (typeof edit === 'string') faults.set(key, edit)
    else if (edit) edits.push(edit)
  }
  if (edits.length === 0) return { plan, faults }
  return { plan: applyEdit(plan, { kind: 'editTogether', name: 'Answers', edits }).plan, faults }
}

type Found = SingleEdit | InsteadFault | undefined

/** The edit that a text typed for the assumption `key` means; undefined where there is no such assumption. */
function editOf(plan: Plan, key: string, text: string): Found {
  const [what, id] = [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)]
  switch (what) {
    case 'duration':
      return duration(plan, id, text)
    case 'fee':
      return fee(plan, id, text)
    case 'hours':
      return hours(plan, id, text)
    case 'rate':
      return rate(plan, id, text)
    case 'risk':
      return risk(plan, id, text)
    default:
      return undefined
  }
}

function duration(plan: Plan, id: string, text: string): Found {
  const activity = plan.activities.find((one) => one.id === id)
  return activity && durationEdit(activity, text)
}

function fee(plan: Plan, id: string, text: string): Found {
  const item = plan.costItems?.find((one) => one.id === id)
  if (!item) return undefined
  const minor = typedMinor(text, item.amount.currency)
  if (minor === undefined || minor < 0) return 'amount-unreadable'
  const [low, high] = [Math.min(item.amount.low, minor), Math.max(item.amount.high, minor)]
  return {
    kind: 'setCostItem',
    item: { ...item, amount: { ...item.amount, low, likely: minor, high, source: 'yours' } },
  }
}

const MOST_HOURS = 20_000

/** The hours of an activity, divided as they were before: whole ones, the last person takes what rounding leaves. */
function hours(plan: Plan, id: string, text: string): Found {
  const assignments = plan.activities.find((one) => one.id === id)?.assignments
  if (!assignments || assignments.length === 0) return undefined
  const total = typedNumber(text)
  if (total === undefined || total < 0 || total > MOST_HOURS) return 'hours-unreadable'
  const before = assignments.reduce((sum, one) => sum + one.hours, 0)
  let [seen, given] = [0, 0]
  const shared = assignments.map((one) => {
    seen += before > 0 ? one.hours / before : 1 / assignments.length
    const share = Math.round(seen * total) - given
    given += share
    return { ...one, hours: share, source: 'yours' as const }
  })
  return { kind: 'setAssignments', activityId: id, assignments: shared.filter((one) => one.hours > 0) }
}

function rate(plan: Plan, id: string, text: string): Found {
  const person = plan.people.find((one) => one.id === id)
  if (!person?.hourlyRate) return undefined
  const minor = typedMinor(text, person.hourlyRate.currency)
  if (minor === undefined || minor < 0) return 'amount-unreadable'
  return { kind: 'setPerson', person: { ...person, hourlyRate: { ...person.hourlyRate, minor, source: 'yours' } } }
}

const WHOLE = 100
const DECIMALS = 2

function risk(plan: Plan, id: string, text: string): Found {
  const found = plan.risks?.find((one) => one.id === id)
  if (!found) return undefined
  const percent = typedNumber(text, DECIMALS)
  if (percent === undefined || percent < 0 || percent > WHOLE) return 'percent-unreadable'
  return { kind: 'setRisk', risk: { ...found, probabilityPercent: percent, source: 'yours' } }
}
