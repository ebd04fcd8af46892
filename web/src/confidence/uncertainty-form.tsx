import { Button } from '@mantine/core'
import { fact, type Source, type Uncertainty } from '@stagger/planner'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import {
  areShares,
  effortOf,
  isEffort,
  type Shares,
  sharesOf,
  uncertaintyOf,
  withEffort,
  withShares,
} from '../confidence-view/uncertainty-edits.ts'
import {
  effortFault,
  effortNames,
  effortTitle,
  shareFault,
  shareNames,
  uncertaintyIs,
  uncertaintyStored,
  uncertaintyTitle,
  backToDefaults,
} from '#words/risks.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './confidence.module.css'
import { PercentField } from './percent-field.tsx'
import { SourceNote } from './source-note.tsx'

type FormProps = { readonly view: PlanView; readonly onEdit: SendEdit }

const SHARES = ['team', 'program', 'vendor', 'estimate'] as const

/** How sure the estimates are: what they have in common, and what hours may come to. */
export function UncertaintyForm({ view, onEdit }: FormProps) {
  const known = uncertaintyOf(view.plan)
  const shares = sharesOf(known, DEFAULT_SHARES)
  const effort = effortOf(known, DEFAULT_EFFORT)
  const store = (uncertainty: Uncertainty) => {
    onEdit({ kind: 'setUncertainty', uncertainty }, () => announce(uncertaintyStored))
  }
  const putShares = (wanted: Shares) => areShares(wanted) && store(withShares(known, wanted))
  const putEffort = (wanted: typeof effort) => isEffort(wanted) && store(withEffort(known, wanted))
  return (
    <section className={css['panel']} aria-label={uncertaintyTitle}>
      <h2>{uncertaintyTitle}</h2>
      <p className={css['note']}>{uncertaintyIs}</p>
      <div className={css['settings']}>
        {SHARES.map((share) => (
          <PercentField
            key={share}
            name={shareNames[share]}
            value={inPercent(shares[share])}
            fault={shareFault}
            onChange={(value) => putShares({ ...shares, [share]: value / PERCENT })}
          />
        ))}
        <SourceNote source={settingSource(known.correlation?.source, 'risk.correlation.team')} />
      </div>
      <h3>{effortTitle}</h3>
      <div className={css['settings']}>
        <PercentField
          name={effortNames.low}
          value={effort.low}
          fault={effortFault}
          onChange={(low) => putEffort({ ...effort, low })}
        />
        <PercentField
          name={effortNames.high}
          value={effort.high}
          fault={effortFault}
          onChange={(high) => putEffort({ ...effort, high })}
        />
        <PercentField
          name={effortNames.follows}
          value={inPercent(effort.follows)}
          fault={effortFault}
          onChange={(value) => putEffort({ ...effort, follows: value / PERCENT })}
        />
        <SourceNote source={settingSource(known.effort?.source, 'risk.effort')} />
        {(known.correlation ?? known.effort) && (
          <Button size="compact-xs" variant="default" onClick={() => store({ id: known.id })}>
            {backToDefaults}
          </Button>
        )}
      </div>
    </section>
  )
}

const PERCENT = 100

/** A share as a percentage, without the noise of decimal fractions. */
const inPercent = (share: number): number => Math.round(share * PERCENT * PERCENT) / PERCENT

const DEFAULT_SHARES: Shares = {
  team: fact('risk.correlation.team').value,
  program: fact('risk.correlation.program').value,
  vendor: fact('risk.correlation.vendor').value,
  estimate: fact('risk.correlation.estimate').value,
}

const { low, high } = fact('risk.effort')
const DEFAULT_EFFORT = {
  low: Math.round(low * PERCENT),
  high: Math.round(high * PERCENT),
  follows: fact('risk.effort.follows-duration').value,
}

type SettingSource = NonNullable<Uncertainty['effort']>['source']

/** Whose a setting is: the plan's, or the fact that the product starts with. */
const settingSource = (own: SettingSource | undefined, factId: string): Source =>
  own === 'yours' ? own : { fact: factId, version: '' }
