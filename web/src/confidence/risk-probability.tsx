import type { Risk } from '@stagger/planner'
import { isProbability } from '../confidence-view/risk-edits.ts'
import { probabilityFault, probabilityOf } from '#words/risks.ts'
import { PercentField } from './percent-field.tsx'

type ProbabilityProps = { readonly risk: Risk; readonly onChange: (risk: Risk) => void }

/** How likely a risk is, to be typed over. What makes no sense stays and says so. */
export const RiskProbability = ({ risk, onChange }: ProbabilityProps) => (
  <PercentField
    name={probabilityOf(risk.name)}
    isNamed={false}
    value={risk.probabilityPercent}
    fault={probabilityFault}
    onChange={(value) => isProbability(value) && onChange({ ...risk, probabilityPercent: value })}
  />
)
