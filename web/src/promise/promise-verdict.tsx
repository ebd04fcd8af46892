import { Button, Loader } from '@mantine/core'
import { type PromiseAnswer, type PromiseQuestion, USUAL_THRESHOLDS, type WhyStep } from '@stagger/planner'
import { useRef } from 'react'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { useScenarioOnScreen } from '../api/scenario-on-screen.ts'
import { isOutdated, keptPromise } from '../confidence-view/kept-promise.ts'
import { commitmentOf } from '../confidence-view/promise-draft.ts'
import { ForecastNotes } from '../confidence/forecast-notes.tsx'
import { type Offer, Offers } from '../drawer/offers.tsx'
import { promiseSearch, useSearchOf } from '../engine/use-search.ts'
import { useSpent } from '../engine/use-spent.ts'
import { useFocusGoesOn } from '../frame/use-focus-goes-on.ts'
import { searchFailed } from '#words/capacity.ts'
import {
  askedOtherwise,
  bindingText,
  check,
  checking,
  datesText,
  fixDates,
  fixesTitle,
  fixGain,
  fixMisses,
  fixPrice,
  fixText,
  lookingForFixes,
  noFixes,
  outOfDate,
  rateMissingText,
  riskText,
  save,
  saved,
  saveIs,
  stopChecking,
  thresholdsText,
  unmetText,
  verdictText,
} from '#words/promise.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { nameOf, reasonText, whyNames } from '../reason-text.ts'
import css from './promise.module.css'

type VerdictProps = {
  readonly view: PlanView
  readonly question: PromiseQuestion
  /** The form asks something else by now: the answer is not about what it shows. */
  readonly isOfOther: boolean
  /** To whom it would be promised: typed since, or nothing yet. */
  readonly customer: string
  readonly onAgain: () => void
  readonly onNoCustomer: () => void
  readonly onEdit: SendEdit
}

/** The answer as far as it is there. */
export function PromiseVerdict(props: VerdictProps) {
  const { view, question, isOfOther, customer, onAgain } = props
  const search = useSearchOf(promiseSearch, view.plan.id)
  const box = useRef<HTMLDivElement>(null)
  useFocusGoesOn(box, search.stage)
  const isRunning = search.stage === 'running'
  const actuals = useSpent(view.plan.id)
  const kept = search.result && keptPromise(view.plan, question, customer, search.result.programId)
  const isOld = search.result !== undefined && isOutdated(search.about, { ...view, actuals }, kept)
  const isStale = isOld || (search.result !== undefined && isOfOther)
  return (
    <div ref={box} className={css['answer']} aria-live="polite">
      {search.failure && (
        <p role="alert" className={css['problem']}>
          {searchFailed(search.failure)}
        </p>
      )}
      {isStale && (
        <p className={css['running']}>
          {isOld ? outOfDate : askedOtherwise}
          <Button size="compact-xs" variant="default" data-goes-on onClick={onAgain}>
            {check}
          </Button>
        </p>
      )}
      {search.result ? (
        <div className={css['told']} data-stale={isStale || undefined}>
          <Answer
            {...props}
            answer={search.result}
            isKept={kept !== undefined}
            isStale={isStale}
            isRunning={isRunning}
          />
        </div>
      ) : (
        isRunning && <Running text={checking} />
      )}
    </div>
  )
}

type AnswerProps = VerdictProps & {
  readonly answer: PromiseAnswer
  /** The plan promises just that to the customer already. */
  readonly isKept: boolean
  readonly isStale: boolean
  /** What would help is not known yet. */
  readonly isRunning: boolean
}

/** What is being done, and a way to end it. */
const Running = ({ text }: { readonly text: string }) => (
  <p className={css['running']}>
    <Loader size="xs" aria-hidden="true" /> {text}
    <Button size="compact-xs" variant="default" data-goes-on onClick={promiseSearch.cancel}>
      {stopChecking}
    </Button>
  </p>
)

function Answer({ view, question, customer, answer, isKept, isStale, isRunning, onNoCustomer, onEdit }: AnswerProps) {
  const { verdict, programId, unmet, plannedOn, p80On, chain, atRisk, rateMissing, notes } = answer
  const binding = bindingOf(chain)
  const program = view.program(programId)
  const { scenario } = useScenarioOnScreen(view.plan.id)
  const keep = () => {
    if (customer === '') return onNoCustomer()
    onEdit({ kind: 'setCommitment', commitment: commitmentOf(view.plan, question, customer, programId) }, () =>
      announce(saved(customer, question.report, question.by, scenario?.name)),
    )
  }
  return (
    <>
      <h3 className={css['verdict']} data-verdict={verdict} tabIndex={-1} data-goes-on={isRunning ? undefined : true}>
        {verdictText(answer, question.by)}
      </h3>
      <p>
        {unmet.length > 0 && program && `${unmetText(unmet, program.name)} `}
        {unmet.length === 0 && plannedOn !== null && p80On !== null && `${datesText(plannedOn, p80On)} `}
        {atRisk && atRisk.minor > 0 && riskText(atRisk)}
      </p>
      {rateMissing && <p>{rateMissingText(rateMissing)}</p>}
      <ForecastNotes view={view} notes={notes} />
      {binding && (
        <p>{bindingText(nameOf(view, binding.to), binding.start, reasonText(view, binding.reasons[0].reason))}</p>
      )}
      <p className={css['small']}>{thresholdsText(USUAL_THRESHOLDS.yesFrom, USUAL_THRESHOLDS.noBelow)}</p>
      {isRunning && <Running text={lookingForFixes(answer.tried)} />}
      {!isRunning && verdict !== 'yes' && unmet.length === 0 && (
        <Offers view={view} title={fixesTitle} offers={offersOf(view, answer)} isStale={isStale} onEdit={onEdit}>
          {answer.fixes.length === 0 && <p className={css['small']}>{noFixes(answer.tried)}</p>}
        </Offers>
      )}
      {unmet.length === 0 && (
        <div className={css['foot']}>
          {isKept ? (
            <span>{saved(customer, question.report, question.by, scenario?.name)}</span>
          ) : (
            <>
              <span>{saveIs}</span>
              <Button size="xs" variant="default" disabled={isStale} onClick={keep}>
                {save}
              </Button>
            </>
          )}
        </div>
      )}
    </>
  )
}

/** What says the most of a chain: the first thing that is more than work waiting for work, else what nothing pushes. */
const bindingOf = (chain: readonly WhyStep[]): WhyStep | undefined =>
  chain.find(({ reasons }) => reasons[0].kind !== 'link') ?? chain.at(-1)

const offersOf = (view: PlanView, { fixes, chance }: PromiseAnswer): readonly Offer[] =>
  fixes.map((fix) => ({
    text: fixText(fix, whyNames(view)),
    gain: fixGain(chance, fix.chance),
    price: fixPrice(fix),
    effects: [fixDates(fix), ...fix.missed.map((id) => fixMisses(whyNames(view).customer(id)))],
    edits: fix.edits,
  }))
