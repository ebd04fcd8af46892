import { OCCURRENCE_STATES, type Program } from '@stagger/planner'
import { legendTitle, stateName } from '#words/evidence.ts'
import css from './evidence.module.css'
import { CellShape } from './cell-shape.tsx'

const SIZE = { x: 1, y: 1, width: 20, height: 10 }

/** What the cells mean: states by sign and pattern, programs by colour and lane. */
export const Legend = ({ programs }: { programs: readonly Program[] }) => (
  <ul className={css['legend']} aria-label={legendTitle}>
    {OCCURRENCE_STATES.map((state) => (
      <li key={state} className="hue-soc2">
        <svg width={22} height={12} aria-hidden="true">
          <CellShape state={state} rect={SIZE} isLater={false} />
        </svg>
        {stateName(state)}
      </li>
    ))}
    {programs.map(({ id, kind, name }, lane) => (
      <li key={id} className={`hue-${kind}`}>
        <svg width={16} height={14} aria-hidden="true">
          <rect className={css['laneKey']} x={1} width={14} height={5} y={lane === 0 ? 1 : 8} />
        </svg>
        {name}
      </li>
    ))}
  </ul>
)
