import type { Forecast, Program, RiskEffect } from '@stagger/planner'
import { alwaysHappens, notKnown } from '#words/risks.ts'
import { delayAdded, moneyMoved } from '../confidence-view/moved.ts'

/** What a P80 is sure to, in minor units: less is a matter of the runs drawn. */
const A_THOUSAND = 100_000

type AddsProps = {
  readonly forecast: Forecast | undefined
  readonly riskId: string
  readonly programs: readonly Program[]
}

/** What a risk adds to the P80 of each report and of the cost, in cells of their own. */
export function RiskAdds({ forecast, riskId, programs }: AddsProps) {
  const risk = forecast?.risks.find((one) => one.riskId === riskId)
  const added = (effect: RiskEffect | null | undefined) => (effect ? effect.p80 - effect.p80Without : undefined)
  const cost = added(risk?.cost?.effect)
  const currency = forecast?.money.currency
  return (
    <>
      {programs.map(({ id }) => {
        const days = added(risk?.reports.find(({ programId }) => programId === id)?.effect)
        return (
          <td key={id} data-id="adds" title={risk?.happened === 1 ? alwaysHappens : undefined}>
            {delayAdded(days, risk?.happened)}
          </td>
        )
      })}
      <td data-id="adds">
        {cost === undefined || currency === undefined ? notKnown : moneyMoved({ minor: cost, currency }, A_THOUSAND)}
      </td>
    </>
  )
}
