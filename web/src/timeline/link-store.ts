import { create } from 'zustand'
import type { LinkType } from '../chart-geometry/links.ts'

/** Where on screen a popup stands, px. */
export type Place = { readonly x: number; readonly y: number }

/** What the popup of links is about: a link that is there, one to be made, or all those of an activity. */
export type LinkTask =
  | { readonly kind: 'change'; readonly linkId: string; readonly at: Place }
  | { readonly kind: 'make'; readonly from: string; readonly to: string; readonly type: LinkType; readonly at: Place }
  | { readonly kind: 'choose'; readonly activityId: string; readonly at: Place }

/** What is being done to links, and what had the focus before: it gets it back, whatever the popup went through. */
type LinkTasks = { readonly task: LinkTask | undefined; readonly focusedBefore: Element | null }

export const useLinkTask = create<LinkTasks>(() => ({ task: undefined, focusedBefore: null }))

export const openLinkTask = (task: LinkTask): void =>
  useLinkTask.setState(({ task: open, focusedBefore }) => ({
    task,
    focusedBefore: open ? focusedBefore : document.activeElement,
  }))

export function closeLinkTask(): void {
  const { focusedBefore } = useLinkTask.getState()
  useLinkTask.setState({ task: undefined, focusedBefore: null })
  if (focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true })
}
