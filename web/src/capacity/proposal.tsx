import { Button } from '@mantine/core'
import type { ImpossibleDemand, LevellingProposal } from '@stagger/planner'
import frame from '../frame/frame.module.css'
import {
  accept,
  cannotBeDone,
  computeAgain,
  discard,
  impossibleSentence,
  proposalHeadline,
  proposalStale,
  qualitySentence,
  reportSentence,
  stillOver,
  wasCut,
} from '#words/capacity.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { nameOf, shortOf } from '../reason-text.ts'
import css from './capacity-page.module.css'
import { MoveTable } from './move-table.tsx'
import { OverloadList } from './overload-list.tsx'
import { named } from '../capacity-view/overloads-ahead.ts'
import type { LevellingOf } from './use-levelling.ts'

type ProposalProps = {
  readonly view: PlanView
  readonly levelling: LevellingOf
  readonly proposal: LevellingProposal
  readonly onAgain: () => void
}

/** What is proposed, what it is worth, what stays wrong, and the choice. */
export function Proposal({ view, levelling, proposal, onAgain }: ProposalProps) {
  const { search, isStale, proposed } = levelling
  return (
    <div className={css['proposal']} data-stale={isStale || undefined}>
      <div className={css['verdict']}>
        <h3 tabIndex={-1} data-goes-on>
          {proposalHeadline(proposal)}
        </h3>
        <span className={css['spring']} />
        <Button size="xs" variant="default" onClick={levelling.discard}>
          {discard}
        </Button>
        {isStale ? (
          <Button size="xs" className={frame['primary']} onClick={onAgain}>
            {computeAgain}
          </Button>
        ) : (
          proposal.moves.length > 0 && (
            <Button size="xs" className={frame['primary']} disabled={!proposed} onClick={levelling.accept}>
              {accept}
            </Button>
          )
        )}
      </div>
      {isStale && (
        <p role="status" className={css['problem']}>
          {proposalStale}
        </p>
      )}
      <ul className={css['reports']}>
        {proposal.reports.map((report) => (
          <li key={report.programId} className={`hue-${view.program(report.programId)?.kind}`}>
            {reportSentence(report, view.program(report.programId)?.name ?? report.programId)}
          </li>
        ))}
      </ul>
      <p className={css['explain']}>
        {search.stage === 'cut-short' ? `${wasCut} ` : ''}
        {qualitySentence(proposal)}
      </p>
      {proposal.overloads.length > 0 && (
        <>
          <h3>{stillOver}</h3>
          <OverloadList view={view} overloads={named(view, proposal.overloads)} />
        </>
      )}
      <Impossible view={view} impossible={proposal.impossible} />
      {proposal.moves.length > 0 && <MoveTable view={view} moves={proposal.moves} />}
    </div>
  )
}

type ImpossibleProps = { readonly view: PlanView; readonly impossible: readonly ImpossibleDemand[] }

function Impossible({ view, impossible }: ImpossibleProps) {
  if (impossible.length === 0) return null
  return (
    <>
      <h3>{cannotBeDone}</h3>
      <ul className={css['overloads']}>
        {impossible.map(({ activityId, resource, askedHours, capacityHours }) => (
          <li key={`${activityId} ${resource.id}`}>
            <span className={css['overIcon']} aria-hidden="true" />
            {impossibleSentence(nameOf(view, activityId), shortOf(view, resource), askedHours, capacityHours)}
          </li>
        ))}
      </ul>
    </>
  )
}
