/** What a command is given. `print` takes whole lines. */
export type Command = {
  readonly file: string
  readonly asOf: string | undefined
  readonly json: boolean
  readonly print: (text: string) => void
}
