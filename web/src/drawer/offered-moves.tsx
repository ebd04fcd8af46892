import { Button } from '@mantine/core'
import type { SingleEdit } from '@stagger/planner'
import { useEffect, useMemo, useRef } from 'react'
import frame from '../frame/frame.module.css'
import { FurthestMoves } from '../frame/furthest-moves.tsx'
import { accept, discard } from '#words/capacity.ts'
import { planningRefusal } from '#words/everywhere.ts'
import { moreMoves, movesSentence, proposedChange, reportMoves } from '#words/why.ts'
import { oneGesture, proposeEdit } from '../plan-view/edits-proposal.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { offerMoves } from '../timeline/offered-moves.ts'
import css from './drawer.module.css'

type MovesProps = {
  readonly view: PlanView
  readonly name: string
  readonly edits: readonly SingleEdit[]
  readonly onAccept: () => void
  readonly onDiscard: () => void
}

/** What an offer would move, in words and as ghosts in the chart, and the choice. */
export function OfferedMoves({ view, name, edits, onAccept, onDiscard }: MovesProps) {
  const { moved, reports, refused } = useMemo(() => proposeEdit(view, oneGesture(name, edits)), [view, name, edits])
  // The ghosts are drawn by the chart, outside this tree: they stay as long as the offer is looked at.
  useEffect(() => {
    offerMoves(moved)
    return () => offerMoves([])
  }, [moved])
  const box = useRef<HTMLDivElement>(null)
  // The choice is below what it is about: both are wanted in sight when the offer is opened.
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={box} className={css['offered']} role="group" aria-label={proposedChange}>
      {refused ? (
        <p role="alert" className={css['problem']}>
          {planningRefusal(refused.code)}
        </p>
      ) : (
        <>
          <p role="status">{movesSentence(moved.length)}</p>
          {reports.map(({ programId, before, after, days }) => (
            <p key={programId}>{reportMoves(view.program(programId)?.name ?? programId, before, after, days)}</p>
          ))}
          <ul>
            <FurthestMoves view={view} moved={moved} more={moreMoves} />
          </ul>
        </>
      )}
      <div className={css['verbs']}>
        <Button size="xs" className={frame['primary']} disabled={refused !== undefined} onClick={onAccept}>
          {accept}
        </Button>
        <Button size="xs" variant="default" onClick={onDiscard}>
          {discard}
        </Button>
      </div>
    </div>
  )
}
