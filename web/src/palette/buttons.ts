import { levelButton } from '#words/capacity.ts'
import { openBooks } from '#words/books.ts'
import { copyTable } from '#words/budget.ts'
import { freeze } from '#words/freezing.ts'
import { addName, collapseAll, expandAll } from '#words/grid.ts'
import { newItemForm } from '#words/items.ts'
import { pasteName } from '#words/paste.ts'
import { addNames } from '#words/people.ts'
import { addRisk } from '#words/risks.ts'
import { compareAgain } from '#words/scenarios.ts'
import { importFile, record } from '#words/spent.ts'
import type { PagePath } from '../frame/pages.ts'

type PageButton = {
  readonly to: PagePath
  /** What the address says beside the plan while the button is there. */
  readonly search: Readonly<Record<string, string>>
  readonly button: string
  /** Present where it is about what happens or is agreed upon: then no scenario has it. */
  readonly isOfPlanAlone?: true
}

/** The buttons by which something begins on a page, so that it can begin anywhere. */
export const BUTTONS: readonly PageButton[] = [
  ...[addName, pasteName, expandAll, collapseAll].map((button) => ({ to: '/' as const, search: {}, button })),
  { to: '/capacity', search: {}, button: levelButton },
  ...Object.values(addNames).map((button) => ({ to: '/capacity' as const, search: { view: 'team' }, button })),
  ...[newItemForm.open, copyTable].map((button) => ({ to: '/budget' as const, search: {}, button })),
  ...[record, importFile, freeze, openBooks].map((button) => ({
    to: '/budget' as const,
    search: {},
    button,
    isOfPlanAlone: true as const,
  })),
  { to: '/confidence', search: {}, button: addRisk },
  { to: '/scenarios', search: {}, button: compareAgain },
]
