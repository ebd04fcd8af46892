import { rehearsal } from '#words/ahead.ts'
import { csv, save } from '#words/baselines.ts'
import { giveUp, levelButton, toTodayName } from '#words/capacity.ts'
import { commentField } from '#words/comments.ts'
import { simulateAgain } from '#words/confidence.ts'
import { phaseVerb } from '#words/drawer.ts'
import { openBooks } from '#words/books.ts'
import { copyTable } from '#words/budget.ts'
import { freeze } from '#words/freezing.ts'
import { addName, collapseAll, columnsName, expandAll } from '#words/grid.ts'
import { newItemForm } from '#words/items.ts'
import { alsoCalled } from '#words/palette.ts'
import { pasteName } from '#words/paste.ts'
import { addNames } from '#words/people.ts'
import { discard, keep, openScenario, renameScenario } from '#words/own-scenarios.ts'
import { openRates } from '#words/rates.ts'
import { reminderSettings } from '#words/reminders.ts'
import { addRisk } from '#words/risks.ts'
import { proposalActs, reminderActs, takeBack } from '#words/runs.ts'
import { compareAgain, promote } from '#words/scenarios.ts'
import { importFile, record } from '#words/spent.ts'
import type { PagePath } from '../frame/pages.ts'

type PageButton = {
  readonly to: PagePath
  /** What the address says beside the plan while the button is there. */
  readonly search: Readonly<Record<string, string>>
  readonly button: string
  /** Present where it is about what happens or is agreed upon: then no scenario has it. */
  readonly isOfPlanAlone?: true
  /** Present where the page has one for each of several things; their names begin with it. */
  readonly isOneOfSeveral?: true
  /** Other words that people look for it by. */
  readonly also?: string
}

/** What is said of a phase of a running program, beside its details. */
const PHASE_VERBS = ['start', 'finish', 'reopen'] as const

/** The buttons by which something begins on a page, so that it can begin anywhere. */
export const BUTTONS: readonly PageButton[] = [
  ...[addName, pasteName, expandAll, collapseAll, columnsName].map((button) => ({
    to: '/' as const,
    search: {},
    button,
  })),
  { to: '/capacity', search: {}, button: levelButton },
  ...Object.values(addNames).map((button) => ({ to: '/capacity' as const, search: { view: 'team' }, button })),
  ...[newItemForm.open, copyTable].map((button) => ({ to: '/budget' as const, search: {}, button })),
  ...[record, importFile, freeze, openBooks].map((button) => ({
    to: '/budget' as const,
    search: {},
    button,
    isOfPlanAlone: true as const,
  })),
  { to: '/budget', search: {}, button: openRates },
  { to: '/', search: {}, button: commentField, also: alsoCalled.comment },
  ...PHASE_VERBS.map((verb) => ({
    to: '/' as const,
    search: {},
    button: phaseVerb(verb),
    isOfPlanAlone: true as const,
  })),
  ...[giveUp, toTodayName].map((button) => ({ to: '/capacity' as const, search: {}, button })),
  { to: '/confidence', search: {}, button: addRisk },
  { to: '/confidence', search: {}, button: simulateAgain },
  { to: '/scenarios', search: {}, button: compareAgain },
  ...[promote, keep, openScenario, renameScenario, discard].map((button) => ({
    to: '/scenarios' as const,
    search: {},
    button,
    isOneOfSeveral: true as const,
  })),
  ...[save, csv].map((button) => ({ to: '/baselines' as const, search: {}, button })),
  ...[expandAll, collapseAll].map((button) => ({ to: '/evidence' as const, search: {}, button })),
  ...[proposalActs.accept, proposalActs.decline, takeBack, reminderActs.pause, reminderActs.resume].map((button) => ({
    to: '/runs' as const,
    search: {},
    button,
    isOneOfSeveral: true as const,
  })),
  { to: '/runs', search: {}, button: rehearsal.title, also: alsoCalled.rehearsal },
  { to: '/runs', search: {}, button: reminderSettings.title },
]
