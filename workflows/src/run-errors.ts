import type { RunRefusalCode } from './messages.ts'

/** The run heard the message and will not have it. `facts` are what a sentence about it needs. */
export class RunRefused extends Error {
  override readonly name = 'RunRefused'
  readonly code: RunRefusalCode | 'run-not-started'
  readonly facts: Readonly<Record<string, unknown>>

  constructor(code: RunRefused['code'], message: string, facts: RunRefused['facts'] = {}) {
    super(message)
    this.code = code
    this.facts = facts
  }
}

/** Nothing was sent or nobody would have heard it: Temporal is away (`no-server`) or no worker listens (`no-worker`). */
export class RunsUnavailable extends Error {
  override readonly name = 'RunsUnavailable'
  readonly reason: 'no-server' | 'no-worker'

  constructor(reason: 'no-server' | 'no-worker', options?: ErrorOptions) {
    super(reason === 'no-server' ? 'Temporal does not answer' : 'no worker listens for runs', options)
    this.reason = reason
  }
}

/** The message with `key` was sent and no answer came in time: it may have happened. The projection will tell. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown'
  readonly key: string

  constructor(key: string, options?: ErrorOptions) {
    super(`no answer came in time to the message ${key}`, options)
    this.key = key
  }
}
