import { useRef } from 'react'
import { announce } from '../announcer.ts'
import { useRecordActual } from '../api/actuals.ts'
import { actEntry, type LedgerAct, type TypedAct } from '../budget-view/ledger-acts.ts'
import type { SpentLine } from '../budget-view/spent.ts'
import drawer from '../drawer/drawer.module.css'
import { actDone, actFaults, actFields, actHints, actNames, actOn } from '#words/spent.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { Field, FormFault } from './field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useTyped } from './use-typed.ts'
import { spentRefusal } from '../budget-view/spent-refusals.ts'

type ActProps = {
  readonly view: PlanView
  readonly act: LedgerAct
  readonly line: SpentLine
  readonly onClose: () => void
}

/** Says by another entry what became of one: when it was paid, or that it was wrong, and why. */
export function LedgerActDialog({ view, act, line, onClose }: ActProps) {
  const record = useRecordActual(view.plan.id)
  // Kept until it is known to be written, so that trying again writes it once.
  const id = useRef(crypto.randomUUID())
  const { typed, type, refuse, faultOf } = useTyped<TypedAct, keyof TypedAct | 'entry'>({
    paidOn: view.today,
    reason: '',
  })
  const retyped = (change: Partial<TypedAct>) => {
    id.current = crypto.randomUUID()
    type(change)
  }
  const save = () => {
    const entry = actEntry(id.current, act, line, typed)
    if (typeof entry === 'string') return refuse({ field: entry, text: actFaults[entry] })
    record.mutate(entry, {
      onError: (problem) => refuse({ field: act === 'pay' ? 'paidOn' : 'entry', text: spentRefusal(problem) }),
      onSuccess: () => {
        announce(actDone[act])
        onClose()
      },
    })
  }
  return (
    <FormDialog
      title={actOn(act, line.entry)}
      save={actNames[act]}
      isSaving={record.isPending}
      onSave={save}
      onClose={onClose}
    >
      <p className={drawer['sub']}>{actHints[act]}</p>
      {act === 'pay' && (
        <Field
          label={actFields.paidOn}
          type="date"
          value={typed.paidOn}
          fault={faultOf('paidOn')}
          onType={(paidOn) => retyped({ paidOn })}
        />
      )}
      <Field
        label={act === 'pay' ? actFields.note : actFields.reason}
        value={typed.reason}
        fault={faultOf('reason')}
        onType={(reason) => retyped({ reason })}
      />
      <FormFault>{faultOf('entry')}</FormFault>
    </FormDialog>
  )
}
