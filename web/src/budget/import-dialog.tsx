import { Button } from '@mantine/core'
import type { Actual, CsvKind } from '@stagger/planner'
import { useRef, useState } from 'react'
import { announce } from '../announcer.ts'
import { type ImportRead, useImportActuals, useReadActuals } from '../api/actuals.ts'
import type { SendEdit } from '../api/changes.ts'
import type { ApiProblem } from '../api/client.ts'
import drawer from '../drawer/drawer.module.css'
import frame from '../frame/frame.module.css'
import { useFocusGoesOn } from '../frame/use-focus-goes-on.ts'
import {
  columnsIntro,
  dryRunReads,
  importColumns,
  imported,
  importFileLabel,
  importKindLabel,
  importKinds,
  importRows,
  importTitle,
} from '#words/spent.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'
import { Choice } from './choice.tsx'
import { Dialog } from './dialog.tsx'
import { DryRun } from './dry-run.tsx'
import { RatesOfFaults } from './rate-form.tsx'
import { spentRefusal } from '../budget-view/spent-refusals.ts'

const KINDS = ['invoices', 'time'] as const

type ImportProps = {
  readonly view: PlanView
  readonly ledger: readonly Actual[]
  readonly onEdit: SendEdit
  readonly onClose: () => void
}

/** Brings a file of what was spent: first what it would do, then all of it or nothing. */
export function ImportDialog({ view, ledger, onEdit, onClose }: ImportProps) {
  const planId = view.plan.id
  const [kind, setKind] = useState<CsvKind>('invoices')
  const [file, setFile] = useState<ArrayBuffer>()
  const region = useRef<HTMLDivElement>(null)
  const reading = useReadActuals(planId)
  const importing = useImportActuals(planId)
  useFocusGoesOn(region, `${reading.status} ${importing.status}`)
  const read = (bytes: ArrayBuffer | undefined, as: CsvKind) => {
    setFile(bytes)
    importing.reset()
    if (bytes === undefined) reading.reset()
    else reading.mutate({ kind: as, bytes })
  }
  const found: ImportRead | undefined = reading.data
  const problem: ApiProblem | null = importing.error ?? reading.error
  const record = () =>
    file !== undefined &&
    importing.mutate(
      { kind, bytes: file },
      {
        onSuccess: ({ rows }) => {
          announce(imported(rows.length))
          onClose()
        },
      },
    )
  return (
    <Dialog isWide title={importTitle} onClose={onClose}>
      <div ref={region} className={css['form']}>
        <Choice
          label={importKindLabel}
          ids={KINDS}
          names={importKinds}
          chosen={kind}
          onChoose={(next) => {
            setKind(next)
            read(file, next)
          }}
        />
        <p className={drawer['sub']}>
          {columnsIntro} {importColumns[kind]}
        </p>
        <label>
          {importFileLabel}
          <input
            type="file"
            accept=".csv,text/csv"
            onChange={({ currentTarget: { files } }) => {
              const [chosen] = files ?? []
              if (chosen) void chosen.arrayBuffer().then((bytes) => read(bytes, kind))
              else read(undefined, kind)
            }}
          />
        </label>
        <output aria-live="polite">{reading.isPending && dryRunReads}</output>
        {found && <DryRun found={found} />}
        {found && (
          <RatesOfFaults
            view={view}
            ledger={ledger}
            faults={found.faults}
            onEdit={onEdit}
            onSaved={() => read(file, kind)}
          />
        )}
        {problem && (
          <p role="alert" className={drawer['problem']}>
            {spentRefusal(problem)}
          </p>
        )}
        {found && found.faults.length === 0 && found.rows.length > 0 && (
          <p className={css['formFoot']}>
            <Button size="xs" data-goes-on className={frame['primary']} loading={importing.isPending} onClick={record}>
              {importRows(found.rows.length)}
            </Button>
          </p>
        )}
      </div>
    </Dialog>
  )
}
