import type { ReactNode } from 'react'
import { PAPER_WIDTH, UPRIGHT_PAPER_WIDTH } from './use-paper.ts'
import css from './sheets.module.css'

const LIES = [
  { lie: 'upright', width: UPRIGHT_PAPER_WIDTH },
  { lie: 'sideways', width: PAPER_WIDTH },
] as const

/**
 * Draws the same for each way that a sheet may lie. Which it is, only the printer's style knows, once it is too late to
 * draw anew: it shows the one that fits.
 */
export const Sheets = ({ render }: { readonly render: (width: number) => ReactNode }) => (
  <div className={css['sheets']}>
    {LIES.map(({ lie, width }) => (
      <div key={lie} data-lie={lie} data-testid={`sheets-${lie}`}>
        {render(width)}
      </div>
    ))}
  </div>
)
