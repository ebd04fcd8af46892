/** A reason not to go on, in one sentence that says what to do. It is shown alone, without a stack trace. */
export class Refusal extends Error {
  /** @override */
  name = 'Refusal'
}

/** The exit code of a refusal. 1 is left for what broke after the start. */
export const REFUSED = 2

/**
 * Ends the process as an error asks for: a refusal with its sentence, anything else with its stack, for it is our fault.
 * @param {unknown} error
 * @returns {never}
 */
export function endWith(error) {
  if (error instanceof Refusal) {
    console.error(error.message)
    process.exit(REFUSED)
  }
  console.error(error)
  process.exit(1)
}
