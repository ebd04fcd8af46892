import type { Actual } from '@stagger/planner'
import { useRef, useState } from 'react'
import { announce } from '../announcer.ts'
import { useRecordActual } from '../api/actuals.ts'
import type { SendEdit } from '../api/changes.ts'
import {
  fieldAt,
  fieldOfFault,
  invoiceEntry,
  timeEntry,
  type TypedInvoice,
  type TypedTime,
} from '../budget-view/entry-typed.ts'
import { recorded, recordFaults, recordIt, recordKindLabel, recordKinds, recordTitle } from '#words/spent.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { FormFault } from './field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { Choice } from './choice.tsx'
import { InvoiceFields, TimeFields } from './entry-fields.tsx'
import { firstInvoice, firstTime } from './first-entries.ts'
import { RatesOfFaults } from './rate-form.tsx'
import { spentFaults } from '../budget-view/spent-refusals.ts'

const KINDS = ['invoice', 'time'] as const

/** A sentence about a field of the form, or about all of it. */
type Refused = { readonly field: string | undefined; readonly text: string }

type RecordProps = {
  readonly view: PlanView
  readonly ledger: readonly Actual[]
  readonly onEdit: SendEdit
  readonly onClose: () => void
}

/**
 * An invoice, or hours, written down by hand. What is wrong is said beside its field, and what was typed stays; the
 * exchange rate that it lacks is asked for there.
 */
export function RecordDialog({ view, ledger, onEdit, onClose }: RecordProps) {
  const { plan } = view
  const [kind, setKind] = useState<(typeof KINDS)[number]>('invoice')
  const [invoice, setInvoice] = useState<TypedInvoice>(() => firstInvoice(view))
  const [time, setTime] = useState<TypedTime>(() => firstTime(view))
  const [refused, setRefused] = useState<readonly Refused[]>([])
  // The entry's own id: kept until it is known to be written, so that trying again writes it once.
  const id = useRef(crypto.randomUUID())
  const record = useRecordActual(plan.id)
  const faultOf = (field: string | undefined): string | undefined =>
    refused.flatMap((one) => (one.field === field ? one.text : [])).join(' ') || undefined
  const askAgain = () => {
    setRefused([])
    record.reset()
  }
  const typedAnew = () => {
    askAgain()
    id.current = crypto.randomUUID()
  }
  const save = () => {
    const entry = kind === 'invoice' ? invoiceEntry(id.current, invoice, plan) : timeEntry(id.current, time)
    if (typeof entry === 'string') return setRefused([{ field: fieldOfFault(kind, entry), text: recordFaults[entry] }])
    record.mutate(entry, {
      onError: (problem) =>
        setRefused(spentFaults(problem).map(({ path, text }) => ({ field: fieldAt(kind, path), text }))),
      onSuccess: () => {
        announce(recorded)
        onClose()
      },
    })
  }
  return (
    <FormDialog
      title={recordTitle}
      save={recordIt}
      isSaving={record.isPending}
      onSave={save}
      onClose={onClose}
      first={
        record.error && (
          <RatesOfFaults view={view} ledger={ledger} faults={record.error.faults} onEdit={onEdit} onSaved={askAgain} />
        )
      }
    >
      <Choice
        label={recordKindLabel}
        ids={KINDS}
        names={recordKinds}
        chosen={kind}
        onChoose={(next) => {
          setKind(next)
          typedAnew()
        }}
      />
      {kind === 'invoice' ? (
        <InvoiceFields
          view={view}
          typed={invoice}
          faultOf={faultOf}
          onType={(change) => {
            setInvoice((old) => ({ ...old, ...change }))
            typedAnew()
          }}
        />
      ) : (
        <TimeFields
          view={view}
          typed={time}
          faultOf={faultOf}
          onType={(change) => {
            setTime((old) => ({ ...old, ...change }))
            typedAnew()
          }}
        />
      )}
      <FormFault>{faultOf(undefined)}</FormFault>
    </FormDialog>
  )
}
