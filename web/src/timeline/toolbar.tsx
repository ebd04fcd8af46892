import type { Zoom } from '../chart-geometry/time-scale.ts'
import { goToToday, goToTodayHint } from '#words/keyboard.ts'
import css from './timeline.module.css'
import type { Show, Shown } from './use-shown.ts'
import { WhiskerLegend } from './whiskers.tsx'

const ZOOM_NAMES: readonly { zoom: Zoom; name: string; key: string }[] = [
  { zoom: 'quarter', name: 'Quarter', key: '' },
  { zoom: 'month', name: 'Month', key: '' },
  { zoom: 'week', name: 'Week', key: '' },
  { zoom: 'fit', name: 'Fit', key: '0' },
]

const TOGGLES = [
  { id: 'uncertainty', name: 'Uncertainty' },
  { id: 'critical', name: 'Critical path' },
  { id: 'links', name: 'Links' },
  { id: 'capacity', name: 'Capacity' },
] as const

type ToolbarProps = {
  readonly shown: Shown
  readonly show: Show
  readonly onFoldAll: (isFolded: boolean) => void
  readonly onToday: () => void
}

/** Folding, zoom, and what is drawn. */
export const Toolbar = ({ shown, show, onFoldAll, onToday }: ToolbarProps) => (
  <div className={css['toolbar']} role="toolbar" aria-label="Chart">
    <button type="button" className={css['textButton']} onClick={() => onFoldAll(false)}>
      Expand all
    </button>
    <button type="button" className={css['textButton']} onClick={() => onFoldAll(true)}>
      Collapse
    </button>
    {shown.uncertainty && <WhiskerLegend />}
    <span className={css['spring']} />
    <button type="button" className={css['textButton']} title={goToTodayHint} onClick={onToday}>
      {goToToday}
    </button>
    <Zooms zoom={shown.zoom} show={show} />
    {TOGGLES.map(({ id, name }) => (
      <label key={id} className={css['toggle']}>
        <input type="checkbox" checked={shown[id]} onChange={(event) => show({ [id]: event.currentTarget.checked })} />
        {name}
      </label>
    ))}
  </div>
)

type ZoomsProps = { readonly zoom: Zoom; readonly show: (change: { zoom: Zoom }) => void }

/** How wide a day is. */
export const Zooms = ({ zoom: shown, show }: ZoomsProps) => (
  <fieldset className={css['zooms']} aria-label="Zoom">
    {ZOOM_NAMES.map(({ zoom, name, key }) => (
      <button
        key={zoom}
        type="button"
        aria-pressed={shown === zoom}
        title={key ? `${name} (${key})` : `${name} (+ and − step)`}
        onClick={() => show({ zoom })}
      >
        {name}
      </button>
    ))}
  </fieldset>
)
