import type { Program } from '@stagger/planner'
import evidence from '../evidence/evidence.module.css'
import { legend, legendTitle } from '#words/capacity.ts'
import css from './capacity-page.module.css'

/** What the cells mean: programs by colour, too much and nothing to give by pattern. */
export const LoadLegend = ({ programs }: { readonly programs: readonly Program[] }) => (
  <ul className={evidence['legend']} aria-label={legendTitle}>
    {programs.map(({ id, kind, name }) => (
      <li key={id} className={`hue-${kind}`}>
        <svg width={16} height={12} aria-hidden="true" className={css['load']}>
          <rect className={css['share']} width={16} height={12} />
        </svg>
        {name}
      </li>
    ))}
    <li>
      <svg width={18} height={14} aria-hidden="true" className={css['load']}>
        <rect fill="url(#too-much)" width={18} height={14} />
        <rect className={css['overEdge']} x={0.75} y={0.75} width={16.5} height={12.5} />
        <path className={css['overSign']} d="M11,0h7v7z" />
      </svg>
      {legend.over}
    </li>
    <li>
      <svg width={16} height={12} aria-hidden="true">
        <rect fill="url(#away)" width={16} height={12} />
      </svg>
      {legend.away}
    </li>
    <li>{legend.full}</li>
  </ul>
)
