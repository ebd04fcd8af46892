import { CloseButton } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import drawer from '../drawer/drawer.module.css'
import { spanText } from '#words/everywhere.ts'
import { close } from '#words/drawer.ts'
import {
  asksTitle,
  daysOffTitle,
  inProposal,
  loadText,
  nothingAsked,
  rowName,
  weekOfTitle,
  weekTiles,
} from '#words/capacity.ts'
import { activitiesOf, type CapacityRow, type CapacityWeek } from '../plan-view/capacity-rows.ts'
import { namedStart, type PlanView } from '../plan-view/plan-view.ts'
import css from './capacity-page.module.css'
import { daysOffIn } from '../capacity-view/days-ahead.ts'
import { hoursText } from '../capacity-view/hours-said.ts'

type WeekDrawerProps = {
  readonly view: PlanView
  readonly row: CapacityRow
  readonly week: CapacityWeek
  readonly isProposed: boolean
  readonly onClose: () => void
}

/** One week of somebody: what is asked, what there is, and what asks for it. */
export function WeekDrawer({ view, row, week, isProposed, onClose }: WeekDrawerProps) {
  const asks = activitiesOf(week)
  return (
    <aside className={drawer['drawer']} aria-label={`${rowName(row)}, ${weekOfTitle(week.weekOf)}`}>
      <div className={drawer['title']}>
        <h2>{rowName(row)}</h2>
        <CloseButton size="sm" aria-label={close} onClick={onClose} />
      </div>
      <p className={drawer['sub']}>{weekOfTitle(week.weekOf)}</p>
      {isProposed && <p className={drawer['sub']}>{inProposal}</p>}
      <dl className={drawer['tiles']}>
        <Tile name={weekTiles.asked} text={hoursText(week.hours)} />
        <Tile name={weekTiles.has} text={hoursText(week.capacityHours)} />
        <Tile name={weekTiles.share} text={loadText(week)} />
      </dl>
      <DaysOff view={view} row={row} week={week} />
      <section>
        <h3>{asksTitle}</h3>
        {asks.length === 0 && <p className={drawer['sub']}>{nothingAsked}</p>}
        <ul className={css['asks']}>
          {asks.map(({ activityId, hours }) => (
            <Asks key={activityId} view={view} activityId={activityId} hours={hours} />
          ))}
        </ul>
      </section>
    </aside>
  )
}

/** Why there is less than in other weeks: leave, closures and holidays. */
function DaysOff({ view, row, week }: Pick<WeekDrawerProps, 'view' | 'row' | 'week'>) {
  const person = row.kind === 'person' ? view.person(row.id) : undefined
  const off = person ? daysOffIn(view.plan, person, week.weekOf) : []
  if (off.length === 0) return null
  return (
    <section>
      <h3>{daysOffTitle}</h3>
      <ul className={css['daysOff']}>
        {off.map(({ name, first, last }) => (
          <li key={`${name} ${first}`}>
            {name} <small>{spanText(first, last)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Tile = ({ name, text }: { readonly name: string; readonly text: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{text}</dd>
  </div>
)

type AsksProps = { readonly view: PlanView; readonly activityId: string; readonly hours: number }

/** An activity that asks for hours, as the way to it. */
function Asks({ view, activityId, hours }: AsksProps) {
  const { plan } = useSearch({ from: '/capacity' })
  const activity = view.activity(activityId)
  const program = activity && view.program(activity.programId)
  const dates = view.scheduled(activityId)
  return (
    <li className={`hue-${program?.kind}`}>
      <Link to="/" search={{ ...(plan !== undefined && { plan }), select: activityId }}>
        {activity?.name ?? activityId}
      </Link>
      <strong>{hoursText(hours)}</strong>
      <small>
        {program?.name}
        {dates && ` · ${spanText(namedStart(dates), dates.lastDay)}`}
      </small>
    </li>
  )
}
