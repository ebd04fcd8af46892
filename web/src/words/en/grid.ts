import type { IsoDate } from '@stagger/planner'
import { longDate } from '../../format.ts'
import { notWholeFault } from './lengths.ts'
import { columnNames } from './timeline.ts'
import { list, plural } from './numbers.ts'

// Everything the Timeline's grid says while people work in it, in English.

// ── Cells

export const gridName = 'Plan'
export const cellName = (column: keyof typeof columnNames, row: string): string => `${LONG_NAMES[column]} of ${row}`
const LONG_NAMES: Readonly<Record<keyof typeof columnNames, string>> = {
  ...columnNames,
  number: 'Number',
  name: 'Name',
  predecessors: 'Predecessors',
}
/** What a column is called where there is room. */
export const columnLongName = (column: keyof typeof columnNames): string => LONG_NAMES[column]
export const newRowName = 'Name of the new activity'
export const newRowHint = 'Name it, for example: Penetration test 2w'
export const newMilestoneHint = 'Name the milestone'

const FAULTS: Readonly<Record<string, (part: string) => string>> = {
  'duration-unreadable': () => 'Type 3w, 10d, 90ed (elapsed days) or 6mo.',
  'duration-not-whole': notWholeFault,
  'duration-zero': () => 'A duration is at least one day.',
  'duration-too-long': () => 'That is more than ten years.',
  'window-in-months': () => 'An observation window is counted in months: type 6mo.',
  'name-empty': () => 'A name cannot be empty.',
  'name-too-long': () => 'A name has at most 200 letters.',
  'day-unreadable': () => 'Type a date, for example 1 Mar 27 or 2027-03-01.',
  'lag-unreadable': (part) => `The lag of “${part}” cannot be read: type 12FS+3d, 12SS+1w or 12+90ed.`,
  'lag-too-long': (part) => `The lag of “${part}” is more than ten years.`,
  'predecessor-unknown': (part) => `No activity is called “${part}”. Type its number, or pick it from the list.`,
  'predecessor-several': (part) => `Several activities are called “${part}”. Pick one from the list.`,
  'predecessor-itself': () => 'An activity cannot wait for itself.',
  'predecessor-twice': (part) => `“${part}” is there twice.`,
  'person-unknown': (part) => `Nobody of the team is called “${part}”.`,
  'person-several': (part) => `Several people are called “${part}”. Pick one from the list.`,
  'person-twice': (part) => `“${part}” is there twice.`,
  'hours-missing': (part) => `Say how many hours: ${part} 16h.`,
  'cost-unreadable': () => 'Type an amount, for example 12500.',
  'cost-of-item': () => 'This is an item of the budget: remove it there.',
  'hours-unreadable': (part) => `The hours of “${part}” cannot be read: type 16h.`,
}
/** What is wrong with what was typed into a cell; `part` is what of it is not understood. */
export const typedFault = (code: string, part = ''): string => FAULTS[code]?.(part) ?? code

/** Somebody else changed the cell while it was open. */
export const changedMeanwhile = (now: string): string =>
  `Somebody else changed this meanwhile${now === '' ? '' : `: it is “${now}” now`}. Enter stores yours, Escape keeps theirs.`
export const rowChangedMeanwhile =
  'Somebody else changed this row meanwhile, and nothing was stored. What you typed is kept: Enter stores it, Escape drops it.'
/** A refusal that came when its field was left already. */
export const typedBefore = (sentence: string, text: string): string => `${sentence} You had typed: ${text}`
export const rowIsGone = 'The row you were typing in was deleted by somebody else.'
export const predecessorOption = (number: number, name: string): string => `${number} · ${name}`
export const suggestionsName = 'Suggestions'

// ── Rows

export const dragRow = 'Drag to move the row'
export const rowDetails = (name: string): string => `Details of ${name}`
export const rowActions = (name: string): string => `Actions for ${name}`
export const rowActionNames = {
  details: 'Details',
  above: 'Add activity above',
  below: 'Add activity below',
  phase: 'Add phase…',
  to: 'Move to phase…',
  delete: 'Delete…',
} as const
export const addName = 'Add'
export const addNames = { work: 'Activity', milestone: 'Milestone', phase: 'Phase…' } as const

// ── What gestures are called in the history

export const gestures = {
  move: (rows: number) => `Move ${plural(rows, 'activity', 'activities')}`,
  place: (rows: number) => `Reorder ${plural(rows, 'activity', 'activities')}`,
  remove: (rows: number, name: string) =>
    rows === 1 && name !== '' ? `Delete ${name}` : `Delete ${plural(rows, 'row')}`,
  assign: (rows: number, person: string) => `Give ${plural(rows, 'activity', 'activities')} to ${person}`,
  predecessors: (name: string) => `Predecessors of ${name}`,
} as const

export const placed = (rows: number, phase: string): string =>
  `${plural(rows, 'activity', 'activities')} moved to ${phase}.`
export const placedIn = (name: string, place: number, of: number, phase: string): string =>
  `${name} is ${place} of ${of} in ${phase}.`
export const phasePlaced = (name: string, place: number, of: number, program: string): string =>
  `${name} is phase ${place} of ${of} of ${program}.`
export const nowhereToGo = 'There is no place further that way.'
export const added = (name: string): string => `${name} added.`
export const deleted = (rows: number): string => `${plural(rows, 'row')} deleted. Undo brings back everything.`
export const togetherMoved = (rows: number, days: number): string =>
  `${plural(rows, 'activity', 'activities')} asked to begin ${plural(Math.abs(days), 'day')} ${days < 0 ? 'earlier' : 'later'}.`
