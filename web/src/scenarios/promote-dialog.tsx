import { Button, Modal } from '@mantine/core'
import type { Edit, ScoredScenario } from '@stagger/planner'
import { useState } from 'react'
import frame from '../frame/frame.module.css'
import { isNoteTooLong, NoteField } from '../frame/note-field.tsx'
import {
  cancelPromotion,
  closeDialog,
  differenceText,
  noteLabel,
  noteText,
  promote,
  promoteTitle,
  promoteWhat,
  scenarioName,
} from '#words/scenarios.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { scenarioNames } from './scenario-names.ts'
import css from './scenarios.module.css'

type DialogProps = {
  readonly view: PlanView
  readonly scenario: ScoredScenario
  readonly onClose: () => void
  readonly onPromote: (promotion: Extract<Edit, { kind: 'promoteScenario' }>) => void
}

/** What promoting does, and a word for who reads the history. Nothing has changed before the button is pressed. */
export function PromoteDialog({ view, scenario, onClose, onPromote }: DialogProps) {
  const [note, setNote] = useState('')
  const nameOf = scenarioNames(view)
  const name = scenarioName(scenario)
  const said = note.trim()
  return (
    <Modal
      opened
      onClose={onClose}
      title={promoteTitle(name)}
      closeButtonProps={{ 'aria-label': closeDialog }}
      lockScroll={false}
    >
      <p className={css['dialogText']}>{differenceText(scenario, nameOf)}</p>
      {scenario.notes.map((one) => (
        <p key={one.code} className={css['note']}>
          {noteText(one, nameOf)}
        </p>
      ))}
      <p className={css['dialogText']}>{promoteWhat(scenario.edits.length)}</p>
      <NoteField label={noteLabel} value={note} hasFocus onType={setNote} />
      <div className={css['dialogFoot']}>
        <Button size="xs" variant="default" onClick={onClose}>
          {cancelPromotion}
        </Button>
        <Button
          size="xs"
          className={frame['primary']}
          disabled={isNoteTooLong(note)}
          onClick={() =>
            onPromote({
              kind: 'promoteScenario',
              name,
              ...(said !== '' && { note: said }),
              edits: [...scenario.edits],
            })
          }
        >
          {promote}
        </Button>
      </div>
    </Modal>
  )
}
