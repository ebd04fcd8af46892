import { Button } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import type { SendEdit } from '../api/changes.ts'
import type { Explanation } from '../engine/searches.ts'
import { useFocusGoesOn } from '../frame/use-focus-goes-on.ts'
import { searchFailed } from '#words/capacity.ts'
import { answerStale, answerStaleStopped, earlierTitle, notTried, stopTrying, tryAgain, tryingOut } from '#words/why.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { CollisionBox } from './collision-box.tsx'
import css from './drawer.module.css'
import { Earlier } from './earlier.tsx'
import { IfItSlips } from './if-it-slips.tsx'
import { type ExplanationOf, useExplanation } from './use-explanation.ts'

type WhatIfProps = { readonly view: PlanView; readonly activityId: string; readonly onEdit: SendEdit }

/** What would make an activity earlier, what it may not slip past, and what of its plan cannot hold. */
export function WhatIf({ view, activityId, onEdit }: WhatIfProps) {
  const known = useExplanation(view, activityId)
  const { explanation, isStale } = known
  const region = useRef<HTMLDivElement>(null)
  useFocusGoesOn(region, `${explanation !== undefined} ${isStale} ${explanation?.collision !== undefined}`)
  return (
    <div ref={region} data-stale={isStale || undefined} className={css['whatIf']}>
      {explanation ? (
        <>
          {isStale && <Standing known={known} />}
          <Answer view={view} explanation={explanation} isStale={isStale} onEdit={onEdit} />
        </>
      ) : (
        <section>
          <h3>{earlierTitle}</h3>
          <Standing known={known} />
        </section>
      )}
    </div>
  )
}

type AnswerProps = Omit<WhatIfProps, 'activityId'> & { readonly explanation: Explanation; readonly isStale: boolean }

const Answer = ({ view, explanation: { why, collision }, isStale, onEdit }: AnswerProps) => (
  <>
    {collision && <CollisionBox view={view} why={why} collision={collision} isStale={isStale} onEdit={onEdit} />}
    <Earlier view={view} why={why} isStale={isStale} onEdit={onEdit} />
    <IfItSlips view={view} why={why} />
  </>
)

/** What is being looked for, or why it is not, and what can be done about it. */
function Standing({ known: { explanation, isStopped, failure, stop, start } }: { readonly known: ExplanationOf }) {
  if (failure)
    return (
      <p role="alert" className={css['problem']}>
        {searchFailed(failure)}
      </p>
    )
  if (isStopped)
    return (
      <Line text={explanation ? answerStaleStopped : notTried}>
        <Button size="compact-xs" variant="default" onClick={start}>
          {tryAgain}
        </Button>
      </Line>
    )
  return (
    <Line text={explanation ? answerStale : tryingOut}>
      <Button size="compact-xs" variant="default" onClick={stop}>
        {stopTrying}
      </Button>
    </Line>
  )
}

const Line = ({ text, children }: { readonly text: string; readonly children: ReactNode }) => (
  <p className={css['standing']}>
    <span>{text}</span>
    {children}
  </p>
)
