import type { Fault } from '@stagger/planner'
import { instantText } from '../../format.ts'
import type { PageOfThePlan } from '../../api/scenario-on-screen.ts'
import { planningRefusal } from './everywhere.ts'
import { plural } from './numbers.ts'

// The scenarios that people keep, and which of them is on screen, in English.

export const planItself = 'The plan'
export const scenarioPicker = 'Scenario'
export const pickerLabel = (name: string | undefined): string =>
  `Scenario on screen: ${name ?? 'the plan itself'}. Choose another`
export const planItselfHint = 'as it stands, for everybody'
export const editCount = (n: number): string => (n === 0 ? 'no edits yet' : plural(n, 'edit'))
export const keepPlan = 'Keep the plan as a scenario…'
export const compareAll = 'Compare scenarios'

export const onScreenText = (name: string): string =>
  `You are looking at the scenario “${name}”. What you edit here does not change the plan.`
/** On a page that is about the plan itself while the address names a scenario. */
export function notOnScreenText(page: PageOfThePlan, name: string): string {
  switch (page) {
    case '/baselines':
      return `Baselines are of the plan itself: nothing of the scenario “${name}” is in them.`
    case '/runs':
      return `Runs follow the plan itself, as everybody has it: nothing of the scenario “${name}” is run.`
  }
}
export const backToPlan = 'Back to the plan'
/** Where an edit goes: into the plan, or the scenario of that name that is on screen in its place. */
export const inPlace = (scenario: string | undefined): string =>
  scenario === undefined ? 'in the plan' : `in the scenario “${scenario}”`
/** The file of a scenario’s budget. */
export const budgetFile = (scenario: string): string => `${scenario}, budget.csv`
/** Why another file has nothing of the scenario. */
export const workbookOfPlan =
  'Workbooks are made by the server from the plan itself. The CSV beside it is of the scenario.'
/** A file that holds the plan while a scenario is on screen. */
export const ofPlanItself = (file: string): string => `${file} (the plan itself)`
/** Over the names of what is copied from a scenario. */
export const ofScenario = (what: string, name: string): string => `${what} (scenario “${name}”)`
/** In the place of the ways to say what was spent and agreed to. */
export const booksOfPlan = 'Spending, books and named budgets are kept in the plan itself.'
/** In the place of the ways to say that a phase began or ended. */
export const runsOfPlan = 'What happens is told to the plan itself: go back to the plan to tell it.'
/** In the place of the way to say that a control happened. */
export const evidenceOfPlan = 'Evidence is recorded for the plan itself: go back to the plan to record it.'
export const opened = (name: string): string => `“${name}” is on screen.`
export const planOpened = 'The plan itself is on screen.'

export const unfitText = (name: string, at: number, of: number, code: Fault['code']): string =>
  `“${name}” no longer fits the plan: edit ${at + 1} of ${of} cannot be made any more. ${planningRefusal(code)}`
export const dropUnfit = (n: number): string =>
  `Leave out ${plural(n, 'edit')} that no longer ${n === 1 ? 'fits' : 'fit'}`

export const keep = 'Keep as scenario'
export const keepTitle = (of: string): string => `Keep “${of}” as a scenario`
export const keepWhat =
  'A scenario of your own: edit it, compare it with the others, and promote it if it is the better plan. The plan stays as it is.'
export const renameScenario = 'Rename'
export const renameTitle = (name: string): string => `Rename “${name}”`
export const nameLabel = 'Name'
export const nameMissing = 'Give it a name.'
export const saveName = 'Save'
export const suggestedName = (of: string): string => `${of}, mine`
export const keptText = (name: string): string => `“${name}” is kept as a scenario.`
export const renamedText = (name: string): string => `It is called “${name}” now.`
export const openScenario = 'Open'
export const discard = 'Discard'
export const discardTitle = (name: string): string => `Discard “${name}”`
export const discardWhat = (edits: number): string =>
  `${edits === 0 ? 'It has no edits.' : `Its ${plural(edits, 'edit')} will be gone for good.`} The plan stays as it is.`
export const discarded = (name: string): string => `“${name}” is discarded.`
export const ownBadge = 'Yours'
export const nothingToPromote = 'No edits yet: open it and change something first.'

// ── What the plan came from

export const planIs = (name: string, since: number): string =>
  since === 0 ? `The plan is “${name}”` : `The plan is “${name}” and ${plural(since, 'edit')} since`
export const promotedBy = (actor: string, recordedAt: string, timeZone: string, revision: number): string =>
  `promoted by ${actor}, ${instantText(recordedAt, timeZone)}, revision ${revision}`
export const earlierPromotions = (n: number): string => `${plural(n, 'promotion')} before`

/** One of several that have one name. */
export const numberedName = (name: string, number: number): string => `${name} (${number})`
