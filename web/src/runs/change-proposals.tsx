import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { Field, stopsAtTooLong } from '../budget/field.tsx'
import { announce } from '../announcer.ts'
import { useAnswerProposal } from '../api/facts.ts'
import type { StoredProposal } from '../api/wire.ts'
import { withDays } from '../format.ts'
import { BrokenRules } from '../frame/broken-rules.tsx'
import frame from '../frame/frame.module.css'
import { useFocusGoesOn } from '../frame/use-focus-goes-on.ts'
import { refusal } from '#words/everywhere.ts'
import { actorName } from '#words/diary.ts'
import { brokenTitle } from '#words/people.ts'
import {
  brokenAlready,
  closedProposal,
  moneySentence,
  proposalActs,
  proposalParts,
  proposalTitle,
  sections,
} from '#words/runs.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { brokenByNow } from '../plan-view/proposal.ts'
import { dayIn } from '../runs-view/diary.ts'
import { ProposedMoves } from './proposed-moves.tsx'
import css from './runs.module.css'
import { Telling } from './telling.tsx'

type ProposalsProps = { readonly view: PlanView; readonly proposals: readonly StoredProposal[] }

/** The proposal that waits for an answer. */
export function ChangeProposals({ view, proposals }: ProposalsProps) {
  const open = proposals.find(({ state }) => state === 'open')
  if (!open) return null
  return (
    <section className={css['section']} aria-labelledby="runs-proposal">
      <h2 id="runs-proposal">{proposalTitle(open.number)}</h2>
      <OpenProposal key={open.id} view={view} stored={open} />
    </section>
  )
}

/** What became of the other proposals. */
export function EarlierProposals({ view, proposals }: ProposalsProps) {
  const closed = proposals.filter(({ state }) => state !== 'open')
  if (closed.length === 0) return null
  const { timeZone } = view.plan.organization
  return (
    <details className={css['fold']}>
      <summary>
        {sections.closedProposals} ({closed.length})
      </summary>
      <ul className={css['plain']}>
        {closed.map(({ id, number, state, resolvedBy, resolvedAt, reason, sentences }) => (
          <li key={id}>
            {closedProposal({
              number,
              state,
              by: resolvedBy && actorName(resolvedBy),
              on: resolvedAt && dayIn(timeZone, resolvedAt),
              reason,
            })}{' '}
            <small>{withDays(sentences.causes.join(' '))}</small>
          </li>
        ))}
      </ul>
    </details>
  )
}

type OpenProposalProps = { readonly view: PlanView; readonly stored: StoredProposal }

function OpenProposal({ view, stored }: OpenProposalProps) {
  const { proposal, sentences } = stored
  const { already, would } = brokenByNow(view, proposal.findings)
  return (
    <div className={css['proposal']}>
      <p>
        <strong>{withDays(sentences.verdict)}</strong>
      </p>
      {(['causes', 'steps', 'reports'] as const).map(
        (part) =>
          sentences[part].length > 0 && (
            <div key={part}>
              <h3>{proposalParts[part]}</h3>
              <ul className={css['plain']}>
                {sentences[part].map((sentence) => (
                  <li key={sentence}>{withDays(sentence)}</li>
                ))}
              </ul>
            </div>
          ),
      )}
      <p>{moneySentence(proposal.money)}</p>
      {proposal.moves.length > 0 && <ProposedMoves view={view} moves={proposal.moves} />}
      <BrokenRules view={view} title={brokenAlready} level="h3" broken={already} />
      <BrokenRules view={view} title={brokenTitle} level="h3" broken={would} />
      <Answer view={view} stored={stored} />
    </div>
  )
}

/** Accepted, it is an edit of the plan; declined, with a reason where somebody gives one. */
function Answer({ view, stored }: OpenProposalProps) {
  const [reason, setReason] = useState('')
  const answer = useAnswerProposal(view.plan.id)
  const region = useRef<HTMLDivElement>(null)
  useFocusGoesOn(region, answer.status)
  const { id: proposalId, proposal } = stored
  const hasEdits = proposal.steps.some(({ edits }) => edits.length > 0)
  // Answered, the proposal is gone with this form before all is asked for again; what came of it is said all the same.
  const send = (given: Parameters<typeof answer.mutateAsync>[0], text: string) =>
    void answer.mutateAsync(given).then(
      () => announce(text),
      () => {},
    )
  const wasDeclined = answer.variables?.verb === 'decline'
  return (
    <div ref={region} className={css['answer']}>
      <Button
        size="xs"
        className={frame['primary']}
        data-goes-on={wasDeclined ? undefined : true}
        loading={answer.isPending}
        onClick={() =>
          send(
            { verb: 'accept', proposalId, revision: view.revision },
            hasEdits ? proposalActs.accepted : proposalActs.acknowledged,
          )
        }
      >
        {hasEdits ? proposalActs.accept : proposalActs.acknowledge}
      </Button>
      <form
        className={css['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (stopsAtTooLong(event.currentTarget)) return
          send({ verb: 'decline', proposalId, reason: reason.trim() }, proposalActs.declined)
        }}
      >
        <Field label={proposalActs.why} value={reason} onType={setReason} />
        <Button
          type="submit"
          size="xs"
          variant="default"
          data-goes-on={wasDeclined || undefined}
          disabled={answer.isPending}
        >
          {proposalActs.decline}
        </Button>
      </form>
      <Telling
        isPending={answer.isPending}
        text={proposalActs.answering}
        refused={answer.error && refusal(answer.error)}
      />
    </div>
  )
}
