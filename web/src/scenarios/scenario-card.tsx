import { Button } from '@mantine/core'
import type { ScoredScenario } from '@stagger/planner'
import { longDate } from '../format.ts'
import {
  asItStands,
  atRiskText,
  bestBadge,
  costLine,
  coverText,
  differenceText,
  lines,
  loadText,
  notForThisPlan,
  notLevelled,
  noteText,
  onFront,
  onFrontHint,
  outputName,
  promisesText,
  promote,
  rulesBrokenText,
  scenarioMeaning,
  sureCostText,
  sureText,
  scenarioName,
  whyNot,
} from '#words/scenarios.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { scenarioNames } from './scenario-names.ts'
import css from './scenarios.module.css'

type CardProps = {
  readonly view: PlanView
  readonly scenario: ScoredScenario
  readonly isBest: boolean
  readonly isPicked: boolean
  /** Numbers about the plan as it was are shown, not acted on. */
  readonly canPromote: boolean
  readonly onPick: () => void
  readonly onPromote: () => void
}

/** One future: what it gives and when, what it keeps, loads and costs, and how it differs. */
export function ScenarioCard({ view, scenario, isBest, isPicked, canPromote, onPick, onPromote }: CardProps) {
  const { kind, applicable, why } = scenario
  const name = scenarioName(kind)
  return (
    <li className={css['card']} data-picked={isPicked || undefined} data-testid={`scenario-${kind}`}>
      <div className={css['cardHead']}>
        <h3>
          {applicable ? (
            <button type="button" aria-pressed={isPicked} onClick={onPick}>
              {name}
            </button>
          ) : (
            name
          )}
        </h3>
        {kind === 'current' && <span className={css['badge']}>{asItStands}</span>}
        {isBest && <span className={css['badge']}>{bestBadge}</span>}
        {applicable && scenario.onFront && (
          <span className={css['badge']} data-front title={onFrontHint}>
            ★ {onFront}
          </span>
        )}
      </div>
      <p className={css['meaning']}>{scenarioMeaning(kind)}</p>
      {applicable ? (
        <Facts view={view} scenario={scenario} />
      ) : (
        <p className={css['why']}>
          <strong>{notForThisPlan}.</strong> {why && whyNot(why)}
        </p>
      )}
      {applicable && kind !== 'current' && (
        <div className={css['cardFoot']}>
          <Button
            size="xs"
            variant="default"
            aria-label={`${promote}: ${name}`}
            disabled={!canPromote}
            onClick={onPromote}
          >
            {promote}…
          </Button>
        </div>
      )}
    </li>
  )
}

/** Its numbers, each by its name, and what of them is different from now. */
function Facts({ view, scenario }: Pick<CardProps, 'view' | 'scenario'>) {
  const { kind, outputs, score, notes, verdict } = scenario
  const nameOf = scenarioNames(view)
  const cost = costLine(score)
  const missed = score.promises.missed.map(nameOf).join(', ')
  return (
    <>
      <ul className={css['outputs']}>
        {outputs.map((output) => (
          <li key={output.programId} className={`hue-${view.program(output.programId)?.kind}`}>
            <span>{outputName(output.kind)}</span> <strong>{longDate(output.inHandOn)}</strong>
            <small>{sureText(score, output.programId)}</small>
          </li>
        ))}
      </ul>
      <dl className={css['facts']}>
        <Fact name={lines.promises} text={promisesText(score)} isBad={missed !== ''} title={missed} />
        <Fact name={lines.load} text={loadText(score, nameOf)} isBad={(score.peakLoad?.percent ?? 0) > FULL} />
        <Fact name={cost.name} text={cost.text} />
        <Fact name={lines.sureCost} text={sureCostText(score)} />
        <Fact name={lines.atRisk} text={atRiskText(score)} />
        <Fact name={lines.cover} text={coverText(score)} isBad={score.coverGapDays > 0} />
      </dl>
      {kind !== 'current' && <p className={css['differs']}>{differenceText(scenario, nameOf)}</p>}
      {score.broken > 0 && <p className={css['bad']}>{rulesBrokenText(score.broken)}</p>}
      {[notLevelled(verdict), ...notes.map((note) => noteText(note, nameOf))]
        .filter((text) => text !== '')
        .map((text) => (
          <p key={text} className={css['note']}>
            {text}
          </p>
        ))}
    </>
  )
}

const FULL = 100

type FactProps = { readonly name: string; readonly text: string; readonly isBad?: boolean; readonly title?: string }

const Fact = ({ name, text, isBad = false, title }: FactProps) => (
  <div title={title}>
    <dt>{name}</dt>
    <dd data-bad={isBad || undefined}>{text}</dd>
  </div>
)
