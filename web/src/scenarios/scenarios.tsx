import { Button } from '@mantine/core'
import { compareScores, type ScenarioComparison, scenarioKey, type ScoredScenario } from '@stagger/planner'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useKeptScenarios } from '../api/scenario-on-screen.ts'
import type { OwnScenario } from '../api/wire.ts'
import capacity from '../capacity/capacity-page.module.css'
import { SearchBar } from '../engine/search-bar.tsx'
import { useFocusGoesOn } from '../frame/use-focus-goes-on.ts'
import { searchFailed } from '#words/capacity.ts'
import {
  compareAgain,
  comparing,
  cutShortText,
  frontCount,
  noneApply,
  orderOfWorth,
  outOfDate,
  pictureTitle,
  scenarioCount,
  scenariosHeadline,
  searchProgress,
  simulatingEach,
  tableTitle,
} from '#words/scenarios.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import timeline from '../timeline/timeline.module.css'
import { PictureChoice } from './picture-choice.tsx'
import { ActDialog, type Asked } from './act-dialog.tsx'
import type { CardAct } from './card-buttons.tsx'
import { PlanIs } from './plan-is.tsx'
import { ScenarioCard } from './scenario-card.tsx'
import { useOpenScenario } from './scenario-picker.tsx'
import { ScenarioPicture } from './scenario-picture.tsx'
import { ScenarioTable } from './scenario-table.tsx'
import css from './scenarios.module.css'
import { type ScenariosOf, useScenarios } from './use-scenarios.ts'
import { NOTHING_BESIDE, useScenariosShown } from './use-scenarios-shown.ts'

/** The comparison: while it is made, once it is there, and while it is about a plan that has changed. */
export function Scenarios({ view }: { readonly view: PlanView }) {
  const kept = useKeptScenarios(view.plan.id)
  const scenarios = useScenarios(view, kept)
  const { comparison } = scenarios
  const best = useMemo(() => comparison && bestOf(comparison), [comparison])
  const page = useRef<HTMLElement>(null)
  // What was promoted cannot be promoted again: its button falls asleep under the focus.
  useFocusGoesOn(page, `${scenarios.isStale} ${scenarios.search.stage}`)
  return (
    <main className={css['main']} ref={page}>
      <div className={timeline['headline']}>
        <h1 tabIndex={-1} data-goes-on>
          {best ? scenariosHeadline(best) : comparing}
        </h1>
        {comparison && <Counts comparison={comparison} />}
      </div>
      <PlanIs view={view} />
      <Standing scenarios={scenarios} />
      {comparison && best && (
        <Compared view={view} comparison={comparison} kept={kept ?? []} best={best} isStale={scenarios.isStale} />
      )}
    </main>
  )
}

/** Whatever is worth the most; the plan as it stands where nothing is worth more. */
const bestOf = ({ current, scenarios }: ScenarioComparison): ScoredScenario =>
  scenarios
    .filter(({ applicable }) => applicable)
    .reduce(
      (best, one) => (compareScores({ ...one.score, moved: 0 }, { ...best.score, moved: 0 }) < 0 ? one : best),
      current,
    )

function Counts({ comparison: { current, scenarios } }: { readonly comparison: ScenarioComparison }) {
  const possible = scenarios.filter(({ applicable }) => applicable)
  const none = scenarios.length - possible.length
  return (
    <p>
      <span>{scenarioCount(possible.length)}</span>
      <span>{frontCount([current, ...possible].filter(({ onFront }) => onFront).length)}</span>
      {none > 0 && <span>{noneApply(none)}</span>}
      <span>{orderOfWorth}</span>
    </p>
  )
}

/** How far the comparison is, and whether what is shown is still true. */
function Standing({ scenarios: { search, comparison, isStale, start, cancel } }: { readonly scenarios: ScenariosOf }) {
  const isRunning = search.stage === 'running'
  return (
    <div className={css['standing']} aria-live="polite">
      {comparison && isStale && <p className={capacity['problem']}>{outOfDate}</p>}
      {isRunning && (
        <SearchBar share={search.share} onCancel={cancel}>
          {isStale || !comparison ? searchProgress(search.progress) : simulatingEach}
        </SearchBar>
      )}
      {search.stage === 'failed' && search.failure && (
        <p role="alert" className={capacity['problem']}>
          {searchFailed(search.failure)}
        </p>
      )}
      {search.stage === 'cut-short' && !comparison && <p>{cutShortText}</p>}
      {!isRunning && (search.stage === 'failed' || search.stage === 'cut-short') && (
        <Button size="xs" variant="default" onClick={start}>
          {compareAgain}
        </Button>
      )}
    </div>
  )
}

type ComparedProps = {
  readonly view: PlanView
  readonly comparison: ScenarioComparison
  readonly kept: readonly OwnScenario[]
  readonly best: ScoredScenario
  readonly isStale: boolean
}

function Compared({ view, comparison, kept, best, isStale }: ComparedProps) {
  const { shown, show } = useScenariosShown()
  const open = useOpenScenario()
  const [asked, setAsked] = useState<Asked>()
  const { current, scenarios } = comparison
  const all = useMemo(() => [current, ...scenarios], [current, scenarios])
  const possible = useMemo(() => all.filter(({ applicable }) => applicable), [all])
  const picked = possible.find((one) => scenarioKey(one) === shown.select) ?? best
  const other = picked.kind === 'current' ? possible.find(({ kind }) => kind !== 'current') : current
  const named = possible.find((one) => scenarioKey(one) === shown.beside) ?? other
  const beside = shown.beside === NOTHING_BESIDE ? undefined : named
  const openedBy = useRef<Element>(null)
  // Where the focus was is known to the document only: a dialog that has gone gives it back.
  useEffect(() => {
    if (!asked && openedBy.current instanceof HTMLElement) openedBy.current.focus()
  }, [asked])
  const act = (scenario: ScoredScenario, what: CardAct) => {
    openedBy.current = document.activeElement
    const stored = kept.find(({ id }) => id === scenario.own?.id)
    if (what === 'open') open(stored)
    else setAsked({ act: what, scenario, kept: stored })
  }
  return (
    <>
      <section className={css['section']} aria-label={pictureTitle}>
        <div className={css['sectionHead']}>
          <h2>{pictureTitle}</h2>
          <PictureChoice possible={possible} picked={picked} beside={beside} show={show} />
        </div>
        <ScenarioPicture view={view} all={possible} picked={picked} beside={beside} />
      </section>
      <ul className={css['cards']} data-stale={isStale || undefined}>
        {all.map((one) => (
          <ScenarioCard
            key={scenarioKey(one)}
            view={view}
            scenario={one}
            isBest={one === best}
            isPicked={one === picked}
            canPromote={!isStale}
            kept={kept.find(({ id }) => id === one.own?.id)}
            onPick={() => show({ select: scenarioKey(one) })}
            onAct={(what) => act(one, what)}
          />
        ))}
      </ul>
      <section className={css['section']} aria-label={tableTitle}>
        <h2>{tableTitle}</h2>
        <div className={css['wide']} role="group" aria-label={tableTitle} tabIndex={0}>
          <ScenarioTable view={view} all={all} />
        </div>
      </section>
      {asked && <ActDialog view={view} asked={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}
