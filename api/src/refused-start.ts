/** Why the API does not start: one sentence for whoever started it, without a stack. Ends the process with code 2. */
export class RefusedStart extends Error {
  override readonly name = 'RefusedStart'
}
