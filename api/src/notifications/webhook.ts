import { Injectable } from '@nestjs/common'
import { Clock } from '../clock.ts'
import { Configuration } from '../configuration.ts'
import { SIGNATURE_HEADER, signatureOf, TIMESTAMP_HEADER } from '../edge/signature.ts'
import type { DigestMessage } from './digest-content.ts'

/** The version of what the webhook is told. */
export const DIGEST_FORMAT = 'stagger-digest/1'
/** The same for every attempt to deliver one digest. */
export const DELIVERY_HEADER = 'stagger-delivery'

const ANSWER_MS = 10_000
const MS_A_SECOND = 1_000

/** A call to a system of the organization, signed, when one is configured. */
@Injectable()
export class Webhook {
  readonly #place: Configuration['webhook']

  constructor(
    configuration: Configuration,
    private readonly clock: Clock,
  ) {
    this.#place = configuration.webhook
  }

  get isConfigured(): boolean {
    return this.#place !== undefined
  }

  /** Resolves when the other side answered with success. It never follows a redirection: a signature is for one place. */
  async send({ id, on, person, title, notices }: DigestMessage): Promise<void> {
    if (!this.#place) return
    const { name, email, id: personId } = person
    const body = JSON.stringify({
      format: DIGEST_FORMAT,
      id,
      on,
      person: { id: personId, name, email },
      title,
      notices,
    })
    const timestamp = String(Math.floor(this.clock.now().getTime() / MS_A_SECOND))
    const response = await fetch(this.#place.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [TIMESTAMP_HEADER]: timestamp,
        [SIGNATURE_HEADER]: signatureOf(this.#place.secret, timestamp, body),
        [DELIVERY_HEADER]: id,
      },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    await response.body?.cancel()
    if (!response.ok) throw new Error(`the webhook answered ${response.status}`)
  }
}
