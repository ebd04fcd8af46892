import type { SingleEdit } from '@stagger/planner'
import { type ReactNode, useRef, useState } from 'react'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { offerAccepted } from '#words/why.ts'
import { oneGesture } from '../plan-view/edits-proposal.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './drawer.module.css'
import { OfferedMoves } from './offered-moves.tsx'

/** A change that can be accepted: what it is, what it gains and costs, what comes with it. */
export type Offer = {
  readonly text: string
  readonly gain?: string
  readonly price?: string
  readonly effects?: readonly string[]
  readonly edits: readonly SingleEdit[]
}

type OffersProps = {
  readonly view: PlanView
  readonly title: string
  readonly offers: readonly Offer[]
  /** The plan has changed since: nothing of this can be accepted. */
  readonly isStale: boolean
  readonly onEdit: SendEdit
  readonly children?: ReactNode
}

/** Changes to choose from. One at a time is looked at: what it would move is proposed, and done only when accepted. */
export function Offers({ view, title, offers, isStale, onEdit, children }: OffersProps) {
  const [open, setOpen] = useState<string>()
  const heading = useRef<HTMLHeadingElement>(null)
  const accept = ({ text, edits }: Offer) => {
    onEdit(oneGesture(text, edits), () => announce(offerAccepted(text)))
    setOpen(undefined)
    // The offer goes away with its buttons: what is left is the list that it stood in.
    heading.current?.focus()
  }
  return (
    <section aria-label={title}>
      <h3 ref={heading} tabIndex={-1} data-goes-on>
        {title}
      </h3>
      <ul className={css['offers']}>
        {offers.map((offer) => (
          <OfferItem
            key={offer.text}
            view={view}
            offer={offer}
            isOpen={open === offer.text && !isStale}
            isStale={isStale}
            onOpen={(isOpen) => setOpen(isOpen ? offer.text : undefined)}
            onAccept={() => accept(offer)}
          />
        ))}
      </ul>
      {children}
    </section>
  )
}

type ItemProps = {
  readonly view: PlanView
  readonly offer: Offer
  readonly isOpen: boolean
  readonly isStale: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly onAccept: () => void
}

function OfferItem({ view, offer, isOpen, isStale, onOpen, onAccept }: ItemProps) {
  const { text, gain, price, effects = [], edits } = offer
  const toggle = useRef<HTMLButtonElement>(null)
  return (
    <li data-open={isOpen || undefined}>
      <button ref={toggle} type="button" aria-expanded={isOpen} disabled={isStale} onClick={() => onOpen(!isOpen)}>
        <span className={css['offerText']}>{text}</span>
        {gain && <strong>{gain}</strong>}
        {price && <span className={css['price']}>{price}</span>}
        {effects.map((effect) => (
          <span key={effect} className={css['effect']}>
            {effect}
          </span>
        ))}
      </button>
      {isOpen && (
        <OfferedMoves
          view={view}
          name={text}
          edits={edits}
          onAccept={onAccept}
          onDiscard={() => {
            onOpen(false)
            toggle.current?.focus()
          }}
        />
      )}
    </li>
  )
}
