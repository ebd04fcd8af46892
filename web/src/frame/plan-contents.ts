/** How much of everything lies in a plan. */
export type PlanContents = {
  readonly programs: number
  readonly activities: number
  readonly changes: number
  readonly evidence: number
  readonly spent: number
  readonly comments: number
  readonly baselines: number
  readonly scenarios: number
}
