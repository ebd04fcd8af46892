import { z } from 'zod'
import { LANGUAGES } from '../messages/languages.ts'
import { Activity, Assignment, Constraints, Demand, Link, Mode, Step } from '../plan/activities.ts'
import { Books, NamedBudget } from '../plan/budgets.ts'
import { Control, ControlItem, Decision } from '../plan/controls.ts'
import { CostItem, ExchangeRate } from '../plan/costs.ts'
import { FirmSettings } from '../plan/firm-settings.ts'
import { Levelling } from '../plan/levelling.ts'
import { Calendar, Firm, Person } from '../plan/people.ts'
import { COLLECTIONS } from '../plan/plan.ts'
import { Reminders } from '../plan/reminders.ts'
import { Category, Commitment, Ending, Phase, Program } from '../plan/programs.ts'
import { Risk, Uncertainty } from '../plan/uncertainty.ts'
import { CostEstimate, Estimate, Id, IsoDateText, Lag, Name } from '../plan/values.ts'

/** One thing of a plan as it was: `value` null when it was not there; `at` its place in the collection. */
export const Restored = z.object({
  collection: z.enum(COLLECTIONS),
  id: Id,
  value: z.record(z.string(), z.unknown()).nullable(),
  at: z.int().min(0),
})
export type Restored = z.infer<typeof Restored>

/** Where a new thing goes: before the thing now at this place; absent means last. */
const At = z.int().min(0).optional()

/** The edits that several together are made of: every one but those. */
export const SingleEdit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('moveActivity'), activityId: Id, startOn: IsoDateText }),
  z.object({ kind: z.literal('setConstraints'), activityId: Id, constraints: Constraints }),
  z.object({ kind: z.literal('setEstimate'), activityId: Id, estimate: Estimate }),
  z.object({ kind: z.literal('setWindowMonths'), activityId: Id, months: z.int() }),
  z.object({ kind: z.literal('renameActivity'), activityId: Id, name: Name }),
  z.object({ kind: z.literal('setAssignments'), activityId: Id, assignments: z.array(Assignment) }),
  z.object({ kind: z.literal('setCost'), activityId: Id, cost: CostEstimate.nullable() }),
  z.object({ kind: z.literal('addActivity'), activity: Activity, at: At }),
  z.object({ kind: z.literal('removeActivity'), activityId: Id }),
  z.object({ kind: z.literal('linkActivities'), link: Link }),
  z.object({ kind: z.literal('unlinkActivities'), linkId: Id }),
  z.object({ kind: z.literal('setLag'), linkId: Id, min: Lag, max: Lag.optional() }),
  z.object({ kind: z.literal('setControlItem'), controlId: Id, item: ControlItem }),
  z.object({ kind: z.literal('setControl'), control: Control }),
  z.object({ kind: z.literal('removeControl'), controlId: Id }),
  z.object({ kind: z.literal('addPhase'), programId: Id, phase: Phase, at: At }),
  z.object({ kind: z.literal('addProgram'), program: Program, at: At }),
  z.object({ kind: z.literal('renamePhase'), programId: Id, phaseId: Id, name: Name }),
  z.object({ kind: z.literal('removePhase'), programId: Id, phaseId: Id }),
  z.object({ kind: z.literal('renamePlan'), name: Name }),
  /** What is written from now on is written in it; names that there are stay. `null`: the first language, unsaid. */
  z.object({ kind: z.literal('setLanguage'), language: z.enum(LANGUAGES).nullable() }),
  z.object({ kind: z.literal('renameProgram'), programId: Id, name: Name }),
  /** In a phase, before another activity; absent means last of the phase. */
  z.object({ kind: z.literal('placeActivity'), activityId: Id, programId: Id, phaseId: Id, before: Id.optional() }),
  /** Before another phase of the program; absent means last. Refused where the standard fixes the order. */
  z.object({ kind: z.literal('placePhase'), programId: Id, phaseId: Id, before: Id.optional() }),
  z.object({ kind: z.literal('setFirmSettings'), programId: Id, settings: FirmSettings }),
  z.object({ kind: z.literal('recordDecision'), decision: Decision }),
  z.object({ kind: z.literal('withdrawDecision'), decisionId: Id }),
  z.object({ kind: z.literal('setCommitment'), commitment: Commitment }),
  z.object({ kind: z.literal('removeCommitment'), commitmentId: Id }),
  z.object({ kind: z.literal('setPerson'), person: Person }),
  z.object({ kind: z.literal('removePerson'), personId: Id }),
  z.object({ kind: z.literal('setCalendar'), calendar: Calendar }),
  z.object({ kind: z.literal('removeCalendar'), calendarId: Id }),
  z.object({ kind: z.literal('setFirm'), firm: Firm }),
  z.object({ kind: z.literal('removeFirm'), firmId: Id }),
  z.object({ kind: z.literal('setDemands'), activityId: Id, demands: z.array(Demand).max(8) }),
  z.object({ kind: z.literal('setModes'), activityId: Id, modes: z.array(Mode).max(8) }),
  z.object({ kind: z.literal('setStep'), activityId: Id, step: Step.nullable() }),
  z.object({ kind: z.literal('setCategories'), programId: Id, categories: z.array(Category).min(1) }),
  z.object({ kind: z.literal('setPriority'), programId: Id, priority: z.int().min(1).max(9) }),
  z.object({ kind: z.literal('setEnding'), programId: Id, endsIn: Ending }),
  z.object({ kind: z.literal('acceptLevelling'), levelling: Levelling }),
  z.object({ kind: z.literal('discardLevelling'), levellingId: Id }),
  z.object({ kind: z.literal('setCostItem'), item: CostItem }),
  z.object({ kind: z.literal('chooseQuote'), itemId: Id, quoteId: Id.nullable() }),
  z.object({ kind: z.literal('removeCostItem'), itemId: Id }),
  z.object({ kind: z.literal('setExchangeRate'), rate: ExchangeRate }),
  z.object({ kind: z.literal('removeExchangeRate'), rateId: Id }),
  z.object({ kind: z.literal('setRisk'), risk: Risk }),
  z.object({ kind: z.literal('removeRisk'), riskId: Id }),
  z.object({ kind: z.literal('setUncertainty'), uncertainty: Uncertainty }),
  z.object({ kind: z.literal('setBudget'), budget: NamedBudget }),
  z.object({ kind: z.literal('removeBudget'), budgetId: Id }),
  z.object({ kind: z.literal('setBooks'), books: Books }),
  z.object({ kind: z.literal('setReminders'), reminders: Reminders }),
  z.object({ kind: z.literal('restore'), entities: z.array(Restored).min(1) }),
])
export type SingleEdit = z.infer<typeof SingleEdit>

const Together = z.array(SingleEdit).min(1).max(5000)

/**
 * What a person did to a plan in one gesture: the only way a plan changes, and one step of undo. `moveActivity` says
 * "not before this day": links and rules may keep it later. `acceptLevelling` replaces the levelling accepted before.
 * `editTogether` is several edits that somebody accepted as one thing, `promoteScenario` those of a scenario: all or
 * none. `restore` is the inverse of any edit.
 */
export const Edit = z.discriminatedUnion('kind', [
  ...SingleEdit.options,
  z.object({ kind: z.literal('editTogether'), name: Name, edits: Together }),
  z.object({
    kind: z.literal('promoteScenario'),
    name: Name,
    note: z.string().max(2000).optional(),
    edits: Together,
  }),
])
export type Edit = z.infer<typeof Edit>
