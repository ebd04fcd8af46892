import { Menu, UnstyledButton } from '@mantine/core'
import type { Actual, Forecast } from '@stagger/planner'
import { memo, useMemo } from 'react'
import { BUDGET_DEFAULTS } from '../budget-view/budget-search.ts'
import { costForecast, costForecastHint, costUnknown } from '#words/chance.ts'
import { promiseSentence } from '#words/everywhere.ts'
import {
  findingSentence,
  headline,
  peakLoad,
  plannedDates,
  promisesKept,
  rulesBroken,
  warnings,
} from '#words/timeline.ts'
import { findings, forecastCost, type PersonLoad, reportsOf, subjectKey } from '../plan-view/headline.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { nameOf } from '../reason-text.ts'
import { violationKey } from '../plan-view/proposal.ts'
import css from './timeline.module.css'

type HeadlineProps = {
  readonly view: PlanView
  /** Undefined until somebody has counted. */
  readonly loads: readonly PersonLoad[] | undefined
  /** Undefined while nobody knows what was spent: then nothing is said that Budget would not say. */
  readonly spent: readonly Actual[] | undefined
  /** How sure it is, where that is known of this very plan. */
  readonly forecast: Forecast | undefined
  readonly onSelect: (key: string) => void
}

/** The total that Budget opens with. */
const { total } = BUDGET_DEFAULTS

/** The page's answer in one sentence, and the numbers behind it as ways to what they are about. */
export const Headline = memo(function Headline({ view, loads, spent, forecast, onSelect }: HeadlineProps) {
  const peak = loads?.[0]
  const cost = useMemo(() => loads && spent && forecastCost(view, spent), [view, loads, spent])
  const answer = useMemo(() => headline(reportsOf(view)), [view])
  const kept = view.schedule.promises.filter((promise) => promise.kept).length
  const promises = useMemo(() => promiseLines(view), [view])
  // Looked for when the dates are on screen, as everything that is counted.
  const found = useMemo(() => loads && findingLines(view), [view, loads])
  return (
    <div className={css['headline']}>
      <h1>{answer}</h1>
      <p>
        <span>{plannedDates}</span>
        {loads && spent && (
          <span title={cost && costForecastHint(total)}>
            {cost ? costForecast(cost, forecast?.money[total]?.p80, total) : costUnknown}
          </span>
        )}
        {peak && peak.peak.share > 0 && (
          <span data-bad={peak.peak.share > 1 || undefined}>
            {peakLoad(peak.name, peak.peak.share, peak.peak.weekOf)}
          </span>
        )}
        {promises.length > 0 && (
          <Lines
            label={promisesKept(kept, promises.length)}
            lines={promises}
            isBad={kept < promises.length}
            onSelect={onSelect}
          />
        )}
        {found && <Findings {...found} onSelect={onSelect} />}
      </p>
    </div>
  )
})

type Line = { readonly key: string; readonly text: string; readonly select: string }

function promiseLines(view: PlanView): readonly Line[] {
  return view.schedule.promises.flatMap((check) => {
    const { commitmentId } = check
    const commitment = view.plan.commitments.find(({ id }) => id === commitmentId)
    if (!commitment) return []
    const text = promiseSentence(commitment, check)
    return [{ key: commitmentId, text, select: view.program(commitment.programId)?.reportInHandId ?? commitmentId }]
  })
}

type Found = { readonly broken: readonly Line[]; readonly warned: readonly Line[] }

const Findings = ({ broken, warned, onSelect }: Found & Pick<HeadlineProps, 'onSelect'>) => (
  <>
    <Lines label={rulesBroken(broken.length)} lines={broken} isBad={broken.length > 0} onSelect={onSelect} />
    {warned.length > 0 && <Lines label={warnings(warned.length)} lines={warned} onSelect={onSelect} />}
  </>
)

function findingLines(view: PlanView): Found {
  const { broken, warnings: warned } = findings(view.schedule.violations)
  const lines = (found: typeof broken) =>
    found.map((violation) => {
      const select = subjectKey(view, violation)
      return {
        key: violationKey(violation),
        text: findingSentence(violation, (id) => nameOf(view, id)),
        select,
      }
    })
  return { broken: lines(broken), warned: lines(warned) }
}

type LinesProps = {
  readonly label: string
  readonly lines: readonly Line[]
  readonly isBad?: boolean
  readonly onSelect: (key: string) => void
}

/** A number that opens what it counts; each line selects what it is about. */
function Lines({ label, lines, isBad = false, onSelect }: LinesProps) {
  if (lines.length === 0) return <span>{label}</span>
  return (
    <Menu position="bottom-start" width={460} withinPortal>
      <Menu.Target>
        <UnstyledButton className={css['count']} data-bad={isBad || undefined}>
          {label}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {lines.map(({ key, text, select }) => (
          <Menu.Item key={key} onClick={() => onSelect(select)}>
            {text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
