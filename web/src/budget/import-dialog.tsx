import { Button, Modal } from '@mantine/core'
import type { CsvKind } from '@stagger/planner'
import { useRef, useState } from 'react'
import { announce } from '../announcer.ts'
import { type ImportRead, useImportActuals, useReadActuals } from '../api/actuals.ts'
import type { ApiProblem } from '../api/client.ts'
import drawer from '../drawer/drawer.module.css'
import frame from '../frame/frame.module.css'
import { useFocusGoesOn } from '../frame/use-focus-goes-on.ts'
import {
  closeDialog,
  columnsIntro,
  dryRunReads,
  importColumns,
  imported,
  importFileLabel,
  importKindLabel,
  importKinds,
  importRows,
  importTitle,
  spentRefusal,
} from '#words/spent.ts'
import css from './budget.module.css'
import { Choice } from './choice.tsx'
import { DryRun } from './dry-run.tsx'

const KINDS = ['invoices', 'time'] as const

/** Brings a file of what was spent: first what it would do, then all of it or nothing. */
export function ImportDialog({ planId, onClose }: { readonly planId: string; readonly onClose: () => void }) {
  const [kind, setKind] = useState<CsvKind>('invoices')
  const [file, setFile] = useState<string>()
  const region = useRef<HTMLDivElement>(null)
  const reading = useReadActuals(planId)
  const importing = useImportActuals(planId)
  useFocusGoesOn(region, `${reading.status} ${importing.status}`)
  const read = (text: string | undefined, as: CsvKind) => {
    setFile(text)
    importing.reset()
    if (text === undefined) reading.reset()
    else reading.mutate({ kind: as, text })
  }
  const found: ImportRead | undefined = reading.data
  const problem: ApiProblem | null = importing.error ?? reading.error
  const record = () =>
    file !== undefined &&
    importing.mutate(
      { kind, text: file },
      {
        onSuccess: ({ rows }) => {
          announce(imported(rows.length))
          onClose()
        },
      },
    )
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={importTitle}
      closeButtonProps={{ 'aria-label': closeDialog }}
      lockScroll={false}
    >
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
              if (chosen) void chosen.text().then((text) => read(text, kind))
              else read(undefined, kind)
            }}
          />
        </label>
        <output aria-live="polite">{reading.isPending && dryRunReads}</output>
        {found && <DryRun found={found} />}
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
    </Modal>
  )
}
