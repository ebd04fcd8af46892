import { Activity } from '../plan/activities.ts'
import { checkPlan } from '../plan/check-plan.ts'
import type { ExchangeRate } from '../plan/costs.ts'
import { LONGEST_WINDOW } from '../plan/longest-window.ts'
import { type Ending, Program } from '../plan/programs.ts'
import type { Plan } from '../plan/plan.ts'
import { refuse } from '../refusal.ts'
import { refusedFor } from '../schema-faults.ts'
import type { Edit } from './edit.ts'
import { alone, inserted, put, removed, withMember } from './members.ts'
import { withoutPhase, withPhaseNamed, withPhasePlaced, withPlaced } from './places.ts'
import { withoutActivity } from './remove-activity.ts'
import { withoutCalendar, withoutFirm, withoutPerson } from './remove-team.ts'
import { withRestored } from './restore.ts'
import { wayBack } from './way-back.ts'

/** An edit done: the new plan, the edit that takes it back, and what it touched (`activities/soc2.window`, `plan/name`). */
export type Applied = { readonly plan: Plan; readonly inverse: Edit; readonly touches: readonly string[] }

/**
 * Applies one edit; the plan given is left as it was and shares what did not change. Throws a `PlanningError`:
 * `id-unknown`, `id-duplicate`, `window-length-invalid`, or whatever the new plan would be refused for.
 */
export function applyEdit(plan: Plan, edit: Edit): Applied {
  const next = changed(plan, edit)
  refuseIfBroken(next)
  const back = wayBack(plan, next)
  return back ? { plan: next, ...back } : { plan, inverse: edit, touches: [] }
}

/**
 * The plan after an edit that was stored, and was checked when it was: what `applyEdit` made of it then, without checking
 * again. Throws a `PlanningError` where the edit does not fit the plan at all.
 */
export const replayEdit = (plan: Plan, edit: Edit): Plan => changed(plan, edit)

function refuseIfBroken(plan: Plan): void {
  const faults = checkPlan(plan)
  if (faults.length > 0) throw refusedFor(faults)
}

function changed(plan: Plan, edit: Edit): Plan {
  switch (edit.kind) {
    case 'moveActivity':
      return withActivity(plan, edit.activityId, (activity) => ({
        ...activity,
        constraints: { ...without(activity.constraints, 'fixed'), notBefore: edit.startOn },
      }))
    case 'setConstraints':
      return withActivity(plan, edit.activityId, (activity) => ({ ...activity, constraints: edit.constraints }))
    case 'setEstimate':
      return withActivity(plan, edit.activityId, (activity) => ({ ...activity, estimate: edit.estimate }))
    case 'setWindowMonths':
      return withActivity(plan, edit.activityId, (activity) => withMonths(activity, edit.months))
    case 'renameActivity':
      return withActivity(plan, edit.activityId, (activity) => ({ ...activity, name: edit.name }))
    case 'setAssignments':
      return withActivity(plan, edit.activityId, (activity) => ({ ...activity, assignments: edit.assignments }))
    case 'setCost':
      return withActivity(plan, edit.activityId, (activity) =>
        edit.cost ? { ...activity, cost: edit.cost } : without(activity, 'cost'),
      )
    case 'setControlItem':
      return withMember(plan, 'controls', edit.controlId, (control) => ({
        ...control,
        items: [...control.items.filter((item) => item.kind !== edit.item.kind), edit.item],
      }))
    case 'addPhase':
      return withMember(plan, 'programs', edit.programId, ({ phases, ...program }) => ({
        ...program,
        phases: phases.toSpliced(edit.at ?? phases.length, 0, edit.phase),
      }))
    case 'renamePhase':
      return withPhaseNamed(plan, edit.programId, edit.phaseId, edit.name)
    case 'removePhase':
      return withoutPhase(plan, edit.programId, edit.phaseId)
    case 'renamePlan':
      return { ...plan, name: edit.name }
    case 'setLanguage':
      return edit.language ? { ...plan, language: edit.language } : without(plan, 'language')
    case 'renameProgram':
      return withMember(plan, 'programs', edit.programId, (program) => ({ ...program, name: edit.name }))
    case 'placeActivity':
      return withPlaced(plan, edit.activityId, edit)
    case 'placePhase':
      return withPhasePlaced(plan, edit.programId, edit.phaseId, edit.before)
    case 'setFirmSettings':
      return withMember(plan, 'programs', edit.programId, (program) => ({ ...program, firmSettings: edit.settings }))
    case 'setDemands':
      return withActivity(plan, edit.activityId, (activity) => ({ ...activity, demands: edit.demands }))
    case 'setModes':
      return withActivity(plan, edit.activityId, (activity) => ({ ...activity, modes: edit.modes }))
    case 'setStep':
      return withActivity(plan, edit.activityId, (activity) =>
        edit.step ? { ...activity, step: edit.step } : without(activity, 'step'),
      )
    case 'setCategories':
      return withMember(plan, 'programs', edit.programId, (program) =>
        program.kind === 'soc2'
          ? { ...program, categories: edit.categories }
          : refuse('edit-invalid', '/programId', { id: program.id, expected: 'a SOC 2 program' }),
      )
    case 'setEnding':
      return withMember(plan, 'programs', edit.programId, (program) => withEnding(program, edit.endsIn))
    case 'setPriority':
      return withMember(plan, 'programs', edit.programId, (program) => ({ ...program, priority: edit.priority }))
    case 'editTogether':
    case 'promoteScenario':
      return edit.edits.reduce(changed, plan)
    case 'chooseQuote':
      return withMember(plan, 'costItems', edit.itemId, (item) =>
        edit.quoteId === null ? without(item, 'chosenQuoteId') : { ...item, chosenQuoteId: edit.quoteId },
      )
    case 'setLag':
      return withMember(plan, 'links', edit.linkId, (link) => ({
        ...without(link, 'max'),
        min: edit.min,
        ...(edit.max && { max: edit.max }),
      }))
    case 'restore':
      return withRestored(plan, edit.entities)
    default:
      return withMembersChanged(plan, edit)
  }
}

