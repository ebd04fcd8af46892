import type { WireOccurrence, WireWindow } from '@stagger/planner'
import { pullOf, type RegisterControl, windowKey, windowsOf } from '../evidence-view/register-rows.ts'
import { daysText } from '#words/due-days.ts'
import {
  controlDrawer,
  daysThatCount,
  occurrenceName,
  occurrenceRule,
  sharedSentence,
  standingText,
} from '#words/evidence.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { CellShape } from './cell-shape.tsx'
import css from './evidence.module.css'

type ListProps = { readonly view: PlanView; readonly about: RegisterControl }

/** Every occurrence, window by window of each program; each opens to the days that count, by which rule, and whom it serves. */
export function OccurrenceList({ view, about }: ListProps) {
  const windows = windowsOf(view).filter(({ programId }) => about.control.programIds.includes(programId))
  return (
    <section>
      <h3>{controlDrawer.occurrences}</h3>
      {windows.map((window) => {
        const own = about.occurrences.filter((one) => windowKey(one) === windowKey(window))
        return (
          <div key={windowKey(window)} className={`hue-${window.kind}`}>
            <h4 className={css['program']}>
              {view.program(window.programId)?.name} <small>{daysText(window)}</small>
            </h4>
            {own.length === 0 ? (
              <Sampled about={about} window={window} />
            ) : (
              own.map((one) => <Occurrence key={one.within.start} about={about} window={window} one={one} />)
            )}
          </div>
        )
      })}
    </section>
  )
}

/** A control without due dates is sampled: one pull over the window, shared or not. */
function Sampled({ about: { pulls }, window }: { about: RegisterControl; window: WireWindow }) {
  const pull = pullOf(pulls, { programId: window.programId, within: window })
  return (
    <p className={css['quiet']}>
      {controlDrawer.noOccurrences} {sharedSentence(pull)}
    </p>
  )
}

const SIGN = { x: 1, y: 1, width: 14, height: 10 }

type OccurrenceProps = {
  readonly about: RegisterControl
  readonly window: WireWindow
  readonly one: WireOccurrence
}

const Occurrence = ({ about: { control, pulls }, window, one }: OccurrenceProps) => (
  <details className={css['occurrence']} data-state={one.state} open={one.state === 'missed'}>
    <summary>
      <svg width={16} height={12} aria-hidden="true">
        <CellShape state={one.state} rect={SIGN} isLater={false} />
      </svg>
      <span>
        <strong>{occurrenceName(control.cadence, one)}</strong> {standingText(one)}
      </span>
    </summary>
    <p>
      {daysThatCount(one.within)} {occurrenceRule(control, window, one)} {sharedSentence(pullOf(pulls, one))}
    </p>
  </details>
)
