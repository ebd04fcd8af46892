import type { Program } from '@stagger/planner'
import type { PagePath } from '../../frame/pages.ts'
import type { FrameAct } from '../../palette/frame-acts.ts'
import type { ViewId } from '../../palette/views.ts'
import { roleName } from './drawer.ts'
import { reportName } from './everywhere.ts'

// What the palette says, and how the pages are called, in English.

// ── Pages

export const pagesTitle = 'Pages'
export const morePages = 'More'
const PAGE_NAMES: Readonly<Record<PagePath, string>> = {
  '/': 'Timeline',
  '/capacity': 'Capacity',
  '/budget': 'Budget',
  '/confidence': 'Confidence',
  '/scenarios': 'Scenarios',
  '/baselines': 'Baselines',
  '/evidence': 'Evidence',
  '/runs': 'Runs',
}
export const pageName = (page: PagePath): string => PAGE_NAMES[page]

// ── The palette

export const paletteTitle = 'Find and do anything'
export const paletteButton = 'Search'
export const paletteKey = 'Ctrl K'
export const paletteHint = 'Find and do anything (Ctrl+K)'
export const palettePlaceholder = 'An activity, a person, a control, a report, or what to do'
export const paletteResults = 'What was found'
export const nothingFound = (words: string): string => `Nothing is called “${words}”.`
export const foundCount = (count: number, isMore: boolean): string =>
  isMore ? `The first ${count}; type more to see others.` : count === 1 ? 'One found' : `${count} found`
export const buttonIsNotThere = (button: string): string =>
  `“${button}” cannot be pressed right now: the page is open and says why.`

// ── What can be done

const KEYED = {
  page: 'Anywhere',
  grid: 'On the row of the grid',
  activity: 'On the activity of the grid',
  pages: 'Page',
  frame: 'Anywhere',
} as const
export const keyedName = (place: keyof typeof KEYED): string => KEYED[place]

const PRESSED: Readonly<Record<string, string>> = {
  'Alt+ArrowLeft': 'Move the activity a day earlier',
  'Alt+ArrowRight': 'Move the activity a day later',
  'Alt+Shift+ArrowLeft': 'Move the activity a week earlier',
  'Alt+Shift+ArrowRight': 'Move the activity a week later',
  'Alt+Shift+ArrowUp': 'Move the row up',
  'Alt+Shift+ArrowDown': 'Move the row down',
  n: 'Add an activity below',
  'Shift+N': 'Add an activity above',
  'Shift+ArrowUp': 'Select the row above too',
  'Shift+ArrowDown': 'Select the row below too',
  'Ctrl+ ': 'Select or leave out the row',
  'Ctrl+a': 'Select all rows',
  'Shift+]': 'Lengthen the activity by a week',
  'Shift+[': 'Shorten the activity by a week',
}
/** What one press does of a line that stands for several; undefined where the line says it. */
export const pressedName = (press: string): string | undefined => PRESSED[press]

const FRAME_ACTS: Readonly<Record<FrameAct, string>> = {
  'copy-link': 'Copy a link to what is on screen',
  print: 'Print this page',
  'save-plan': 'Save the plan as a file',
  'budget-csv': 'Save the budget as CSV',
  'budget-xlsx': 'Save the budget as a workbook (XLSX)',
  'start-programs': 'Start programs',
  'new-plan': 'Start a new plan',
  'copy-plan': 'Copy this plan',
  'add-program': 'Add a program',
  'rename-plan': 'Rename the plan or change its language',
  'delete-plan': 'Delete the plan',
  'check-promise': 'Check a promise',
  light: 'Use light colours',
  dark: 'Use dark colours',
  'as-system': 'Use the colours of the system',
}
export const frameActName = (act: FrameAct): string => FRAME_ACTS[act]

const VIEWS: Readonly<Record<ViewId, string>> = {
  links: 'Show the links between activities',
  'no-links': 'Show every row, without links',
  critical: 'Show only what is critical',
  late: 'Show only what is late',
  whole: 'Show the whole plan at once',
  load: 'Load in weeks',
  'load-fit': 'Load, the whole plan at once',
  team: 'People and calendars',
  earned: 'Earned value',
  cover: 'What cover costs',
  accrual: 'The budget when it accrues',
  'by-month': 'The budget by month',
  'by-vendor': 'The budget by vendor',
  'missing-evidence': 'Evidence that is missing',
  'shared-evidence': 'Evidence that serves more than one program',
}
export const viewName = (view: ViewId): string => VIEWS[view]

/** Other words by which people look for what is called otherwise on its page. */
export const alsoCalled = { comment: 'comment', rehearsal: 'rehearse rehearsal' } as const

// ── What can be found

const KINDS = { activity: 'Activity', phase: 'Phase', person: 'Person', firm: 'Firm', control: 'Control' } as const
export const foundKind = (kind: keyof typeof KINDS, inside = ''): string =>
  inside === '' ? KINDS[kind] : `${KINDS[kind]} · ${inside}`
/** A person’s role, as the palette says it. */
export const roleText = (role: string): string => roleName(role)
export const reportThing = (program: Program): string => `Report: ${reportName(program)}`

// ── Export, share and settings

export const shareTitle = 'Export and share'
export const linkCopied = 'The link is copied. It shows this page as you see it.'
export const linkNotCopied = 'The link could not be copied. It stands in the address bar.'
export const budgetCsv = 'Budget as CSV'
export const budgetXlsx = 'Budget as a workbook (XLSX)'
export const settingsTitle = 'Settings'
export const coloursTitle = 'Colours'
