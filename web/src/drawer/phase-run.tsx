import { Button } from '@mantine/core'
import type { Phase, Program } from '@stagger/planner'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { announce } from '../announcer.ts'
import { useChangePhase } from '../api/changes.ts'
import type { ApiProblem } from '../api/client.ts'
import { runsQuery } from '../api/queries.ts'
import type { PhaseState, PhaseVerb } from '../api/wire.ts'
import { refusal } from '#words/everywhere.ts'
import { endsByItself, notRunning, phaseSentence, phaseVerb, runTitle } from '#words/drawer.ts'
import { runsOfPlan } from '#words/own-scenarios.ts'
import { endsWithFact, toRuns } from '#words/runs.ts'
import { phaseKey, type PlanView } from '../plan-view/plan-view.ts'
import { endingFacts } from '../runs-view/phase-ends.ts'
import { OfPlanAlone } from '../scenarios/of-plan-alone.tsx'
import frame from '../frame/frame.module.css'
import css from './drawer.module.css'
import { FinishQuestion } from './finish-question.tsx'
import { selectionOf } from './selection.ts'

/** What a person may say of a phase in this state. */
const VERBS: Readonly<Record<PhaseState, readonly PhaseVerb[]>> = {
  planned: ['start'],
  open: ['finish'],
  overdue: ['finish'],
  done: ['reopen'],
}

type PhaseRunProps = { readonly view: PlanView; readonly program: Program; readonly phase: Phase }

/** The live state of a phase, and the buttons that tell its program what happened, as of today. */
export function PhaseRun({ view, program, phase }: PhaseRunProps) {
  const { data } = useQuery(runsQuery(view.plan.id))
  const [problem, setProblem] = useState<ApiProblem>()
  const [asking, setAsking] = useState(false)
  const change = useChangePhase(view.plan.id)
  const run = data?.runs.find(({ programId }) => programId === program.id)
  const live = run?.phases.find(({ phaseId }) => phaseId === phase.id)
  const state = live?.state ?? 'planned'
  const planned = selectionOf(view, phaseKey(program.id, phase.id))
  const hasFact = endingFacts(phase).length > 0
  const endsAlone = !hasFact && phase.advance === 'clock' && (state === 'open' || state === 'overdue')
  const verbs = endsAlone || (hasFact && state !== 'done') ? [] : VERBS[state]
  const isAsking = asking && verbs.includes('finish')
  const tell = (verb: PhaseVerb) =>
    change.mutate(
      { programId: program.id, phaseId: phase.id, verb, effectiveOn: view.today },
      {
        onError: setProblem,
        onSuccess: () => {
          setProblem(undefined)
          setAsking(false)
          announce(`${phaseVerb(verb)}: ${phase.name}`)
        },
      },
    )
  return (
    <section aria-label={`${runTitle}: ${phase.name}`}>
      <h3>
        {runTitle}: {phase.name}
      </h3>
      {run ? (
        <>
          <p className={css['live']} data-state={state}>
            {planned && phaseSentence(state, phase.advance, planned.start, planned.finish)}
          </p>
          {endsAlone && <p className={css['sub']}>{endsByItself}</p>}
          {hasFact && state !== 'done' && (
            <p className={css['sub']}>
              {endsWithFact}{' '}
              <Link to="/runs" search={{ plan: view.plan.id, open: planned?.key }}>
                {toRuns}
              </Link>
            </p>
          )}
          {isAsking ? (
            <FinishQuestion
              view={view}
              programId={program.id}
              phaseId={phase.id}
              on={view.today}
              isSending={change.isPending}
              onYes={() => tell('finish')}
              onNo={() => setAsking(false)}
            />
          ) : (
            <OfPlanAlone planId={view.plan.id} instead={<p className={css['sub']}>{runsOfPlan}</p>}>
              <div className={css['verbs']}>
                {verbs.map((verb) => (
                  <Button
                    key={verb}
                    size="xs"
                    className={frame['primary']}
                    loading={change.isPending}
                    onClick={() => (verb === 'finish' ? setAsking(true) : tell(verb))}
                  >
                    {phaseVerb(verb)}
                  </Button>
                ))}
              </div>
            </OfPlanAlone>
          )}
        </>
      ) : (
        <p className={css['sub']}>{notRunning}</p>
      )}
      {problem && (
        <p role="alert" className={css['problem']}>
          {refusal(problem)}
        </p>
      )}
    </section>
  )
}
