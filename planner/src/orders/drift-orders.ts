/** What a run must know of how changes reported from outside are dealt with. Elapsed days. */
export type DriftOrders = {
  /** Until somebody has said what a reported change means, counted from the day on which it was heard of. */
  readonly triageDays: number
  /** HITRUST: how long a security event may be investigated before HITRUST is told of it, confirmed or not. */
  readonly investigationDays?: number
  /** HITRUST: until it is told of a significant change or a confirmed event, from the day on which somebody said so. */
  readonly noticeDays?: number
}
