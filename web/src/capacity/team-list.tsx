import { Button } from '@mantine/core'
import { addNames, noneYet, sectionNames } from '#words/people.ts'
import { memberKey, type TeamKind, type TeamMember } from '../capacity-view/team-member.ts'
import css from './team.module.css'

/** One line of a list: what it is called, and a text for each of the other columns. */
export type TeamRow = { readonly id: string; readonly name: string; readonly cells: readonly string[] }

export type TeamListProps = {
  readonly kind: TeamKind
  readonly columns: Readonly<Record<string, string>>
  readonly rows: readonly TeamRow[]
  /** What is open, as the address names it. */
  readonly open: string | undefined
  readonly onOpen: (member: TeamMember) => void
}

/** All of a kind, by name, and the way to add one. */
export const TeamList = ({ kind, columns, rows, open, onOpen }: TeamListProps) => (
  <section className={css['list']} aria-label={sectionNames[kind]}>
    <div className={css['listHead']}>
      <h2>{sectionNames[kind]}</h2>
      <Button
        size="compact-xs"
        variant="default"
        data-member={memberKey({ kind, id: undefined })}
        onClick={() => onOpen({ kind, id: undefined })}
      >
        {addNames[kind]}
      </Button>
    </div>
    {rows.length === 0 ? (
      <p className={css['hint']}>{noneYet[kind]}</p>
    ) : (
      <div className={css['scroller']}>
        <table className={css['table']} data-kind={kind}>
          <thead>
            <tr>
              {Object.entries(columns).map(([id, name]) => (
                <th key={id} scope="col" data-column={id}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, cells }) => (
              <Row
                key={id}
                kind={kind}
                id={id}
                name={name}
                cells={cells}
                columns={columns}
                open={open}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        </table>
      </div>
    )}
  </section>
)

type RowProps = TeamRow & Pick<TeamListProps, 'kind' | 'columns' | 'open' | 'onOpen'>

const Row = ({ kind, id, name, cells, columns, open, onOpen }: RowProps) => {
  const key = memberKey({ kind, id })
  const [, ...others] = Object.keys(columns)
  return (
    <tr data-open={key === open || undefined}>
      <th scope="row">
        <button type="button" data-member={key} aria-pressed={key === open} onClick={() => onOpen({ kind, id })}>
          {name}
        </button>
      </th>
      {others.map((column, i) => (
        <td key={column} data-column={column}>
          {cells[i]}
        </td>
      ))}
    </tr>
  )
}
