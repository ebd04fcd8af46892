import { Button } from '@mantine/core'
import type { IsoDate } from '@stagger/planner'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { announce } from '../announcer.ts'
import budget from '../budget/budget.module.css'
import frame from '../frame/frame.module.css'
import { refusal } from '#words/everywhere.ts'
import { usualPlanName } from '#words/plans.ts'
import { create as createText, created, draftKept, mend, startFailed, startOver } from '#words/start.ts'
import { answersOf, isMissing } from '../start-view/answers-of.ts'
import { previewOf } from '../start-view/preview.ts'
import { AssumedList } from './assumed-list.tsx'
import { BeginQuestion } from './begin-question.tsx'
import { ExistsQuestion } from './exists-question.tsx'
import { OrganizationQuestion } from './organization-question.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import { PromisesQuestion } from './promises-question.tsx'
import { ReportsQuestion } from './reports-question.tsx'
import css from './start.module.css'
import { TeamQuestion } from './team-question.tsx'
import { useBeginPlan } from './use-begin-plan.ts'
import { useStartDraft } from './use-start-draft.ts'

/** The six questions, and beside them what the answers come to so far. */
export function Setup({ today }: { readonly today: IsoDate }) {
  const { draft, put, forget } = useStartDraft()
  const shown = useDeferredValue(draft)
  const read = useMemo(() => answersOf(shown), [shown])
  const preview = useMemo(() => previewOf(read.answers, shown.instead, today), [read, shown.instead, today])
  const [isAsked, setAsked] = useState(false)
  const page = useRef<HTMLDivElement | null>(null)
  const { begin, create } = useBeginPlan()

  const { answers, faults } = answersOf(draft)
  const faultOf = (field: string) =>
    faults.find((fault) => fault.field === field && (isAsked || !isMissing(fault)))?.code
  const open = faults.length + (preview?.faults.size ?? 0)

  const save = () => {
    const wanted = previewOf({ ...answers, planName: usualPlanName }, draft.instead, today)
    if (faults.length > 0 || !wanted || wanted.faults.size > 0) {
      setAsked(true)
      announce(mend(Math.max(1, open)))
      focusFirstFault(page.current)
      return
    }
    const called = answers.organization.name
    begin({ plan: wanted.plan, called }, created(called), forget)
  }
  const question = { draft, put, faultOf }
  return (
    <div className={css['setup']} ref={page}>
      <div className={css['questions']}>
        <OrganizationQuestion {...question} />
        <ReportsQuestion {...question} />
        <BeginQuestion {...question} today={today} />
        <TeamQuestion {...question} />
        <ExistsQuestion {...question} />
        <PromisesQuestion {...question} />
      </div>
      <div className={css['answer']}>
        <PreviewPanel answers={read.answers} preview={preview} isStale={shown !== draft}>
          <p className={css['foot']}>
            <Button size="sm" className={frame['primary']} loading={create.isPending} onClick={save}>
              {createText}
            </Button>
            <Button size="xs" variant="subtle" color="gray" onClick={forget}>
              {startOver}
            </Button>
            <span className={css['quiet']}>{isAsked && open > 0 ? mend(open) : draftKept}</span>
          </p>
          {create.error && (
            <p role="alert" className={budget['fieldFault']}>
              {refusal(create.error)} {startFailed}
            </p>
          )}
        </PreviewPanel>
        {preview && (
          <AssumedList
            preview={preview}
            instead={draft.instead}
            onType={(key, text) => put({ instead: { ...draft.instead, [key]: text } })}
          />
        )}
      </div>
    </div>
  )
}

/** What is wrong is said by then: the first field that has to be mended takes the focus. */
function focusFirstFault(page: HTMLDivElement | null): void {
  requestAnimationFrame(() => page?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
