import type { Page } from 'playwright-core'

/** One of the charts that are measured, and how it is used. */
export type Subject = {
  readonly name: string
  readonly address: string
  /** Only how fast it opens is of interest. */
  readonly onlyOpened?: boolean
  /** Opens the same in a page that shows something else already, where that is a way to it. */
  readonly elsewhere?: { readonly address: string; readonly open: (page: Page) => Promise<unknown> }
  /** What of addresses brings the data that it draws. */
  readonly data: string
  /** A bar of a row, and of one that can be dragged. */
  readonly bar: string
  readonly draggable: string
  /** What scrolls down the rows, and along time. */
  readonly down: string
  readonly along: string
  /** Unfolds every row, where the page opens with some folded. */
  readonly expand?: (page: Page) => Promise<void>
  /** Shows another scale, where one click does that. */
  readonly zoom?: (page: Page) => Promise<void>
  /** Moves one activity without the pointer, where the library can. */
  readonly moveOne?: (page: Page) => Promise<void>
  /** Gives every row other dates, as the `turn`th time, and whence the time counts: from a call, or from new data. */
  readonly replaceAll: (page: Page, turn: number) => Promise<void>
  readonly replacedSince: 'now' | 'data'
}
