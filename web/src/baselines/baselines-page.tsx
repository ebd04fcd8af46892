import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { baselinesQuery } from '../api/baselines.ts'
import { PlanPage } from '../frame/plan-page.tsx'
import type { PlanFacts, PlanView } from '../plan-view/plan-view.ts'
import timeline from '../timeline/timeline.module.css'
import { nothingSaved, nothingSavedText, pageName, reading, save } from '#words/baselines.ts'
import { BaselineDialog, type BaselineAsked } from './baseline-dialog.tsx'
import css from './baselines.module.css'
import { Comparison } from './comparison.tsx'
import { SavedList } from './saved-list.tsx'
import { useBaselinesShown } from './use-comparison.ts'

/** What the plan looked like when somebody saved it, and what has moved since, in days and money. */
export const BaselinesPage = (facts: PlanFacts) => (
  <PlanPage facts={facts}>{(view) => <Baselines view={view} />}</PlanPage>
)

function Baselines({ view }: { readonly view: PlanView }) {
  const { data } = useQuery(baselinesQuery(view.plan.id))
  const [asked, setAsked] = useState<BaselineAsked>()
  const saved = data?.baselines ?? []
  const shown = useBaselinesShown(saved)
  const saveButton = (
    <Button size="xs" variant="default" onClick={() => setAsked({ act: 'save' })}>
      {save}
    </Button>
  )
  return (
    <main className={css['main']}>
      {shown.from ? (
        <>
          <Comparison view={view} saved={saved} {...shown} from={shown.from} />
          <SavedList view={view} saved={saved} compared={shown.from} onCompare={shown.show} onAsk={setAsked}>
            {saveButton}
          </SavedList>
        </>
      ) : (
        <div className={timeline['headline']}>
          <h1>{data ? nothingSaved : `${pageName}: ${reading}`}</h1>
          {data && (
            <>
              <p>{nothingSavedText}</p>
              {saveButton}
            </>
          )}
        </div>
      )}
      {asked && <BaselineDialog view={view} asked={asked} onClose={() => setAsked(undefined)} />}
    </main>
  )
}
