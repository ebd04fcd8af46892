import { Button, Group, Modal, SegmentedControl } from '@mantine/core'
import { useDeferredValue, useId, useState } from 'react'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { reportName } from '#words/everywhere.ts'
import { removalReport } from '#words/grid.ts'
import {
  pasteAddYes,
  pasteAs,
  pasteAsCells,
  pasteAsRows,
  pasteAt,
  pasteBelow,
  pasteChanges,
  pasteChangeYes,
  pasteColumn,
  pastedCellsDone,
  pastedRowsDone,
  pasteFault,
  pasteFaults,
  pasteField,
  pasteFrom,
  pasteHint,
  pasteInto,
  pasteIsHead,
  pasteMakes,
  pasteMeans,
  pasteMoves,
  pasteNo,
  pasteNothing,
  pasteNowhere,
  pasteTitle,
  pasteTooLong,
  pasteUnreadable,
  pasteWithoutPeople,
} from '#words/paste.ts'
import { type ColumnMeanings, meant } from '../plan-view/pasted-columns.ts'
import { type PlanView, phaseKey, programKey } from '../plan-view/plan-view.ts'
import { nameOf } from '../reason-text.ts'
import type { Column } from './columns.ts'
import { PasteTable } from './paste-table.tsx'
import css from './paste.module.css'
import { refusalText } from './proposal-text.ts'
import type { GridDialog, Grid } from './use-grid.ts'
import type { OutlineState } from './use-outline.ts'
import { activitiesFrom, MOST_LINES, type PasteRead, type PasteTarget, placeOfPaste, usePaste } from './use-paste.ts'

type PasteDialogProps = {
  readonly view: PlanView
  readonly asked: Extract<GridDialog, { kind: 'paste' }>
  readonly grid: Grid
  readonly outline: OutlineState
  readonly columns: readonly Column[]
  readonly onEdit: SendEdit
  readonly onClose: () => void
}

/** Shows what a text from a spreadsheet would become before anything does. What cannot be read is said and mended here. */
export function PasteDialog({ view, asked, grid, outline, columns, onEdit, onClose }: PasteDialogProps) {
  const { key, column } = asked
  const [text, setText] = useState(asked.text)
  const [target, setTarget] = useState<PasteTarget>(column === null ? 'rows' : 'cells')
  const [chosen, setChosen] = useState<ColumnMeanings>()
  const said = useId()
  const read = usePaste({
    ...{ typing: grid.typing, outline, columns, key, column, target, chosen },
    text: useDeferredValue(text),
  })
  const { edit, lines, activityIds, refused } = read
  const place = placeOfPaste(view, key)
  const canTake = edit !== undefined && !refused && lines.length <= MOST_LINES
  const take = () => {
    if (!edit || !canTake) return
    const [first] = activityIds.values()
    const count = activityIds.size
    onClose()
    if (target === 'rows' && place) {
      outline.fold(programKey(place.programId), true)
      outline.fold(phaseKey(place.programId, place.phaseId), true)
    }
    onEdit(edit, () => {
      if (first !== undefined) grid.moveTo({ key: first, column: null })
      announce(target === 'rows' ? pastedRowsDone(count) : pastedCellsDone(count))
    })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={pasteTitle}
      size="xl"
      lockScroll={false}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': pasteNo }}
    >
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault()
          take()
        }}
      >
        <label>
          <span>{pasteField}</span>
          <textarea
            data-autofocus={asked.text === '' || undefined}
            value={text}
            rows={5}
            wrap="off"
            spellCheck={false}
            placeholder={pasteHint}
            aria-describedby={said}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <div className={css['as']}>
          <SegmentedControl
            size="xs"
            aria-label={pasteAs}
            value={target}
            onChange={(value) => setTarget(value === 'cells' ? 'cells' : 'rows')}
            data={[
              { value: 'rows', label: pasteAsRows },
              { value: 'cells', label: pasteAsCells },
            ]}
          />
          <span>{target === 'cells' ? pasteFrom(activitiesFrom(outline, key)[0]?.name ?? '') : rowsGo(view, key)}</span>
        </div>
        {read.hasHead && <p className={css['note']}>{pasteIsHead}</p>}
        {lines.length > 0 && (
          <PasteTable read={read} onMeant={(at, meaning) => setChosen(meant(read.meanings, at, meaning))} />
        )}
        <div id={said} role="status" className={css['said']}>
          <Outcome view={view} read={read} target={target} />
          <WithoutPeople read={read} onMeant={(at) => setChosen(meant(read.meanings, at, undefined))} />
        </div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {pasteNo}
          </Button>
          <Button type="submit" disabled={!canTake} data-autofocus={asked.text !== '' || undefined}>
            {target === 'rows' ? pasteAddYes(activityIds.size) : pasteChangeYes(activityIds.size)}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

/** Where new activities go. */
function rowsGo(view: PlanView, key: string): string {
  const place = placeOfPaste(view, key)
  if (!place) return pasteNowhere
  const phase = view.phase(place.programId, place.phaseId)?.name ?? place.phaseId
  return view.activity(key) ? pasteBelow(nameOf(view, key), phase) : pasteInto(phase)
}

/** Faults drawn; the others are counted. */
const SAID = 8

/** Owners without hours are usual in a spreadsheet, and nobody can guess their hours: the rest is taken without them. */
function WithoutPeople({ read, onMeant }: { read: PasteRead; onMeant: (at: number) => void }) {
  const column = read.faults.find(({ code }) => code === 'hours-missing')?.column
  return (
    column !== undefined && (
      <Button size="compact-xs" variant="default" onClick={() => onMeant(column - 1)}>
        {pasteWithoutPeople}
      </Button>
    )
  )
}

/** What taking it would do, or why it cannot be taken. */
function Outcome({ view, read, target }: { view: PlanView; read: PasteRead; target: PasteTarget }) {
  const { isTable, lines, faults, meanings, edit, refused, proposal, activityIds, changes } = read
  if (!isTable) return <p data-fault>{pasteUnreadable}</p>
  if (lines.length > MOST_LINES) return <p data-fault>{pasteTooLong(lines.length, MOST_LINES)}</p>
  if (faults.length > 0)
    return (
      <>
        <p data-fault>{pasteFaults(faults.length)}</p>
        <ul>
          {faults.slice(0, SAID).map(({ line, column, code, part }) => {
            const meaning = meanings[column - 1]
            const place = pasteAt(line, meaning ? pasteColumn(meaning) : pasteMeans(column))
            return <li key={`${line} ${column} ${code}`}>{`${place}: ${pasteFault(code, part)}`}</li>
          })}
        </ul>
      </>
    )
  if (refused) return <p data-fault>{refusalText(view, refused)}</p>
  if (!edit || !proposal) return lines.length > 0 ? <p>{pasteNothing}</p> : null
  const own = new Set(activityIds.values())
  const others = proposal.moved.filter(({ activityId }) => !own.has(activityId)).length
  return (
    <>
      <p>
        {target === 'rows' ? pasteMakes(activityIds.size) : pasteChanges(changes, activityIds.size)}{' '}
        {pasteMoves(others)}
      </p>
      {proposal.reports.map(({ programId, before, after }) => {
        const program = view.program(programId)
        return <p key={programId}>{program && removalReport(reportName(program), before, after)}</p>
      })}
    </>
  )
}
