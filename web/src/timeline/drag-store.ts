import { create } from 'zustand'
import type { Proposal } from '../plan-view/proposal.ts'

/** A link that is being drawn: from which side of which activity, to where the pointer is in the chart, px. */
export type LinkDrawn = {
  readonly fromId: string
  readonly side: 'start' | 'end'
  readonly x: number
  readonly y: number
  /** The activity under the pointer, and the side of it that is nearer. */
  readonly onto?: { readonly activityId: string; readonly side: 'start' | 'end' }
}

type Drag = {
  /** What is being dragged, as the planner answers it. */
  readonly proposal: Proposal | undefined
  readonly link: LinkDrawn | undefined
  /** The activity under the pointer while nothing is dragged. */
  readonly hovered: string | undefined
  /** The link under the pointer, where no mark is. */
  readonly hoveredLink: string | undefined
  /** What the mark under the pointer is, in words. */
  readonly hoveredTitle: string | undefined
}

/** What the pointer does to the chart: only what it draws listens, so that a frame draws only that. */
export const useDrag = create<Drag>(() => ({
  proposal: undefined,
  link: undefined,
  hovered: undefined,
  hoveredLink: undefined,
  hoveredTitle: undefined,
}))

export const setProposal = (proposal: Proposal | undefined): void => useDrag.setState({ proposal })
export const setLinkDrawn = (link: LinkDrawn | undefined): void => useDrag.setState({ link })

/** Every movement of the pointer tells; only another activity, link or mark is news. */
export function setHovered(hovered?: string, hoveredLink?: string, hoveredTitle?: string): void {
  const now = useDrag.getState()
  if (now.hovered !== hovered || now.hoveredLink !== hoveredLink || now.hoveredTitle !== hoveredTitle)
    useDrag.setState({ hovered, hoveredLink, hoveredTitle })
}