type MembersEdit = Extract<
  Edit,
  {
    kind:
      | 'addActivity'
      | 'addProgram'
      | 'removeActivity'
      | 'linkActivities'
      | 'unlinkActivities'
      | 'setControl'
      | 'removeControl'
      | 'recordDecision'
      | 'withdrawDecision'
      | 'setCommitment'
      | 'removeCommitment'
      | 'setPerson'
      | 'removePerson'
      | 'setCalendar'
      | 'removeCalendar'
      | 'setFirm'
      | 'removeFirm'
      | 'acceptLevelling'
      | 'discardLevelling'
      | 'setCostItem'
      | 'removeCostItem'
      | 'setExchangeRate'
      | 'removeExchangeRate'
      | 'setRisk'
      | 'removeRisk'
      | 'setUncertainty'
      | 'setBudget'
      | 'removeBudget'
      | 'setBooks'
      | 'setReminders'
  }
>

/** The edits that add or remove members of a collection. */
function withMembersChanged(plan: Plan, edit: MembersEdit): Plan {
  switch (edit.kind) {
    case 'addActivity':
      return inserted(plan, 'activities', edit.activity, edit.at ?? plan.activities.length)
    case 'addProgram':
      return inserted(plan, 'programs', edit.program, edit.at ?? plan.programs.length)
    case 'removeActivity':
      return withoutActivity(plan, edit.activityId)
    case 'linkActivities':
      return inserted(plan, 'links', edit.link, plan.links.length)
    case 'unlinkActivities':
      return removed(plan, 'links', edit.linkId)
    case 'setControl':
      return put(plan, 'controls', edit.control)
    case 'removeControl':
      return removed(plan, 'controls', edit.controlId)
    case 'recordDecision':
      return inserted(plan, 'decisions', edit.decision, plan.decisions.length)
    case 'withdrawDecision':
      return removed(plan, 'decisions', edit.decisionId)
    case 'setCommitment':
      return put(plan, 'commitments', edit.commitment)
    case 'removeCommitment':
      return removed(plan, 'commitments', edit.commitmentId)
    case 'setPerson':
      return put(plan, 'people', edit.person)
    case 'removePerson':
      return withoutPerson(plan, edit.personId)
    case 'setCalendar':
      return put(plan, 'calendars', edit.calendar)
    case 'removeCalendar':
      return withoutCalendar(plan, edit.calendarId)
    case 'setFirm':
      return put(plan, 'firms', edit.firm)
    case 'removeFirm':
      return withoutFirm(plan, edit.firmId)
    case 'acceptLevelling':
      return alone(plan, 'levellings', edit.levelling)
    case 'discardLevelling':
      return removed(plan, 'levellings', edit.levellingId)
    case 'setCostItem':
      return put(plan, 'costItems', edit.item)
    case 'removeCostItem':
      return removed(plan, 'costItems', edit.itemId)
    case 'setExchangeRate':
      return withRate(plan, edit.rate)
    case 'removeExchangeRate':
      return removed(plan, 'exchangeRates', edit.rateId)
    case 'setRisk':
      return put(plan, 'risks', edit.risk)
    case 'removeRisk':
      return removed(plan, 'risks', edit.riskId)
    case 'setUncertainty':
      return alone(plan, 'uncertainties', edit.uncertainty)
    case 'setBudget':
      return put(plan, 'budgets', edit.budget)
    case 'removeBudget':
      return removed(plan, 'budgets', edit.budgetId)
    case 'setBooks':
      return alone(plan, 'books', edit.books)
    case 'setReminders':
      return alone(plan, 'reminders', edit.reminders)
    default:
      return refuseUnknown(edit)
  }
}

/** An edit that no type knows, from a program that is newer than this one. */
const refuseUnknown = (edit: never): never =>
  refuse('edit-invalid', '/kind', { id: (edit as { kind: string }).kind, expected: 'an edit that is known here' })

/** One rate of a currency from a day on, and of no currency in itself. */
function withRate(plan: Plan, rate: ExchangeRate): Plan {
  const { id, from, to, on } = rate
  if (from === to) return refuse('rate-to-itself', '/rate/from', { from })
  const isTwice = plan.exchangeRates?.some(
    (one) => one.id !== id && one.from === from && one.to === to && one.on === on,
  )
  return isTwice ? refuse('rate-twice', '/rate/on', { from, to, on }) : put(plan, 'exchangeRates', rate)
}

const withActivity = (plan: Plan, id: string, change: (activity: Activity) => Activity): Plan =>
  withMember(plan, 'activities', id, change)

function withMonths(activity: Activity, months: number): Activity {
  if (activity.kind !== 'window')
    return refuse('edit-invalid', '/activityId', { id: activity.id, expected: 'a window' })
  if (months < 1 || months > LONGEST_WINDOW.months)
    return refuse('window-length-invalid', '/months', { length: months, unit: 'mo' })
  return { ...activity, estimate: { low: months, likely: months, high: months, unit: 'mo', source: 'yours' } }
}

function withEnding(program: Program, endsIn: Ending): Program {
  const ended = Program.safeParse({ ...program, endsIn })
  return ended.success
    ? ended.data
    : refuse('edit-invalid', '/endsIn', { id: program.id, expected: 'an ending of its kind' })
}

function without<T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = whole
  return rest
}
