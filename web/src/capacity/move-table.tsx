import type { Move } from '@stagger/planner'
import { Link, useSearch } from '@tanstack/react-router'
import { longDate } from '../format.ts'
import { moveColumns, movesTitle, otherWay } from '#words/capacity.ts'
import { durationText } from '../plan-view/duration.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { nameOf, reasonText } from '../reason-text.ts'
import css from './capacity-page.module.css'
import { signed } from '../format.ts'

type MoveTableProps = { readonly view: PlanView; readonly moves: readonly Move[] }

/** Every proposed move with its reason, the largest first. */
export function MoveTable({ view, moves }: MoveTableProps) {
  const { plan } = useSearch({ from: '/capacity' })
  return (
    <table className={css['moves']} aria-label={movesTitle}>
      <thead>
        <tr>
          {Object.entries(moveColumns).map(([id, name]) => (
            <th key={id} scope="col" data-id={id}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {moves.map((move) => {
          const { activityId, from, to, days, finishDays, reasons } = move
          const way = wayText(view, move)
          const program = view.program(view.activity(activityId)?.programId ?? '')
          return (
            <tr key={activityId}>
              <th scope="row">
                <Link to="/" search={{ ...(plan !== undefined && { plan }), select: activityId }}>
                  {nameOf(view, activityId)}
                </Link>
              </th>
              <td className={`hue-${program?.kind} ${css['program']}`}>{program?.name}</td>
              <td data-id="date">{longDate(from)}</td>
              <td data-id="date">{longDate(to)}</td>
              <td data-id="days">{signed(days)}</td>
              <td data-id="days">{signed(finishDays)}</td>
              <td>
                {way !== '' && <p>{way}</p>}
                {reasons.map((reason) => (
                  <p key={JSON.stringify(reason)}>{reasonText(view, reason)}</p>
                ))}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** In what other way than now the activity would be done; empty when in the same. */
function wayText(view: PlanView, { activityId, choice }: Move): string {
  const activity = view.activity(activityId)
  if (!choice || !activity?.estimate) return ''
  const { unit, likely } = activity.estimate
  const now = view.scheduled(activityId)?.choice?.duration ?? likely
  const text = (value: number) => durationText({ value, unit })
  return otherWay(
    text(choice.duration),
    text(now),
    choice.personIds.map((id) => view.person(id)?.name ?? id),
  )
}
