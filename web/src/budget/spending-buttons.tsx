import { Button } from '@mantine/core'
import { useState } from 'react'
import { importFile, noLedger, record } from '#words/spent.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'
import { ImportDialog } from './import-dialog.tsx'
import { RecordDialog } from './record-dialog.tsx'

type SpendingProps = { readonly view: PlanView; readonly hasLedger: boolean }

/** Ways to say what was spent, where the server keeps it. */
export function SpendingButtons({ view, hasLedger }: SpendingProps) {
  const [open, setOpen] = useState<'record' | 'import'>()
  const close = () => setOpen(undefined)
  if (!hasLedger) return <span className={css['unknown']}>{noLedger}</span>
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpen('record')}>
        {record}
      </Button>
      <Button size="xs" variant="default" onClick={() => setOpen('import')}>
        {importFile}
      </Button>
      {open === 'record' && <RecordDialog view={view} onClose={close} />}
      {open === 'import' && <ImportDialog planId={view.plan.id} onClose={close} />}
    </>
  )
}
