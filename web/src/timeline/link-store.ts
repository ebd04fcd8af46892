import { create } from 'zustand'
import type { LinkType } from '../chart-geometry/links.ts'

/** Where on screen a popup stands, px. */
export type Place = { readonly x: number; readonly y: number }

/** What the popup of links is about: a link that is there, one to be made, or all those of an activity. */
export type LinkTask =
  | { readonly kind: 'change'; readonly linkId: string; readonly at: Place }
  | { readonly kind: 'make'; readonly from: string; readonly to: string; readonly type: LinkType; readonly at: Place }
  | { readonly kind: 'choose'; readonly activityId: string; readonly at: Place }

export const useLinkTask = create<{ task: LinkTask | undefined }>(() => ({ task: undefined }))

export const openLinkTask = (task: LinkTask): void => useLinkTask.setState({ task })
export const closeLinkTask = (): void => useLinkTask.setState({ task: undefined })
