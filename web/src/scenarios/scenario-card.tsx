import { scenarioKey, type ScoredScenario } from '@stagger/planner'
import type { OwnScenario } from '../api/wire.ts'
import { longDate } from '../format.ts'
import { ownBadge } from '#words/own-scenarios.ts'
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
  outputNames,
  promisesText,
  rulesBrokenText,
  scenarioMeaning,
  sureCostLine,
  sureText,
  scenarioName,
  whyNot,
} from '#words/scenarios.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { type CardAct, CardButtons } from './card-buttons.tsx'
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
  /** As it is stored, where somebody keeps it. */
  readonly kept: OwnScenario | undefined
  readonly onAct: (act: CardAct) => void
}

/** One future: what it gives and when, what it keeps, loads and costs, and how it differs. */
export function ScenarioCard({ view, scenario, isBest, isPicked, canPromote, kept, onPick, onAct }: CardProps) {
  const { kind, applicable, why } = scenario
  const name = scenarioName(scenario)
  return (
    <li className={css['card']} data-picked={isPicked || undefined} data-testid={`scenario-${scenarioKey(scenario)}`}>
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
        {kept && <span className={css['badge']}>{ownBadge}</span>}
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
      <CardButtons scenario={scenario} kept={kept} canPromote={canPromote} onAct={onAct} />
    </li>
  )
}

/** Its numbers, each by its name, and what of them is different from now. */
function Facts({ view, scenario }: Pick<CardProps, 'view' | 'scenario'>) {
  const { kind, outputs, score, notes, verdict } = scenario
  const nameOf = scenarioNames(view)
  const [cost, sureCost] = [costLine(score), sureCostLine(score)]
  const named = outputNames(outputs, nameOf)
  const missed = score.promises.missed.map(nameOf).join(', ')
  return (
    <>
      <ul className={css['outputs']}>
        {outputs.map((output, k) => (
          <li key={output.programId} className={`hue-${view.program(output.programId)?.kind}`}>
            <span>{named[k]}</span> <strong>{longDate(output.inHandOn)}</strong>
            <small>{sureText(score, output.programId)}</small>
          </li>
        ))}
      </ul>
      <dl className={css['facts']}>
        <Fact name={lines.promises} text={promisesText(score)} isBad={missed !== ''} title={missed} />
        <Fact name={lines.load} text={loadText(score, nameOf)} isBad={(score.peakLoad?.percent ?? 0) > FULL} />
        <Fact {...cost} />
        <Fact {...sureCost} />
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
