import type { BaselineComparison, ComparedRow, DateShift } from '@stagger/planner'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { ShownRow } from '../baselines-view/compared-rows.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { reasonText } from '../reason-text.ts'
import {
  amountText,
  columns,
  comparedTitle,
  datesText,
  differenceText,
  foldName,
  shiftText,
  total,
} from '#words/baselines.ts'
import css from './baselines.module.css'

type TableProps = {
  readonly view: PlanView
  readonly made: BaselineComparison
  readonly rows: readonly ShownRow[]
  readonly nameOf: (row: ComparedRow) => string
  /** Compared with the plan as it stands: the planner knows what holds each activity where it is. */
  readonly isNow: boolean
  readonly onFold: (key: string) => void
}

/** Every row that differs: what moved the furthest first, then what differs most in money. */
export function ComparedTable({ view, made, rows, nameOf, isNow, onFold }: TableProps) {
  const { cost, currency } = made
  return (
    <table className={css['table']} aria-label={comparedTitle}>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col" colSpan={2}>
            {columns.start}
          </th>
          <th scope="col" colSpan={2}>
            {columns.finish}
          </th>
          {currency !== undefined && cost && <MoneyHeads />}
          {isNow && <th scope="col">{columns.why}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((shown) => (
          <tr key={shown.key} data-level={shown.row.level}>
            <th scope="row" style={{ paddingLeft: shown.depth * INDENT }}>
              <Fold shown={shown} name={nameOf(shown.row)} onFold={onFold} />
            </th>
            <Dates shift={shown.row.start} />
            <Dates shift={shown.row.finish} />
            {currency !== undefined && cost && <Money cost={shown.row.cost} currency={currency} />}
            {isNow && <td className={css['why']}>{whyOf(view, shown.row)}</td>}
          </tr>
        ))}
      </tbody>
      {currency !== undefined && cost && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={5}>
              {total}
            </th>
            <Money cost={cost} currency={currency} />
            {isNow && <td />}
          </tr>
        </tfoot>
      )}
    </table>
  )
}

/** Px that a level lies further in. */
const INDENT = 16

const MoneyHeads = () => (
  <>
    {[columns.then, columns.now, columns.difference].map((name) => (
      <th key={name} scope="col" data-id="number">
        {name}
      </th>
    ))}
  </>
)

type FoldProps = { readonly shown: ShownRow; readonly name: string; readonly onFold: (key: string) => void }

function Fold({ shown: { key, canOpen, isOpen }, name, onFold }: FoldProps) {
  if (!canOpen) return <span className={css['leaf']}>{name}</span>
  const Icon = isOpen ? IconChevronDown : IconChevronRight
  return (
    <button type="button" aria-expanded={isOpen} aria-label={foldName(name, isOpen)} onClick={() => onFold(key)}>
      <Icon size={14} aria-hidden="true" /> {name}
    </button>
  )
}

const Dates = ({ shift }: { readonly shift: DateShift }) => (
  <>
    <td data-id="date">{datesText(shift)}</td>
    <td data-id="number" data-bad={(shift.days ?? 0) > 0 || undefined}>
      {shiftText(shift)}
    </td>
  </>
)

type MoneyProps = { readonly cost: ComparedRow['cost']; readonly currency: string }

const Money = ({ cost, currency }: MoneyProps) => (
  <>
    <td data-id="number">{cost && amountText(cost.from, currency)}</td>
    <td data-id="number">{cost && amountText(cost.to, currency)}</td>
    <td data-id="number" data-bad={(cost?.minor ?? 0) > 0 || undefined}>
      {cost && differenceText(cost, currency)}
    </td>
  </>
)

/** What keeps an activity that moved from being earlier, as the planner has it; nothing for what did not move. */
function whyOf(view: PlanView, { level, id, start, finish }: ComparedRow): string {
  if (level !== 'activity' || (!start.days && !finish.days)) return ''
  const [reason] = view.scheduled(id)?.reasons ?? []
  return reason ? reasonText(view, reason) : ''
}
