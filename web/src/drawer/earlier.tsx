import type { Why } from '@stagger/planner'
import { peopleSentence, priceText, relaxationSentence, sideEffectSentences } from '@stagger/planner/messages'
import { useState } from 'react'
import type { SendEdit } from '../api/changes.ts'
import { fullMoney } from '../format.ts'
import { earlierTitle, gainText, moreOffers, nothingHelps, reportGain } from '#words/why.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { whyNames } from '../reason-text.ts'
import css from './drawer.module.css'
import { Offers } from './offers.tsx'

type EarlierProps = {
  readonly view: PlanView
  readonly why: Why
  readonly isStale: boolean
  readonly onEdit: SendEdit
}

/** Offers that are shown before somebody asks for the rest: those that gain most come first. */
const SHOWN = 4

/** What could be given up or added, what it gains and costs: each was scheduled, none is done before it is accepted. */
export function Earlier({ view, why: { activityId, people, relaxations }, isStale, onEdit }: EarlierProps) {
  const [isWhole, setWhole] = useState(false)
  const names = whyNames(view)
  const aboutPeople = peopleSentence(people, names)
  const isReport = view.plan.programs.some(({ reportInHandId }) => reportInHandId === activityId)
  const shown = isWhole ? relaxations : relaxations.slice(0, SHOWN)
  const offers = shown.map((relaxation) => ({
    text: relaxationSentence(relaxation, names),
    gain: gainText(relaxation.days),
    price: priceText(relaxation.price, fullMoney),
    effects: [...(isReport ? [] : [reportGain(relaxation.reportDays)]), ...sideEffectSentences(relaxation, names)],
    edits: relaxation.edits,
  }))
  return (
    <Offers view={view} title={earlierTitle} offers={offers} isStale={isStale} onEdit={onEdit}>
      {relaxations.length === 0 && <p className={css['sub']}>{nothingHelps}</p>}
      {shown.length < relaxations.length && (
        <button type="button" className={css['more']} onClick={() => setWhole(true)}>
          {moreOffers(relaxations.length - shown.length)}
        </button>
      )}
      {aboutPeople && <p className={css['people']}>{aboutPeople}</p>}
    </Offers>
  )
}
