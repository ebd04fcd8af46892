import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { plansQuery } from '../api/queries.ts'
import frame from '../frame/frame.module.css'
import { PlanPage } from '../frame/plan-page.tsx'
import { addProgram, answerQuestions, firstStep, purposeOf, seeExample } from '#words/plans.ts'
import type { PlanFacts, PlanView } from '../plan-view/plan-view.ts'
import { EXAMPLE_ID } from '../start-view/example.ts'
import { AddProgramDialog } from './add-program-dialog.tsx'
import css from './start.module.css'

type EmptyProps = { readonly facts: PlanFacts }

/** Any page of a plan without a program: what the page is for, the one thing to do first, and the example. */
export const EmptyPage = ({ facts }: EmptyProps) => <PlanPage facts={facts}>{(view) => <Empty view={view} />}</PlanPage>

function Empty({ view }: { readonly view: PlanView }) {
  const [isAdding, setAdding] = useState(false)
  const { data } = useQuery(plansQuery)
  const path = useLocation({ select: ({ pathname }) => pathname })
  const { title, text } = purposeOf(path)
  return (
    <main className={css['empty']}>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>{firstStep}</p>
      <Button size="sm" className={frame['primary']} onClick={() => setAdding(true)}>
        {addProgram}
      </Button>
      <p>
        <Link to="/start">{answerQuestions}</Link>
        {data?.plans.some(({ id }) => id === EXAMPLE_ID) && (
          <Link to="." search={{ plan: EXAMPLE_ID }}>
            {seeExample}
          </Link>
        )}
      </p>
      {isAdding && <AddProgramDialog view={view} onClose={() => setAdding(false)} />}
    </main>
  )
}
