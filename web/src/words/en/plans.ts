import type { IsoDate } from '@stagger/planner'
import { instantText, longDate } from '../../format.ts'
import { list } from './numbers.ts'

// Which plan is open, and a plan in which nothing is planned yet, in English.

export const plansTitle = 'Plans'
export const choosePlan = (organization: string, name: string): string =>
  `Plan: ${organization}, ${name}. Choose another`
export const startPlan = 'Start a plan…'
export const copyPlan = 'Copy this plan'
export const addProgramItem = 'Add a program…'
export const copyName = (name: string): string => `${name}, copy`
export const copied = (name: string): string => `${name} is open. What happened so far stays with the first one.`
export const planDates = (startsOn: IsoDate, reports: readonly { name: string; inHandOn: IsoDate }[]): string =>
  reports.length === 0
    ? `from ${longDate(startsOn)}, no program yet`
    : `from ${longDate(startsOn)}, ${list(reports.map(({ name, inHandOn }) => `${name} ${longDate(inHandOn)}`))}`
export const lastChange = (updatedAt: string, timeZone: string): string =>
  `last changed ${instantText(updatedAt, timeZone)}`

/** What a plan is called under its organization, until somebody says otherwise. */
export const usualPlanName = 'Certification plan'

export const tryAgain = 'Try again'
export const otherPlan = 'Open another plan'
/** It was deleted while it was on screen. */
export const planDeleted = (name: string, organization: string): string =>
  `“${name}” of ${organization} was deleted while it was open here`
export const planDeletedDo =
  'It was deleted for good, by somebody else or in another window. This page still has the plan as it was last: save it as a file, which the command line and the API read. What happened and was said is not in it.'
export const savePlanStill = 'Save the plan as a file'

// ── Nothing planned yet

const PURPOSES: Readonly<Record<string, { readonly title: string; readonly text: string }>> = {
  '/': {
    title: 'Nothing is planned yet',
    text: 'The Timeline shows every phase of your programs on one calendar, why each date is what it is, and what moves when you drag it.',
  },
  '/capacity': {
    title: 'Nobody is asked for anything yet',
    text: 'Capacity shows week by week who is asked for more than they have, and proposes dates at which the work fits.',
  },
  '/budget': {
    title: 'Nothing is bought yet',
    text: 'Budget shows what the programs cost by quarter: planned, committed, actual, forecast, and the reserve.',
  },
  '/confidence': {
    title: 'There is no date to be sure of yet',
    text: 'Confidence simulates the plan and says how likely each date and each sum is, and what drives them.',
  },
  '/scenarios': {
    title: 'There is nothing to sequence yet',
    text: 'Scenarios compares the orders in which two programs can run, by dates, cost, load and promises.',
  },
  '/evidence': {
    title: 'No evidence is asked for yet',
    text: 'Evidence keeps one calendar of what both programs need to see of each control, and how it stands.',
  },
  '/runs': {
    title: 'Nothing runs yet',
    text: 'Runs shows where each live program is, what it waits for until when, and what has to be decided.',
  },
}
/** What a page is for, by its address. */
export const purposeOf = (path: string): { readonly title: string; readonly text: string } =>
  PURPOSES[path] ?? { title: 'Nothing is planned yet', text: '' }
export const firstStep =
  'Begin with a program: its phases, dates, costs and controls come from our playbook, and are yours to change.'
export const addProgram = 'Add a program'
export const seeExample = 'Look at the example'
export const answerQuestions = 'Answer six questions instead'

export const addProgramTitle = 'Add a program'
export const addProgramFields = { kind: 'Program' } as const
export const addProgramSave = 'Add it'
export const programKinds = {
  soc2: 'SOC 2 Type II',
  'soc2-type1': 'SOC 2 Type I',
  e1: 'HITRUST e1',
  i1: 'HITRUST i1',
  r2: 'HITRUST r2',
} as const
export const everyProgram = 'The plan has a program of every kind already.'
export const programAddedText = (name: string): string => `${name} is in the plan. Undo takes all of it out again.`

// ── The first visit

export const hintTitle = 'This is an example company. Try three things:'
export const hintSteps = [
  'click a bar to see why its date is what it is',
  'drag it and see what moves, then undo',
  'check a promise, above',
] as const
export const ownPlan = 'Start with my own'
export const dismissHint = 'Hide these hints'
