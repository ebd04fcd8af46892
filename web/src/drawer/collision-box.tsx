import type { Collision, Why } from '@stagger/planner'
import { collisionFactSentence, resolutionSentence } from '@stagger/planner/messages'
import type { SendEdit } from '../api/changes.ts'
import { collisionMeans, collisionTitle, nothingResolves, resolvesTitle } from '#words/why.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { whyNames } from '../reason-text.ts'
import css from './drawer.module.css'
import { Offers } from './offers.tsx'

type CollisionProps = {
  readonly view: PlanView
  readonly why: Why
  readonly collision: Collision
  readonly isStale: boolean
  readonly onEdit: SendEdit
}

/** What of the plan cannot all hold, where this activity or what pushes it is part of it, and what would resolve it. */
export function CollisionBox({ view, why, collision, isStale, onEdit }: CollisionProps) {
  const { facts, irreducible, resolutions } = collision
  const explained = new Set([why.activityId, ...why.chain.map(({ to }) => to)])
  const isAbout = facts.some(({ activityId = '', fromId = '' }) => explained.has(activityId) || explained.has(fromId))
  if (!isAbout) return null
  const names = whyNames(view)
  const offers = resolutions.map((resolution) => {
    // What is left unresolved is said after what would be changed.
    const change = resolutionSentence({ ...resolution, resolvesAll: true }, names)
    const rest = resolutionSentence(resolution, names).slice(change.length).trim()
    return { text: change.replace(/\.$/, ''), effects: rest ? [rest] : [], edits: resolution.edits }
  })
  return (
    <>
      <section className={css['collision']}>
        <h3>{collisionTitle}</h3>
        <p>{collisionMeans(irreducible)}</p>
        <ul>
          {facts.map((fact) => (
            <li key={JSON.stringify(fact)}>{collisionFactSentence(fact, names)}</li>
          ))}
        </ul>
        {resolutions.length === 0 && <p>{nothingResolves}</p>}
      </section>
      {resolutions.length > 0 && (
        <Offers view={view} title={resolvesTitle} offers={offers} isStale={isStale} onEdit={onEdit} />
      )}
    </>
  )
}
