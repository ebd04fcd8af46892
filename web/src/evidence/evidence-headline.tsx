import type { Program, WireRegister, WireWindow } from '@stagger/planner'
import { useMemo } from 'react'
import { askedIn, type Filter, type RegisterControl, summaryOf, windowKey } from '../evidence-view/register-rows.ts'
import { evidenceHeadline, hoursSentence, hoursSource, lateCount, sharedPulls, windowName } from '#words/evidence.ts'
import css from '../timeline/timeline.module.css'

type HeadlineProps = {
  readonly controls: readonly RegisterControl[]
  readonly register: WireRegister
  readonly programs: readonly Program[]
  /** Every window of theirs. */
  readonly windows: readonly WireWindow[]
  readonly filter: Filter
}

/** How the evidence of the chosen program and window stands; what one register saves where none is chosen. */
export function EvidenceHeadline({ controls, register, programs, windows, filter }: HeadlineProps) {
  const { counts, next, pulls } = useMemo(() => summaryOf(askedIn(controls, filter)), [controls, filter])
  const window = windows.find((one) => windowKey(one) === filter.window)
  const program = programs.find(({ id }) => id === (window?.programId ?? filter.program))
  // What both programs share is known of all of their windows together.
  const isShared = register.between !== undefined && filter.program === undefined && window === undefined
  return (
    <div className={css['headline']}>
      <h1>{evidenceHeadline({ counts, next, pulls })}</h1>
      <p>
        {program && <span>{window ? windowName(program.name, window) : program.name}</span>}
        {isShared && <span>{sharedPulls(pulls)}</span>}
        {counts.late > 0 && <span>{lateCount(counts.late)}</span>}
        {isShared && (
          <span>
            {hoursSentence(register.hours)} <em>({hoursSource})</em>
          </span>
        )}
      </p>
    </div>
  )
}
