import { mapTitle, shownLabel, shownNames, toTodayName, zoomNames } from '#words/capacity.ts'
import { zoomsTitle } from '#words/chart.ts'
import { viewLabel, viewNames } from '#words/people.ts'
import { goToTodayHint } from '#words/keyboard.ts'
import css from '../timeline/timeline.module.css'
import type { CapacityShown, ShowCapacity } from './use-capacity-shown.ts'
import type { WeekAxis } from './use-week-axis.ts'

type ToolbarProps = {
  readonly shown: CapacityShown
  readonly show: ShowCapacity
  /** Whether there are proposed dates to look at. */
  readonly canPropose: boolean
  readonly axis: WeekAxis
}

/** Which dates are drawn, and how wide. */
export const CapacityToolbar = ({ shown, show, canPropose, axis }: ToolbarProps) => (
  <div className={css['toolbar']} role="toolbar" aria-label={mapTitle}>
    <Choice label={viewLabel} names={viewNames} chosen={shown.view} onChoose={(view) => show({ view })} />
    {canPropose && (
      <Choice label={shownLabel} names={shownNames} chosen={shown.dates} onChoose={(dates) => show({ dates })} />
    )}
    <span className={css['spring']} />
    <button type="button" className={css['textButton']} title={goToTodayHint} onClick={axis.scrollToNow}>
      {toTodayName}
    </button>
    <Choice label={zoomsTitle} names={zoomNames} chosen={shown.zoom} onChoose={(zoom) => show({ zoom })} />
  </div>
)

/** The load, or whose it is. */
export const ViewChoice = ({ shown, show }: Pick<ToolbarProps, 'shown' | 'show'>) => (
  <div className={css['toolbar']}>
    <Choice
      label={viewLabel}
      names={viewNames}
      chosen={shown.view}
      onChoose={(view) => show({ view, edit: undefined })}
    />
  </div>
)

type ChoiceProps<Id extends string> = {
  readonly label: string
  readonly names: Readonly<Record<Id, string>>
  readonly chosen: Id
  readonly onChoose: (id: Id) => void
}

/** One of a few, as buttons side by side. */
function Choice<Id extends string>({ label, names, chosen, onChoose }: ChoiceProps<Id>) {
  const ids = Object.keys(names).filter((id): id is Id => id in names)
  return (
    <fieldset className={css['zooms']} aria-label={label}>
      {ids.map((id) => (
        <button key={id} type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
          {names[id]}
        </button>
      ))}
    </fieldset>
  )
}
