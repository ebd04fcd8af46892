import { Button, Modal } from '@mantine/core'
import { type FormEvent, useId, useRef, useState } from 'react'
import { announce } from '../announcer.ts'
import { useRecordActual } from '../api/actuals.ts'
import {
  type EntryFault,
  invoiceEntry,
  timeEntry,
  type TypedInvoice,
  type TypedTime,
} from '../budget-view/entry-typed.ts'
import drawer from '../drawer/drawer.module.css'
import frame from '../frame/frame.module.css'
import {
  closeDialog,
  recorded,
  recordFaults,
  recordIt,
  recordKindLabel,
  recordKinds,
  recordTitle,
  spentRefusal,
} from '#words/spent.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'
import { Choice } from './choice.tsx'
import { InvoiceFields, TimeFields } from './entry-fields.tsx'
import { firstInvoice, firstTime } from './first-entries.ts'

const KINDS = ['invoice', 'time'] as const

/** An invoice, or hours, written down by hand. What is wrong is said under the form, and what was typed stays. */
export function RecordDialog({ view, onClose }: { readonly view: PlanView; readonly onClose: () => void }) {
  const { plan } = view
  const [kind, setKind] = useState<(typeof KINDS)[number]>('invoice')
  const [invoice, setInvoice] = useState<TypedInvoice>(() => firstInvoice(view))
  const [time, setTime] = useState<TypedTime>(() => firstTime(view))
  const [fault, setFault] = useState<string>()
  const faultId = useId()
  // The entry's own id: kept until it is known to be written, so that trying again writes it once.
  const id = useRef(crypto.randomUUID())
  const record = useRecordActual(plan.id)
  const typedAnew = () => {
    setFault(undefined)
    id.current = crypto.randomUUID()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const entry = kind === 'invoice' ? invoiceEntry(id.current, invoice, plan) : timeEntry(id.current, time)
    if (typeof entry === 'string') return setFault(faultText(entry))
    record.mutate(entry, {
      onError: (problem) => setFault(spentRefusal(problem)),
      onSuccess: () => {
        announce(recorded)
        onClose()
      },
    })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={recordTitle}
      closeButtonProps={{ 'aria-label': closeDialog }}
      lockScroll={false}
    >
      <form className={css['form']} onSubmit={submit} noValidate aria-describedby={fault && faultId}>
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
            onType={(change) => {
              setInvoice((old) => ({ ...old, ...change }))
              typedAnew()
            }}
          />
        ) : (
          <TimeFields
            view={view}
            typed={time}
            onType={(change) => {
              setTime((old) => ({ ...old, ...change }))
              typedAnew()
            }}
          />
        )}
        {fault && (
          <p id={faultId} role="alert" className={drawer['problem']}>
            {fault}
          </p>
        )}
        <p className={css['formFoot']}>
          <Button type="submit" size="xs" className={frame['primary']} loading={record.isPending}>
            {recordIt}
          </Button>
        </p>
      </form>
    </Modal>
  )
}

const faultText = (fault: EntryFault): string => recordFaults[fault]
