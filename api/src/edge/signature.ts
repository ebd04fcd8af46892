import { createHmac, timingSafeEqual } from 'node:crypto'

/** The header with the Unix second at which a message was signed, and the one with its signature. */
export const TIMESTAMP_HEADER = 'stagger-timestamp'
export const SIGNATURE_HEADER = 'stagger-signature'

/** How a message is signed: HMAC-SHA256 of the timestamp, a dot and the bytes of the body, as `sha256=` and hex digits. */
export const signatureOf = (secret: string, timestamp: string, body: string | Buffer): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex')}`

/** Whether a shown signature is the expected one, in a time that tells nothing about where they differ. */
export function isSignature(shown: string, expected: string): boolean {
  const [a, b] = [Buffer.from(shown), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
