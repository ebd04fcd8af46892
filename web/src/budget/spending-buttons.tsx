import { Button } from '@mantine/core'
import type { Actual } from '@stagger/planner'
import { useState } from 'react'
import type { SendEdit } from '../api/changes.ts'
import { booksOfPlan } from '#words/own-scenarios.ts'
import { importFile, noLedger, record } from '#words/spent.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'
import { ImportDialog } from './import-dialog.tsx'
import { OfPlanAlone } from '../scenarios/of-plan-alone.tsx'
import { RecordDialog } from './record-dialog.tsx'

type SpendingProps = {
  readonly view: PlanView
  readonly ledger: readonly Actual[]
  readonly hasLedger: boolean
  readonly onEdit: SendEdit
}

/** Ways to say what was spent, where the server keeps it: of the plan alone. */
export function SpendingButtons({ view, ledger, hasLedger, onEdit }: SpendingProps) {
  const [open, setOpen] = useState<'record' | 'import'>()
  const close = () => setOpen(undefined)
  if (!hasLedger) return <span className={css['unknown']}>{noLedger}</span>
  return (
    <OfPlanAlone planId={view.plan.id} instead={<span className={css['unknown']}>{booksOfPlan}</span>}>
      <Button size="xs" variant="default" onClick={() => setOpen('record')}>
        {record}
      </Button>
      <Button size="xs" variant="default" onClick={() => setOpen('import')}>
        {importFile}
      </Button>
      {open === 'record' && <RecordDialog view={view} ledger={ledger} onEdit={onEdit} onClose={close} />}
      {open === 'import' && <ImportDialog view={view} ledger={ledger} onEdit={onEdit} onClose={close} />}
    </OfPlanAlone>
  )
}