export const nothingMoves = 'Nothing of what is selected can begin on another day: it is done, or something holds it.'
export const togetherAssigned = (rows: number, person: string): string =>
  `${plural(rows, 'activity', 'activities')} given to ${person}.`
export const nothingToAssign = (person: string): string =>
  `Nothing to hand over: no hours are planned for what is selected, or ${person} has them already.`

// ── Deleting

export const removalTitle = (rows: number, name: string): string =>
  rows === 1 ? `Delete “${name}”?` : `Delete ${plural(rows, 'row')}?`
export function removalSentence({
  activities,
  phases,
  links,
}: {
  activities: number
  phases: number
  links: number
}): string {
  const parts = [
    activities > 0 ? plural(activities, 'activity', 'activities') : '',
    phases > 0 ? plural(phases, 'phase') : '',
    links > 0 ? plural(links, 'link') : '',
  ]
  return `What goes: ${list(parts)}. One undo brings back everything.`
}
export const removalMoves = (moved: number): string =>
  moved === 0
    ? 'No other date changes.'
    : `${plural(moved, 'other activity changes its', 'other activities change their')} dates.`
export const removalReport = (name: string, from: IsoDate, to: IsoDate): string =>
  `${name}: ${longDate(from)} → ${longDate(to)}`
export const removalNeeded = (names: readonly string[]): string =>
  `This cannot go: it is still needed by ${list(names)}. Change those first.`
export const removalIsReport = (programs: readonly string[]): string =>
  `This cannot go: it is what ${list(programs)} is planned for, the day from which its report counts.`
export const removalNothing = 'A program is not deleted here: it is what the plan is for. Select phases or activities.'
export const lastPhase = 'This cannot go: a program has at least one phase.'
/** What still needs rows that are to go, and goes or changes with them. */
export const alongIntro = 'Something still needs this. It can be deleted together with what only serves it:'
export const alongKinds = {
  controls: 'These controls go: nothing else brings any part of them live.',
  controlParts: 'These controls lose the parts that it brings live or tests, and keep the rest:',
  costItems: 'This is no longer bought:',
  dated: 'What is due on it here falls due on the day that is planned now:',
  risks: 'These risks go: they threaten nothing else.',
  riskParts: 'These risks threaten only the rest:',
  anchored: 'This is no longer done as late as it, and begins as early as it can:',
} as const
export const alongDecisions = (count: number): string =>
  `${plural(count, 'recorded decision')} about its window ${count === 1 ? 'is' : 'are'} withdrawn.`
export const removalYes = 'Delete'
export const removalAll = 'Delete all of this'
export const removalNo = 'Keep'

// ── Phases

export const phaseTitle = 'Add a phase'
export const phaseName = 'Name'
export const phaseKind = 'What it is'
export const phaseAdvance = 'What ends it'
export const phaseProgram = 'Program'
export const phaseAdd = 'Add phase'
export const phaseCancel = 'Cancel'
export const ADVANCE_NAMES = {
  people: 'People report it done',
  clock: 'Its date, by itself',
  outside: 'Somebody outside answers',
} as const
export const PHASE_KIND_NAMES: Readonly<Record<string, string>> = {
  scoping: 'Scoping',
  readiness: 'Readiness',
  remediation: 'Remediation',
  'auditor-engagement': 'Auditor engagement',
  'type1-examination': 'Type I examination',
  'observation-window': 'Observation window',
  'interim-fieldwork': 'Interim fieldwork',
  'final-fieldwork': 'Final fieldwork',
  reporting: 'Reporting',
  issued: 'Report issued',
  renewal: 'Renewal',
  'assessor-engagement': 'Assessor engagement',
  incubation: 'Incubation',
  'qa-reservation': 'QA reservation',
  'answering-assessment': 'Answering the assessment',
  'performing-validation': 'Validation',
  'caps-and-letter': 'CAPs and letter',
  'caps-review': 'Review of CAPs',
  'check-in': 'Check-in',
  'hitrust-qa': 'HITRUST QA',
  'draft-review': 'Draft review',
  outcome: 'Outcome',
  'interim-assessment': 'Interim assessment',
}
export const moveToTitle = 'Move to phase'

// ── Several rows

export const selectionName = 'Selected rows'
export const selectedRows = (rows: number): string => `${plural(rows, 'row')} selected`
export const moveBy = 'Move by (days)'
export const moveNow = 'Move'
export const assignTo = 'Give to'
export const assignToNobody = 'Give to…'
export const deleteSelected = 'Delete…'
export const clearSelection = 'Clear'

// ── Filter and columns

export const toolsName = 'Rows and columns'
export const searchRows = 'Search rows'
export const filterName = 'Filter'
export const filterCount = (conditions: number): string =>
  conditions === 0 ? 'Filter' : `Filter, ${plural(conditions, 'condition')}`
export const filterProgram = 'Program'
export const filterPhase = 'Phase'
export const filterPerson = 'Person'
export const filterOnly = 'Only'
export const ONLY_NAMES = { critical: 'Critical', late: 'Late: less float than none, or past its limit' } as const
export const filterAll = 'All'
export const filterClear = 'Clear filter'
export const nothingMatches = 'No row matches.'
export const matching = (rows: number): string => `${plural(rows, 'activity', 'activities')} found.`
export const expandAll = 'Expand all'
export const collapseAll = 'Collapse all'
export const columnsName = 'Columns'
export const columnsUsual = 'As usual'
export const columnLeft = (name: string): string => `Move ${name} to the left`
export const columnRight = (name: string): string => `Move ${name} to the right`
export const columnNarrower = (name: string): string => `Make ${name} narrower`
export const columnWider = (name: string): string => `Make ${name} wider`
export const resizeHint = 'Drag to resize, double click to fit'
