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
  /** `PROGRAM=DAYS`: what would no longer count if its window moved. */
  readonly move: string | undefined
  /** What a search begins with: the same seed, the same answer. */
  readonly seed: number | undefined
  /** Schedules that a search may build. */
  readonly schedules: number | undefined
  /** Seconds after which a search answers with the best it has found. */
  readonly seconds: number | undefined
  /** Where to write the plan that comes of it. */
  readonly out: string | undefined
  readonly json: boolean
  readonly print: (text: string) => void
}
