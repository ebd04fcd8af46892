import { isoOf, lastDay } from '@stagger/planner'
import { useMemo, useState } from 'react'
import { spanText } from '#words/everywhere.ts'
import { criticalMark, listHint, listTitle } from '#words/phone.ts'
import type { OutlineRow } from '../plan-view/outline-rows.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { type PhonePhase, phoneRows } from './phone-rows.ts'
import css from './plan-list.module.css'

type PlanListProps = { readonly view: PlanView; readonly onSelect: (key: string) => void }

/** The plan to be read where there is no room for a chart: programs, their phases, and in those the activities. */
export function PlanList({ view, onSelect }: PlanListProps) {
  const programs = useMemo(() => phoneRows(view), [view])
  return (
    <section className={css['list']} aria-label={listTitle}>
      <p className={css['hint']}>{listHint}</p>
      {programs.map(({ program, phases }) => (
        <section key={program.key} className={`hue-${program.hue}`} aria-label={program.name}>
          <h2>{program.name}</h2>
          {phases.map((phase) => (
            <PhaseOfList key={phase.phase.key} of={phase} onSelect={onSelect} />
          ))}
        </section>
      ))}
    </section>
  )
}

type PhaseProps = Pick<PlanListProps, 'onSelect'> & { readonly of: PhonePhase }

/** Its activities are only drawn once somebody opens it: a plan may have thousands. */
function PhaseOfList({ of: { phase, activities }, onSelect }: PhaseProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={css['phase']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <strong>{phase.name}</strong>
        <Dates row={phase} />
      </summary>
      {isOpen && (
        <ul>
          {activities.map((activity) => (
            <li key={activity.key}>
              <button type="button" onClick={() => onSelect(activity.key)}>
                <span>{activity.name}</span>
                <Dates row={activity} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}

function Dates({ row: { span, firstDay, isCritical, isEmpty } }: { readonly row: OutlineRow }) {
  if (isEmpty) return null
  return (
    <small>
      {spanText(isoOf(firstDay), isoOf(lastDay(span.end)))}
      {isCritical && <b> · {criticalMark}</b>}
    </small>
  )
}
