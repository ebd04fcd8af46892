import { Button } from '@mantine/core'
import type { Forecast, Risk } from '@stagger/planner'
import { useMemo, useState } from 'react'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { activitiesAhead, newRisk, setRisk } from '../confidence-view/risk-edits.ts'
import {
  addRisk,
  editRisk,
  impactText,
  noRisks,
  removeRisk,
  riskAdds,
  riskAddsCost,
  riskColumns,
  riskRemoved,
  risksIs,
  risksTitle,
  riskStored,
} from '#words/risks.ts'
import { reportsOf } from '../plan-view/headline.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './confidence.module.css'
import { RiskAdds } from './risk-adds.tsx'
import { RiskDialog } from './risk-dialog.tsx'
import { RiskProbability } from './risk-probability.tsx'
import { SourceNote } from './source-note.tsx'
import { variableNames } from './variable-names.ts'

type RiskTableProps = {
  readonly view: PlanView
  /** Undefined while none is known of the plan as it is. */
  readonly forecast: Forecast | undefined
  readonly onEdit: SendEdit
}

/** What may go wrong: how likely, what it does, what that adds, and where the numbers come from. */
export function RiskTable({ view, forecast, onEdit }: RiskTableProps) {
  const { plan } = view
  const [asked, setAsked] = useState<{ readonly risk: Risk; readonly isNew: boolean }>()
  const risks = plan.risks ?? []
  const programs = reportsOf(view).map(({ program }) => program)
  const nameOf = useMemo(() => variableNames(plan), [plan])
  const firstActivity = activitiesAhead(view)[0]?.id
  const store = (risk: Risk) => onEdit(setRisk(risk), () => announce(riskStored(risk.name)))
  return (
    <section className={css['panel']} aria-label={risksTitle}>
      <div className={css['panelHead']}>
        <h2>{risksTitle}</h2>
        {firstActivity !== undefined && (
          <Button
            size="xs"
            variant="default"
            onClick={() => setAsked({ risk: newRisk(plan, firstActivity), isNew: true })}
          >
            {addRisk}
          </Button>
        )}
      </div>
      <p className={css['note']}>{risks.length > 0 ? risksIs : noRisks}</p>
      {risks.length > 0 && (
        <table className={css['table']} aria-label={risksTitle}>
          <thead>
            <tr>
              <th scope="col">{riskColumns.name}</th>
              <th scope="col">{riskColumns.probability}</th>
              <th scope="col">{riskColumns.impacts}</th>
              {programs.map((program) => (
                <th key={program.id} scope="col" data-id="adds">
                  {riskAdds(program)}
                </th>
              ))}
              <th scope="col" data-id="adds">
                {riskAddsCost}
              </th>
              <th scope="col">{riskColumns.source}</th>
              <th aria-label={editRisk} />
            </tr>
          </thead>
          <tbody>
            {risks.map((risk) => (
              <tr key={risk.id}>
                <th scope="row">{risk.name}</th>
                <td>
                  <RiskProbability risk={risk} onChange={store} />
                </td>
                <td>
                  {risk.impacts.map((impact, k) => (
                    // oxlint-disable-next-line react/no-array-index-key: impacts have no id; their place is what they are known by.
                    <p key={k}>{impactText(impact, nameOf)}</p>
                  ))}
                </td>
                <RiskAdds forecast={forecast} riskId={risk.id} programs={programs} />
                <td>
                  <SourceNote source={risk.source} />
                </td>
                <td data-id="do">
                  <button
                    type="button"
                    aria-label={`${editRisk}: ${risk.name}`}
                    onClick={() => setAsked({ risk, isNew: false })}
                  >
                    {editRisk}
                  </button>
                  <button
                    type="button"
                    aria-label={`${removeRisk}: ${risk.name}`}
                    onClick={() =>
                      onEdit({ kind: 'removeRisk', riskId: risk.id }, () => announce(riskRemoved(risk.name)))
                    }
                  >
                    {removeRisk}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {asked && (
        <RiskDialog
          view={view}
          risk={asked.risk}
          isNew={asked.isNew}
          onClose={() => setAsked(undefined)}
          onSave={(risk) => {
            store(risk)
            setAsked(undefined)
          }}
        />
      )}
    </section>
  )
}
