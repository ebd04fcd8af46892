import { OCCURRENCE_STATES, type Program, type WireWindow } from '@stagger/planner'
import { windowKey } from '../evidence-view/register-rows.ts'
import { chartToolbar } from '#words/chart.ts'
import { evidenceTitle, filterNames, stateName, windowName } from '#words/evidence.ts'
import timeline from '../timeline/timeline.module.css'
import { Zooms } from '../timeline/toolbar.tsx'
import css from './evidence.module.css'
import { SearchField } from './search-field.tsx'
import type { EvidenceShown, ShowEvidence } from './use-evidence-shown.ts'

type FiltersProps = {
  readonly programs: readonly Program[]
  /** Every window of theirs. */
  readonly windows: readonly WireWindow[]
  readonly shown: EvidenceShown
  readonly show: ShowEvidence
  readonly onFoldAll: (isFolded: boolean) => void
}

/** What of the register is seen, and how wide its days are. */
export function Filters({ programs, windows, shown: { filter, zoom }, show, onFoldAll }: FiltersProps) {
  return (
    <div className={`${timeline['toolbar']} ${css['filters']}`} role="toolbar" aria-label={evidenceTitle}>
      <button type="button" className={timeline['textButton']} onClick={() => onFoldAll(false)}>
        {chartToolbar.unfold}
      </button>
      <button type="button" className={timeline['textButton']} onClick={() => onFoldAll(true)}>
        {chartToolbar.fold}
      </button>
      <SearchField q={filter.q} onSearch={(q) => show({ q: q === '' ? undefined : q })} />
      <select
        className={css['select']}
        aria-label={filterNames.program}
        value={filter.program ?? ''}
        onChange={({ currentTarget: { value } }) =>
          show({ program: value === '' ? undefined : value, window: undefined })
        }
      >
        <option value="">{filterNames.allPrograms}</option>
        {programs.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <WindowChoice programs={programs} windows={windows} filter={filter} show={show} />
      <select
        className={css['select']}
        aria-label={filterNames.state}
        value={filter.state ?? ''}
        onChange={({ currentTarget: { value } }) => show({ state: OCCURRENCE_STATES.find((state) => state === value) })}
      >
        <option value="">{filterNames.allStates}</option>
        {OCCURRENCE_STATES.map((state) => (
          <option key={state} value={state}>
            {stateName(state)}
          </option>
        ))}
      </select>
      <label className={timeline['toggle']}>
        <input
          type="checkbox"
          checked={filter.shared}
          onChange={({ currentTarget }) => show({ shared: currentTarget.checked || undefined })}
        />
        {filterNames.shared}
      </label>
      <span className={timeline['spring']} />
      <Zooms zoom={zoom} show={show} />
    </div>
  )
}

type WindowChoiceProps = Pick<FiltersProps, 'programs' | 'windows' | 'show'> & Pick<EvidenceShown, 'filter'>

/** Which of the years is looked at, where a program that is shown has several windows. */
function WindowChoice({ programs, windows, filter, show }: WindowChoiceProps) {
  const offered = windows.filter(({ programId }) => (filter.program ?? programId) === programId)
  if (!offered.some(({ turn = 0 }) => turn > 0)) return null
  return (
    <select
      className={css['select']}
      aria-label={filterNames.window}
      value={filter.window ?? ''}
      onChange={({ currentTarget: { value } }) => show({ window: value === '' ? undefined : value })}
    >
      <option value="">{filterNames.allWindows}</option>
      {offered.map((window) => (
        <option key={windowKey(window)} value={windowKey(window)}>
          {windowName(programs.find(({ id }) => id === window.programId)?.name ?? '', window)}
        </option>
      ))}
    </select>
  )
}
