import { scenarioKey, type ScoredScenario } from '@stagger/planner'
import { besideLabel, nothingBeside, pickedLabel, scenarioName } from '#words/scenarios.ts'
import css from './scenarios.module.css'
import { NOTHING_BESIDE, type ShowScenarios } from './use-scenarios-shown.ts'

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
      <select value={scenarioKey(picked)} onChange={({ currentTarget: { value } }) => show({ select: value })}>
        <Options of={possible} />
      </select>
    </label>
    <label className={css['choice']} data-place="beside">
      <span className={css['key']} data-place="beside" aria-hidden="true" />
      {besideLabel}
      <select
        value={beside ? scenarioKey(beside) : NOTHING_BESIDE}
        onChange={({ currentTarget: { value } }) => show({ beside: value })}
      >
        <Options of={possible} />
        <option value={NOTHING_BESIDE}>{nothingBeside}</option>
      </select>
    </label>
  </>
)

const Options = ({ of }: { readonly of: readonly ScoredScenario[] }) =>
  of.map((one) => (
    <option key={scenarioKey(one)} value={scenarioKey(one)}>
      {scenarioName(one)}
    </option>
  ))
