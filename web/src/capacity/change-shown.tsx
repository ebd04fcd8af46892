import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { BrokenRules } from '../frame/broken-rules.tsx'
import frame from '../frame/frame.module.css'
import {
  brokenTitle,
  costChange,
  costUnknown,
  daysText,
  discard,
  moreMoves,
  moveColumns,
  movesText,
  movesTitle,
  nothingMoves,
  notYet,
  overloadsChange,
  peopleDoNotBind,
  proposedTitle,
  reportMoves,
} from '#words/people.ts'
import type { MovedEnd, TeamChange } from '../capacity-view/team-change.ts'
import { longDate } from '../format.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { nameOf } from '../reason-text.ts'
import css from './team.module.css'

type ChangeProps = {
  readonly view: PlanView
  readonly change: TeamChange
  /** What the button that makes it true says. */
  readonly apply: string
  readonly onApply: () => void
  readonly onDiscard: () => void
}

/** What a change would move, break and cost, and the choice. It takes the focus when it comes: it is the answer. */
export function ChangeShown({ view, change, apply, onApply, onDiscard }: ChangeProps) {
  const { moved, reports, broken, overloads, leavesPeopleOut, cost } = change
  const title = useRef<HTMLHeadingElement>(null)
  // The focus belongs to the document: it goes to an answer once, and not again when the plan changes meanwhile.
  useEffect(() => {
    title.current?.parentElement?.scrollIntoView({ block: 'nearest' })
    title.current?.focus()
  }, [])
  return (
    <section className={css['proposed']} aria-label={proposedTitle}>
      <h3 ref={title} tabIndex={-1}>
        {moved.length === 0 ? nothingMoves : movesText(moved.length)}
      </h3>
      {leavesPeopleOut && <p>{peopleDoNotBind}</p>}
      <p>{notYet}</p>
      <ul className={css['facts']}>
        {reports.map(({ programId, before, after, days }) => (
          <li key={programId} data-bad={days > 0 || undefined}>
            {reportMoves(view.program(programId)?.name ?? programId, before, after, days)}
          </li>
        ))}
        <li data-bad={overloads.after > overloads.before || undefined}>
          {overloadsChange(overloads.before, overloads.after)}
        </li>
        <li>{cost ? costChange(cost.before, cost.after) : costUnknown}</li>
      </ul>
      <BrokenRules view={view} title={brokenTitle} level="h4" broken={broken} />
      {moved.length > 0 && <Moves view={view} moved={moved} />}
      <p className={css['foot']}>
        <Button size="xs" variant="default" onClick={onDiscard}>
          {discard}
        </Button>
        <Button size="xs" className={frame['primary']} onClick={onApply}>
          {apply}
        </Button>
      </p>
    </section>
  )
}

/** As many as are read; the furthest come first. */
const MOST_MOVES = 40

function Moves({ view, moved }: { readonly view: PlanView; readonly moved: readonly MovedEnd[] }) {
  return (
    <>
      <table className={css['moves']} aria-label={movesTitle}>
        <thead>
          <tr>
            {Object.entries(moveColumns).map(([id, name]) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moved.slice(0, MOST_MOVES).map(({ activityId, before, after, days }) => (
            <tr key={activityId}>
              <th scope="row">{nameOf(view, activityId)}</th>
              <td>{longDate(before)}</td>
              <td>{longDate(after)}</td>
              <td>{daysText(days)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {moved.length > MOST_MOVES && <p>{moreMoves(moved.length - MOST_MOVES)}</p>}
    </>
  )
}
