import { CloseButton } from '@mantine/core'
import type { SendEdit } from '../api/changes.ts'
import { reportName } from '#words/everywhere.ts'
import { close, findingsTitle } from '#words/drawer.ts'
import { findingSentence, decidedOn } from '#words/timeline.ts'
import { subjectKey } from '../plan-view/headline.ts'
import { type PlanView, phaseKey, programKey } from '../plan-view/plan-view.ts'
import { violationKey } from '../plan-view/proposal.ts'
import type { Show } from '../timeline/use-shown.ts'
import { nameOf } from '../reason-text.ts'
import { Comments } from './comments.tsx'
import css from './drawer.module.css'
import { PhaseRun } from './phase-run.tsx'
import { type Selection, selectionOf } from './selection.ts'
import { Tiles } from './tiles.tsx'
import { WhatIf } from './what-if.tsx'
import { WhyThisDate } from './why-this-date.tsx'

type DrawerProps = {
  readonly view: PlanView
  readonly selected: string
  readonly show: Show
  readonly onEdit: SendEdit
}

/** The details of what is selected: its numbers, why it is when it is, what would change that, what is wrong with it, and its run. */
export function Drawer({ view, selected, show, onEdit }: DrawerProps) {
  const selection = selectionOf(view, selected)
  if (!selection) return null
  const onSelect = (select: string) => show({ select })
  return (
    <aside className={css['drawer']} aria-label={selection.name}>
      <div className={css['title']}>
        <h2>{selection.name}</h2>
        <CloseButton size="sm" aria-label={close} onClick={() => show({ select: undefined })} />
      </div>
      <p className={css['sub']}>{subtitle(selection)}</p>
      <Tiles view={view} selection={selection} />
      {selection.phase && (
        <PhaseRun
          key={phaseKey(selection.program.id, selection.phase.id)}
          view={view}
          program={selection.program}
          phase={selection.phase}
        />
      )}
      <Findings view={view} selection={selection} />
      {selection.driver && (
        <WhyThisDate key={selection.driver} view={view} activityId={selection.driver} onSelect={onSelect} />
      )}
      {selection.driver && (
        <WhatIf key={`if ${selection.driver}`} view={view} activityId={selection.driver} onEdit={onEdit} />
      )}
      {selection.activity && <Comments key={`said ${selection.key}`} view={view} activityId={selection.key} />}
    </aside>
  )
}

const subtitle = ({ program, phase, key, who, isCritical }: Selection): string =>
  [
    key === programKey(program.id) ? reportName(program) : program.name,
    phase && key !== phaseKey(program.id, phase.id) ? phase.name : '',
    who,
    isCritical ? 'critical' : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')

function Findings({ view, selection }: { view: PlanView; selection: Selection }) {
  const about = view.schedule.violations.filter((violation) => selection.activityIds.has(subjectKey(view, violation)))
  if (about.length === 0) return null
  return (
    <section>
      <h3>{findingsTitle}</h3>
      <ul className={css['findings']}>
        {about.map((violation) => (
          <li key={violationKey(violation)} data-severity={violation.severity}>
            {findingSentence(violation, (id) => nameOf(view, id))}
            {violation.decisionId && ` (${decidedOn})`}
          </li>
        ))}
      </ul>
    </section>
  )
}
