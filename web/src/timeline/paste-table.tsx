import {
  pasteAfter,
  pasteColumn,
  pasteDates,
  pasteFault,
  pasteLine,
  pasteMeans,
  pasteMore,
  pasteNotTaken,
  pasteTable,
} from '#words/paste.ts'
import { spanText } from '#words/everywhere.ts'
import { namedStart, type PlanView } from '../plan-view/plan-view.ts'
import { PASTED_COLUMNS, type PastedColumn } from '../plan-view/pasted.ts'
import css from './paste.module.css'
import type { PasteRead } from './use-paste.ts'

type PasteTableProps = {
  readonly read: PasteRead
  readonly onMeant: (at: number, meaning: PastedColumn | undefined) => void
}

/** Lines drawn; the others are read all the same. */
const DRAWN = 100

/** The lines as they are read: what each column is, what cannot be read, and the dates that the planner gives the rest. */
export function PasteTable({ read, onMeant }: PasteTableProps) {
  const { rows, meanings, lines, faults, activityIds, after } = read
  const faultAt = new Map(faults.map((fault) => [`${fault.line} ${fault.column}`, fault]))
  const said = lines.filter(({ cells }) => cells.size > 0)
  return (
    // What scrolls can be reached by keyboard.
    <div className={css['preview']} tabIndex={0} role="region" aria-label={pasteTable}>
      <table>
        <thead>
          <tr>
            <th scope="col">{pasteLine}</th>
            {meanings.map((meaning, at) => (
              // Columns have no names of their own: they are what stands first, second, third.
              <th key={at} scope="col">
                <select
                  aria-label={pasteMeans(at + 1)}
                  value={meaning ?? ''}
                  onChange={({ currentTarget: { value } }) =>
                    onMeant(
                      at,
                      PASTED_COLUMNS.find((column) => column === value),
                    )
                  }
                >
                  {PASTED_COLUMNS.map((column) => (
                    <option key={column} value={column}>
                      {pasteColumn(column)}
                    </option>
                  ))}
                  <option value="">{pasteNotTaken}</option>
                </select>
              </th>
            ))}
            {after && <th scope="col">{pasteDates}</th>}
          </tr>
        </thead>
        <tbody>
          {said.slice(0, DRAWN).map(({ line }) => (
            <tr key={line}>
              <td>{line}</td>
              {meanings.map((meaning, at) => {
                const fault = faultAt.get(`${line} ${at + 1}`)
                return (
                  <td
                    key={at}
                    data-fault={fault && true}
                    data-left={meaning === undefined || undefined}
                    title={fault && pasteFault(fault.code, fault.part)}
                  >
                    {rows[line - 1]?.[at]}
                    {meaning === 'predecessors' && after && <Waits after={after} id={activityIds.get(line)} />}
                  </td>
                )
              })}
              {after && <td>{datesOf(after, activityIds.get(line) ?? '')}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {said.length > DRAWN && <p>{pasteMore(said.length - DRAWN)}</p>}
    </div>
  )
}

/** What a line waits for by name: a number alone says nothing to whoever looks it over. */
function Waits({ after, id }: { readonly after: PlanView; readonly id: string | undefined }) {
  const names = after.plan.links.flatMap(({ from, to }) => (to === id ? (after.activity(from)?.name ?? from) : []))
  return names.length > 0 && <small>{pasteAfter(names)}</small>
}

function datesOf(after: PlanView, id: string): string {
  const scheduled = after.scheduled(id)
  return scheduled ? spanText(namedStart(scheduled), scheduled.lastDay) : ''
}
