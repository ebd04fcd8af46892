import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SendEdit } from '../api/changes.ts'
import { booksHint, openBooks } from '#words/books.ts'
import { freeze, freezeHint } from '#words/freezing.ts'
import { newItemForm } from '#words/items.ts'
import { openRates } from '#words/rates.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { OfPlanAlone } from '../scenarios/of-plan-alone.tsx'
import { BooksDialog } from './books-dialog.tsx'
import { FreezeDialog } from './freeze-dialog.tsx'
import { NewItemDialog } from './new-item-dialog.tsx'
import { RatesDialog } from './rates-dialog.tsx'
import type { BudgetOnScreen } from './use-budget.ts'
import type { ShowBudget } from './use-budget-shown.ts'

type PlanButtonsProps = {
  readonly view: PlanView
  readonly onScreen: BudgetOnScreen
  readonly onEdit: SendEdit
  readonly show: ShowBudget
}

/** What changes the plan rather than the books: something more to buy, a budget with a name, how the books run. */
export function PlanButtons({ view, onScreen, onEdit, show }: PlanButtonsProps) {
  const [open, setOpen] = useState<'item' | 'freeze' | 'books' | 'rates'>()
  const close = () => setOpen(undefined)
  const { ledgerIs, answer } = onScreen
  const canFreeze = answer.budget !== undefined && ledgerIs !== 'coming' && ledgerIs !== 'unread'
  return (
    <>
      <Button size="xs" variant="default" disabled={view.plan.programs.length === 0} onClick={() => setOpen('item')}>
        {newItemForm.open}
      </Button>
      <OfPlanAlone planId={view.plan.id} instead={null}>
        <Button size="xs" variant="default" title={freezeHint} disabled={!canFreeze} onClick={() => setOpen('freeze')}>
          {freeze}
        </Button>
        <Button size="xs" variant="default" title={booksHint} onClick={() => setOpen('books')}>
          {openBooks}
        </Button>
        {open === 'books' && <BooksDialog view={view} onEdit={onEdit} onClose={close} />}
        {open === 'freeze' && (
          <FreezeDialog
            view={view}
            onScreen={onScreen}
            onEdit={onEdit}
            onFrozen={(against) => show({ against })}
            onClose={close}
          />
        )}
      </OfPlanAlone>
      <Button size="xs" variant="default" onClick={() => setOpen('rates')}>
        {openRates}
      </Button>
      {open === 'rates' && <RatesDialog view={view} ledger={onScreen.ledger} onEdit={onEdit} onClose={close} />}
      {open === 'item' && <NewItemDialog view={view} onEdit={onEdit} onClose={close} />}
    </>
  )
}
