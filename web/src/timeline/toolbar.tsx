import { ZOOMS, type Zoom } from '../chart-geometry/time-scale.ts'
import { chartToolbar, toggleNames, zoomHint, zoomNames, zoomsTitle } from '#words/chart.ts'
import { goToToday, goToTodayHint } from '#words/keyboard.ts'
import css from './timeline.module.css'
import type { Show, Shown } from './use-shown.ts'
import { WhiskerLegend } from './whiskers.tsx'

const TOGGLES = ['uncertainty', 'critical', 'links', 'capacity'] as const

type ToolbarProps = {
  readonly shown: Shown
  readonly zoom: Zoom
  readonly show: Show
  /** The plans that were saved to compare with, by name; nothing to choose when there are none. */
  readonly baselines: readonly { readonly id: string; readonly name: string }[]
  readonly onToday: () => void
}

/** Zoom, and what is drawn. */
export const Toolbar = ({ shown, zoom, show, baselines, onToday }: ToolbarProps) => (
  <div
    className={css['toolbar']}
    role="toolbar"
    aria-label={chartToolbar.title}
    data-full={baselines.length > 0 || undefined}
  >
    {shown.uncertainty && <WhiskerLegend />}
    <span className={css['spring']} />
    <button type="button" className={css['textButton']} title={goToTodayHint} onClick={onToday}>
      {goToToday}
    </button>
    <Zooms zoom={zoom} show={show} />
    {baselines.length > 0 && (
      <label className={css['toggle']}>
        {chartToolbar.baseline}
        <select
          value={shown.baseline ?? ''}
          title={baselines.find(({ id }) => id === shown.baseline)?.name}
          onChange={({ currentTarget }) => show({ baseline: currentTarget.value || undefined })}
        >
          <option value="">{chartToolbar.noBaseline}</option>
          {baselines.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    )}
    {TOGGLES.map((id) => (
      <label key={id} className={css['toggle']}>
        <input type="checkbox" checked={shown[id]} onChange={(event) => show({ [id]: event.currentTarget.checked })} />
        {toggleNames[id]}
      </label>
    ))}
  </div>
)

type ZoomsProps = { readonly zoom: Zoom; readonly show: (change: { zoom: Zoom }) => void }

/** How wide a day is, from the widest to all of it. */
export const Zooms = ({ zoom: shown, show }: ZoomsProps) => (
  <fieldset className={css['zooms']} aria-label={zoomsTitle}>
    {[...ZOOMS].reverse().map((zoom) => (
      <button
        key={zoom}
        type="button"
        aria-pressed={shown === zoom}
        title={zoomHint(zoomNames[zoom], zoom === 'fit')}
        onClick={() => show({ zoom })}
      >
        {zoomNames[zoom]}
      </button>
    ))}
  </fieldset>
)
