import { type Forecast, type Program, type RiskEffect } from '@stagger/planner'
import { daysMoved, moneyMoved, notKnown } from '../messages-confidence.ts'

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
          <td key={id} data-id="adds">
            {days === undefined ? notKnown : daysMoved(days)}
          </td>
        )
      })}
      <td data-id="adds">
        {cost === undefined || currency === undefined ? notKnown : moneyMoved({ minor: cost, currency })}
      </td>
    </>
  )
}
