import type { BaselineComparison, ComparedRow } from '@stagger/planner'
import { useMemo, useState } from 'react'
import type { SavedBaseline } from '../api/wire.ts'
import { comparedRows } from '../baselines-view/compared-rows.ts'
import { programNames } from '../plan-view/program-names.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import type { BaselinesSearch } from '../search.ts'
import timeline from '../timeline/timeline.module.css'
import {
  comparedTitle,
  fromLabel,
  headline,
  noMoney,
  nothingDiffers,
  now,
  pageName,
  reading,
  rowName,
  showAll,
  withLabel,
} from '#words/baselines.ts'
import css from './baselines.module.css'
import { ComparedTable } from './compared-table.tsx'
import { CsvLink } from './csv-link.tsx'
import { useComparison } from './use-comparison.ts'

type ComparisonProps = {
  readonly view: PlanView
  readonly saved: readonly SavedBaseline[]
  readonly from: SavedBaseline
  /** Absent: the plan as it stands. */
  readonly to: SavedBaseline | undefined
  readonly all: boolean
  readonly show: (change: Partial<BaselinesSearch>) => void
}

/** What differs between a baseline and another one, or the plan as it stands: in one sentence, and row by row. */
export function Comparison({ view, saved, from, to, all, show }: ComparisonProps) {
  const made = useComparison(view, from, to)
  const nameOf = useMemo(() => namesIn(made), [made])
  return (
    <>
      <div className={timeline['headline']}>
        <h1>
          {made
            ? headline(
                from.name,
                made.rows.map((row) => ({ name: nameOf(row), finish: row.finish })),
                made.cost,
                made.currency,
              )
            : `${pageName}: ${reading}`}
        </h1>
      </div>
      <section className={css['section']} aria-label={comparedTitle}>
        <div className={css['sectionHead']}>
          <h2>{comparedTitle}</h2>
          <Choice label={fromLabel} value={from.id} saved={saved} onChoose={(baseline) => show({ baseline })} />
          <Choice
            label={withLabel}
            value={to?.id ?? ''}
            saved={saved.filter(({ id }) => id !== from.id)}
            none={now}
            onChoose={(beside) => show({ with: beside || undefined })}
          />
          <label className={timeline['toggle']}>
            <input type="checkbox" checked={all} onChange={() => show({ all: all ? undefined : true })} />
            {showAll}
          </label>
          {made && <CsvLink comparison={made} nameOf={nameOf} from={from.name} to={to?.name ?? now} />}
        </div>
        {made && !made.cost && <p className={css['none']}>{noMoney}</p>}
        {made && <Rows view={view} made={made} nameOf={nameOf} all={all} isNow={to === undefined} />}
      </section>
    </>
  )
}

/** How rows are called; reports that share a name are told apart. */
function namesIn(made: BaselineComparison | undefined): (row: ComparedRow) => string {
  const reports = programNames(made?.rows ?? [])
  return (row) => (row.level === 'report' ? (reports.get(row.id) ?? row.name) : rowName(row))
}

type RowsProps = {
  readonly view: PlanView
  readonly made: BaselineComparison
  readonly nameOf: (row: ComparedRow) => string
  readonly all: boolean
  readonly isNow: boolean
}

/** Reports are open until somebody folds them, phases folded until somebody opens them. */
function Rows({ view, made, nameOf, all, isNow }: RowsProps) {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const rows = comparedRows(made.rows, (key) => key.startsWith('report/') !== turned.has(key), all)
  if (rows.every(({ depth, canOpen, row }) => depth === 0 && !canOpen && row.finish.days === 0))
    return <p>{nothingDiffers}</p>
  const fold = (key: string) =>
    setTurned((old) => (old.has(key) ? new Set([...old].filter((one) => one !== key)) : new Set([...old, key])))
  return <ComparedTable view={view} made={made} rows={rows} nameOf={nameOf} isNow={isNow} onFold={fold} />
}

type ChoiceProps = {
  readonly label: string
  readonly value: string
  readonly saved: readonly SavedBaseline[]
  readonly none?: string
  readonly onChoose: (id: string) => void
}

const Choice = ({ label, value, saved, none, onChoose }: ChoiceProps) => (
  <label className={css['choice']}>
    {label}
    <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
      {none !== undefined && <option value="">{none}</option>}
      {saved.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
)
