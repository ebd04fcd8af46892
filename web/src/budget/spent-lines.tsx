import type { Actual } from '@stagger/planner'
import { useState } from 'react'
import { actsOn, type LedgerAct } from '../budget-view/ledger-acts.ts'
import { type SpentAsked, type SpentLine, spentLines } from '../budget-view/spent.ts'
import drawer from '../drawer/drawer.module.css'
import { actNames, actOn, lineText, moreLines, spentTitle, standingText } from '#words/spent.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'
import { OfPlanAlone } from '../scenarios/of-plan-alone.tsx'
import { LedgerActDialog } from './ledger-act-dialog.tsx'

type SpentProps = { readonly view: PlanView; readonly ledger: readonly Actual[]; readonly isAsked: SpentAsked }

/** As many as somebody reads; all of them are in the export. */
const MOST_LINES = 40

/** What was recorded, with what became of it and what can be done about it. */
export function SpentLines({ view, ledger, isAsked }: SpentProps) {
  const [open, setOpen] = useState<{ readonly act: LedgerAct; readonly line: SpentLine }>()
  const lines = spentLines(ledger, isAsked)
  if (lines.length === 0) return null
  return (
    <section>
      <h3>{spentTitle}</h3>
      <ul className={css['spent']}>
        {lines.slice(0, MOST_LINES).map((line) => (
          <li key={line.entry.id} data-taken-back={line.takenBack !== undefined || undefined}>
            <span>{lineText(line.entry, (id) => view.activity(id)?.name ?? id)}</span>
            <small>{standingText(line)}</small>
            <OfPlanAlone planId={view.plan.id} instead={null}>
              <span className={css['acts']}>
                {actsOn(line).map((act) => (
                  <button
                    key={act}
                    type="button"
                    className={css['inline']}
                    aria-label={actOn(act, line.entry)}
                    onClick={() => setOpen({ act, line })}
                  >
                    {actNames[act]}
                  </button>
                ))}
              </span>
            </OfPlanAlone>
          </li>
        ))}
      </ul>
      {lines.length > MOST_LINES && <p className={drawer['sub']}>{moreLines(lines.length - MOST_LINES)}</p>}
      {open && <LedgerActDialog view={view} {...open} onClose={() => setOpen(undefined)} />}
    </section>
  )
}
