import { Modal } from '@mantine/core'
import { type Program, type PromiseQuestion, type ReportKind } from '@stagger/planner'
import { useState } from 'react'
import { useEditPlan } from '../api/changes.ts'
import {
  CUSTOMER_MISSING,
  type DraftFault,
  draftFaults,
  emptyDraft,
  isChanged,
  type PromiseDraft,
  questionOf,
} from '../confidence-view/promise-draft.ts'
import { promiseSearch } from '../engine/use-search.ts'
import { useSpent } from '../engine/use-spent.ts'
import { checkPromise } from '#words/everywhere.ts'
import { closeCheck } from '#words/promise.ts'
import { showRefusal } from '../notices.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { PromiseForm } from './promise-form.tsx'
import { closePromiseCheck, usePromiseCheck } from './promise-store.ts'
import { PromiseVerdict } from './promise-verdict.tsx'

/** The check of a promise over any page: the question, and under it the answer. It promises nothing by itself. */
export function PromiseDialog({ view }: { readonly view: PlanView }) {
  const { isOpen } = usePromiseCheck()
  return (
    <Modal
      opened={isOpen}
      onClose={() => {
        promiseSearch.cancel()
        closePromiseCheck()
      }}
      title={checkPromise}
      closeButtonProps={{ 'aria-label': closeCheck }}
      size={840}
      lockScroll={false}
    >
      {isOpen && <Check view={view} />}
    </Modal>
  )
}

function Check({ view }: { readonly view: PlanView }) {
  const { plan, progress, today } = view
  const [draft, setDraft] = useState<PromiseDraft>(() => emptyDraft(plan, firstReport(plan.programs)))
  const [asked, setAsked] = useState<{ readonly draft: PromiseDraft; readonly question: PromiseQuestion }>()
  const [faults, setFaults] = useState<readonly DraftFault[]>([])
  const actuals = useSpent(plan.id)
  const edit = useEditPlan(plan.id, showRefusal)
  const ask = () => {
    const wrong = draftFaults(draft, plan, today)
    setFaults(wrong)
    if (wrong.length > 0) return
    const question = questionOf(draft)
    setAsked({ draft, question })
    promiseSearch.forget()
    promiseSearch.start({ plan, progress, today, actuals }, question)
  }
  return (
    <>
      <PromiseForm
        view={view}
        draft={draft}
        faults={faults}
        onDraft={(changed) => {
          setDraft(changed)
          setFaults([])
        }}
        onAsk={ask}
      />
      {asked && (
        <PromiseVerdict
          view={view}
          question={asked.question}
          isOfOther={isChanged(asked.draft, draft)}
          customer={draft.customer.trim()}
          onAgain={ask}
          onNoCustomer={() => setFaults([CUSTOMER_MISSING])}
          onEdit={edit.mutate}
        />
      )}
    </>
  )
}

/** What is likeliest asked about: the report of the first program. */
function firstReport([first]: readonly Program[]): ReportKind {
  if (!first) return 'soc2-type2'
  return first.kind === 'soc2' ? `soc2-${first.type}` : `hitrust-${first.level}`
}
