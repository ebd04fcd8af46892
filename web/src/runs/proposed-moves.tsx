import type { Move } from '@stagger/planner'
import { Link } from '@tanstack/react-router'
import { longDate } from '../format.ts'
import { moveColumns, proposalParts } from '#words/runs.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { nameOf, reasonText } from '../reason-text.ts'
import css from './runs.module.css'
import { signed } from '../format.ts'

type ProposedMovesProps = { readonly view: PlanView; readonly moves: readonly Move[] }

/** Every activity whose dates would differ, with its old and new day and why. */
export const ProposedMoves = ({ view, moves }: ProposedMovesProps) => (
  // Wider than a narrow screen: it scrolls by itself, also by keyboard.
  <div className={css['wideTable']} role="region" aria-label={proposalParts.moves} tabIndex={0}>
    <table className={css['moves']}>
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
        {moves.map(({ activityId, from, to, days, finishDays, reasons }) => (
          <tr key={activityId}>
            <th scope="row">
              <Link to="/" search={{ plan: view.plan.id, select: activityId }}>
                {nameOf(view, activityId)}
              </Link>
            </th>
            <td data-date>{longDate(from)}</td>
            <td data-date>{longDate(to)}</td>
            <td data-date>{signed(days)}</td>
            <td data-date>{signed(finishDays)}</td>
            <td>
              {reasons.map((reason) => (
                <p key={JSON.stringify(reason)}>{reasonText(view, reason)}</p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
