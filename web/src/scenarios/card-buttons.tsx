import { Button } from '@mantine/core'
import type { ScoredScenario } from '@stagger/planner'
import type { OwnScenario } from '../api/wire.ts'
import { discard, keep, nothingToPromote, openScenario, renameScenario } from '#words/own-scenarios.ts'
import { promote, scenarioName } from '#words/scenarios.ts'
import css from './scenarios.module.css'

/** What somebody wants of a scenario; a dialog or another page does it. */
export type CardAct = 'promote' | 'keep' | 'open' | 'rename' | 'discard'

type ButtonsProps = {
  readonly scenario: ScoredScenario
  /** As it is stored, where somebody keeps it. */
  readonly kept: OwnScenario | undefined
  readonly canPromote: boolean
  readonly onAct: (act: CardAct) => void
}

/** What can be done with a scenario: what nobody keeps is kept, what somebody keeps is opened and edited. */
export function CardButtons({ scenario, kept, canPromote, onAct }: ButtonsProps) {
  const { kind, applicable } = scenario
  const name = scenarioName(scenario)
  const isEmpty = kept !== undefined && kept.edits.length === 0
  const acts: readonly (readonly [CardAct, string])[] = [
    ...(kept ? ([['open', openScenario]] as const) : []),
    ...(applicable && kind !== 'current' ? ([['promote', promote]] as const) : []),
    ...(kept
      ? ([
          ['rename', renameScenario],
          ['discard', discard],
        ] as const)
      : []),
    ...(applicable && !kept ? ([['keep', keep]] as const) : []),
  ]
  if (acts.length === 0) return null
  return (
    <div className={css['cardFoot']}>
      {acts.map(([act, text]) => (
        <Button
          key={act}
          size={act === 'promote' || act === 'open' ? 'xs' : 'compact-xs'}
          variant={act === 'promote' || act === 'open' ? 'default' : 'subtle'}
          color="gray"
          aria-label={`${text}: ${name}`}
          disabled={act === 'promote' && (!canPromote || isEmpty)}
          title={act === 'promote' && isEmpty ? nothingToPromote : undefined}
          onClick={() => onAct(act)}
        >
          {act === 'open' ? text : `${text}…`}
        </Button>
      ))}
    </div>
  )
}
