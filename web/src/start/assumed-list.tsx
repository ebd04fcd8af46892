import { factNote } from '@stagger/planner/messages'
import { useId, useState } from 'react'
import {
  assumedColumns,
  assumedText,
  assumedTitle,
  checkedOn,
  groupTitle,
  insteadFault,
  insteadOf,
  measured,
  measureHint,
  noSource,
} from '#words/assumed.ts'
import { howSure } from '#words/start.ts'
import { titlesOf } from '../plan-view/sources-of.ts'
import { ASSUMPTION_GROUPS, type Assumption, type AssumptionGroup, assumptionsOf } from '../start-view/assumptions.ts'
import type { InsteadFault } from '../start-view/instead.ts'
import type { Preview } from '../start-view/preview.ts'
import css from './start.module.css'

type ListProps = {
  readonly preview: Preview
  readonly instead: Readonly<Record<string, string>>
  readonly onType: (key: string, text: string) => void
}

/** Every number that nobody has told, with its source, and a way to tell another. */
export function AssumedList({ preview, instead, onType }: ListProps) {
  const all = assumptionsOf(preview.assumed)
  return (
    <section className={css['assumed']}>
      <h2>{assumedTitle(all.length)}</h2>
      <p className={css['quiet']}>{assumedText}</p>
      {ASSUMPTION_GROUPS.map((group) => {
        const inGroup = all.filter((one) => one.group === group)
        return (
          inGroup.length > 0 && (
            <Group key={group} group={group} all={inGroup} preview={preview} instead={instead} onType={onType} />
          )
        )
      })}
    </section>
  )
}

type GroupProps = ListProps & { readonly group: AssumptionGroup; readonly all: readonly Assumption[] }

/** One kind of number, unfolded when somebody wants to see it. */
function Group({ group, all, preview, instead, onType }: GroupProps) {
  const [isOpen, setOpen] = useState(false)
  const yours = all.filter(({ key }) => (instead[key] ?? '').trim() !== '' && !preview.faults.has(key)).length
  return (
    <details className={css['group']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{groupTitle(group, all.length, yours)}</summary>
      {isOpen && (
        <div className={css['scrolled']} tabIndex={0} role="group" aria-label={groupTitle(group, all.length, yours)}>
          <table>
            <thead>
              <tr>
                {Object.entries(assumedColumns).map(([id, name]) => (
                  <th key={id} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {all.map((assumption) => (
                <Row
                  key={assumption.key}
                  assumption={assumption}
                  program={preview.view.program(assumption.programId ?? '')?.name}
                  typed={instead[assumption.key] ?? ''}
                  fault={preview.faults.get(assumption.key)}
                  onType={(text) => onType(assumption.key, text)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
}

type RowProps = {
  readonly assumption: Assumption
  readonly program: string | undefined
  readonly typed: string
  readonly fault: InsteadFault | undefined
  readonly onType: (text: string) => void
}

function Row({ assumption, program, typed, fault, onType }: RowProps) {
  const { subject, likely, range, measure, fact } = assumption
  return (
    <tr>
      <th scope="row">
        {subject}
        {program !== undefined && <small>{program}</small>}
      </th>
      <td>
        {assumption.canChange ? (
          <Instead assumption={assumption} typed={typed} fault={fault} onType={onType} />
        ) : (
          measured(likely, measure)
        )}
      </td>
      <td className={css['range']}>{range && `${measured(range.low, measure)} – ${measured(range.high, measure)}`}</td>
      <td>
        {fact.sources.length === 0 ? noSource : titlesOf(fact).join('; ')}
        {fact.note !== undefined && <small>{factNote(fact.note)}</small>}
      </td>
      <td data-confidence={fact.confidence}>{howSure(fact.confidence)}</td>
      <td>{checkedOn(fact)}</td>
    </tr>
  )
}

/** What is assumed, until something is typed over it; empty again, it is assumed again. */
function Instead({ assumption: { subject, likely, measure }, typed, fault, onType }: Omit<RowProps, 'program'>) {
  const id = useId()
  return (
    <>
      <span className={css['instead']}>
        <input
          aria-label={insteadOf(subject)}
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? undefined : id}
          value={typed}
          placeholder={likely}
          title={measureHint(measure)}
          onChange={({ currentTarget }) => onType(currentTarget.value)}
        />
        {measure.kind !== 'duration' && <small>{measureHint(measure)}</small>}
      </span>
      {fault !== undefined && (
        <small id={id} role="alert" className={css['fault']}>
          {insteadFault(fault, typed)}
        </small>
      )}
    </>
  )
}
