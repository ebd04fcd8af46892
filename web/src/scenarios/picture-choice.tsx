import type { ScoredScenario } from '@stagger/planner'
import { besideLabel, nothingBeside, pickedLabel, scenarioName } from '#words/scenarios.ts'
import css from './scenarios.module.css'
import type { ShowScenarios } from './use-scenarios-shown.ts'

type ChoiceProps = {
  readonly possible: readonly ScoredScenario[]
  readonly picked: ScoredScenario
  readonly beside: ScoredScenario | undefined
  readonly show: ShowScenarios
}

/** Which two futures are laid over each other. */
export const PictureChoice = ({ possible, picked, beside, show }: ChoiceProps) => (
  <>
    <label className={css['choice']} data-place="picked">
      <span className={css['key']} data-place="picked" aria-hidden="true" />
      {pickedLabel}
      <select
        value={picked.kind}
        onChange={({ currentTarget: { value } }) => show({ select: possible.find(({ kind }) => kind === value)?.kind })}
      >
        {possible.map(({ kind }) => (
          <option key={kind} value={kind}>
            {scenarioName(kind)}
          </option>
        ))}
      </select>
    </label>
    <label className={css['choice']} data-place="beside">
      <span className={css['key']} data-place="beside" aria-hidden="true" />
      {besideLabel}
      <select
        value={beside?.kind ?? 'none'}
        onChange={({ currentTarget: { value } }) =>
          show({ beside: possible.find(({ kind }) => kind === value)?.kind ?? 'none' })
        }
      >
        {possible.map(({ kind }) => (
          <option key={kind} value={kind}>
            {scenarioName(kind)}
          </option>
        ))}
        <option value="none">{nothingBeside}</option>
      </select>
    </label>
  </>
)
