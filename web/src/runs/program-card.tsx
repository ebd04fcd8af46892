import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { aheadAndDone, reportElse, runEnded, runStarting, STATE_NAMES, waitsFor } from '#words/runs.ts'
import { phaseKey, type PlanView } from '../plan-view/plan-view.ts'
import { isOpen, type LivePhase, type LiveProgram } from '../runs-view/live-programs.ts'
import { endingFacts, mayTakeBack, otherFacts } from '../runs-view/phase-ends.ts'
import { FactChoice } from './fact-choice.tsx'
import { OperatorLink } from './operator-link.tsx'
import { ReminderSwitch } from './reminder-switch.tsx'
import css from './runs.module.css'
import { TakeBack } from './take-back.tsx'

type ProgramCardProps = {
  readonly view: PlanView
  readonly live: LiveProgram
  /** The key of a phase that the page was opened for, and for which nothing waits yet. */
  readonly asked: string | undefined
}

/** Where a program is: what is open or comes next, the rest folded, and what else can be reported of it. */
export function ProgramCard({ view, live, asked }: ProgramCardProps) {
  const { program, run, phases } = live
  const current = phases.filter((phase) => isOpen(phase) || phase.isNext)
  const others = phases.filter((phase) => !current.includes(phase))
  const done = others.filter(({ state }) => state === 'done').length
  const title = `runs-${program.id}`
  return (
    <section className={`${css['section']} hue-${program.kind}`} aria-labelledby={title}>
      <h2 id={title}>
        <span className={css['name']}>{program.name}</span>
      </h2>
      {run.state !== 'running' && <p className={css['quiet']}>{run.state === 'ended' ? runEnded : runStarting}</p>}
      <Phases view={view} live={live} phases={current} />
      <details className={css['fold']}>
        <summary>{aheadAndDone(others.length - done, done)}</summary>
        <Phases view={view} live={live} phases={others} />
      </details>
      {run.state === 'running' && <ReminderSwitch planId={view.plan.id} program={program} run={run} />}
      <OperatorLink workflowId={run.workflowId} about={program.name} />
      {run.state === 'running' && <OtherFacts view={view} live={live} asked={asked} />}
    </section>
  )
}

/** What can be told at any time; unfolded when the page was opened for the end of a phase that has not begun. */
function OtherFacts({ view, live: { program, phases }, asked }: ProgramCardProps) {
  const phase = phases.find((one) => phaseKey(program.id, one.phase.id) === asked)?.phase
  return (
    <details className={css['fold']} open={phase !== undefined || undefined}>
      <summary>{reportElse(program)}</summary>
      <FactChoice
        key={asked}
        view={view}
        forms={otherFacts(program)}
        first={phase && endingFacts(phase)[0]}
        place={{ programId: program.id }}
        about={program.name}
      />
    </details>
  )
}

type PhasesProps = { readonly view: PlanView; readonly live: LiveProgram; readonly phases: readonly LivePhase[] }

const Phases = ({ view, live: { program, run }, phases }: PhasesProps) => (
  <ul className={css['phases']}>
    {phases.map((live) => (
      <li key={live.phase.id} data-state={live.state}>
        <span className={css['state']}>
          {live.state === 'overdue' && <IconAlertTriangle size={13} aria-hidden />}
          {STATE_NAMES[live.state]}
        </span>
        <Link to="/" search={{ plan: view.plan.id, select: phaseKey(program.id, live.phase.id) }}>
          {live.phase.name}
        </Link>
        <span className={css['waits']}>{waitsFor(live, view.today)}</span>
        {mayTakeBack(view, program, run, live) && <TakeBack view={view} programId={program.id} phase={live.phase} />}
      </li>
    ))}
  </ul>
)
