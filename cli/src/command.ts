/** What a command is given. `print` takes whole lines. */
export type Command = {
  readonly file: string
  /** The second word: what of the plan the command is about. */
  readonly about: string | undefined
  readonly asOf: string | undefined
  /** A file with the ledger of what really happened, `{ progress }` in the order it was recorded. */
  readonly progress: string | undefined
  /** A file with the evidence pulled so far, `{ evidence }`. */
  readonly evidence: string | undefined
  /** One program of the plan, by its id. */
  readonly program: string | undefined
  /** The first and the last day that are shown. */
  readonly from: string | undefined
  readonly until: string | undefined
  /** A file with what was spent so far, `{ actuals }` in the order it was recorded. */
  readonly actuals: string | undefined
  /** `PROGRAM=DAYS`: what would no longer count if its window moved. */
  readonly move: string | undefined
  /** What a search begins with: the same seed, the same answer. */
  readonly seed: number | undefined
  /** Schedules that a search may build. */
  readonly schedules: number | undefined
  /** Seconds after which a search answers with the best it has found. */
  readonly seconds: number | undefined
  /** Futures that a forecast draws. */
  readonly iterations: number | undefined
  /** How each of them is given dates. */
  readonly kernel: string | undefined
  /** What is to be promised: a kind of report, about what, covering what, over how long, with what outcome; what the deal is worth. */
  readonly report: string | undefined
  readonly scope: string | undefined
  readonly categories: string | undefined
  readonly windowMonths: number | undefined
  readonly outcome: string | undefined
  readonly value: string | undefined
  readonly currency: string | undefined
  /** A day, or what periods last. */
  readonly by: string | undefined
  /** Which money, when it counts, and the named budget to hold it against. */
  readonly total: string | undefined
  readonly basis: string | undefined
  readonly against: string | undefined
  /** As CSV, and for whose import. */
  readonly csv: boolean
  readonly preset: string | undefined
  /** What the work is worth, or what cover costs, in the place of the budget's table. */
  readonly earnedValue: boolean
  readonly cover: boolean
  /** Whether to simulate too. */
  readonly forecast: boolean
  /** Where to write the plan that comes of it. */
  readonly out: string | undefined
  readonly json: boolean
  readonly print: (text: string) => void
}
