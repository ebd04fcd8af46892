import { scenarioKey, type ScoredScenario } from '@stagger/planner'
import { longDate } from '../format.ts'
import {
  costLine,
  atRiskText,
  coverText,
  differenceText,
  loadText,
  outputNames,
  promisesText,
  scenarioName,
  sureCostLine,
  sureDate,
  tableColumns,
  tableTitle,
  whyNot,
} from '#words/scenarios.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { scenarioNames } from './scenario-names.ts'
import css from './scenarios.module.css'

type TableProps = { readonly view: PlanView; readonly all: readonly ScoredScenario[] }

/** Every scenario in one line each, to be pasted or read across. */
export const ScenarioTable = ({ view, all }: TableProps) => (
  <table className={css['table']} aria-label={tableTitle}>
    <thead>
      <tr>
        {Object.entries(tableColumns).map(([id, name]) => (
          <th key={id} scope="col" title={totalOf(id, all)?.title}>
            {totalOf(id, all)?.name ?? name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {all.map((one) => (
        <tr key={scenarioKey(one)}>
          <th scope="row">
            {one.applicable && one.onFront ? '★ ' : ''}
            {scenarioName(one)}
          </th>
          {one.applicable ? (
            <Line view={view} one={one} />
          ) : (
            <td colSpan={Object.keys(tableColumns).length - 1} className={css['none']}>
              {one.why && whyNot(one.why)}
            </td>
          )}
        </tr>
      ))}
    </tbody>
  </table>
)

/** Which total a column of money is: the same one in every line, for all of them ask the same people. */
function totalOf(id: string, [first]: readonly ScoredScenario[]) {
  if (!first || (id !== 'cost' && id !== 'sureCost')) return undefined
  return id === 'cost' ? costLine(first.score) : sureCostLine(first.score)
}

function Line({ view, one }: { readonly view: PlanView; readonly one: ScoredScenario }) {
  const nameOf = scenarioNames(view)
  const outputs = outputNames(one.outputs, nameOf)
  return (
    <>
      <td>
        {one.outputs.map(({ programId }, k) => (
          <p key={programId}>{outputs[k]}</p>
        ))}
      </td>
      <td data-id="date">
        {one.outputs.map(({ programId, inHandOn }) => (
          <p key={programId}>{longDate(inHandOn)}</p>
        ))}
      </td>
      <td data-id="date">
        {one.outputs.map(({ programId }) => (
          <p key={programId}>{sureDate(one.score, programId)}</p>
        ))}
      </td>
      <td>{promisesText(one.score)}</td>
      <td>{loadText(one.score, nameOf)}</td>
      <td data-id="date">{costLine(one.score).text}</td>
      <td data-id="date">{sureCostLine(one.score).text}</td>
      <td data-id="date">{atRiskText(one.score)}</td>
      <td data-id="date">{coverText(one.score)}</td>
      <td>{one.kind === 'current' ? '' : differenceText(one, nameOf)}</td>
    </>
  )
}
