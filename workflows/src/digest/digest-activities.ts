/** Whose digest it is. */
export type DigestAddress = { readonly organizationId: string; readonly person: string }

/** Where digests are put together and sent. Rejects when a channel did not take it, so that it is tried again. */
export type DigestDesk = {
  /** `next`: when there is something to say again, if anything waits. */
  readonly send: (address: DigestAddress) => Promise<{ readonly next?: string }>
}

/** The activities of digests, over the place that they reach. */
export const digestActivities = (desk: DigestDesk) => ({
  /** Safe to repeat: each channel of a person's day is a row, and one that took the digest is not asked again. */
  sendDigest: (address: DigestAddress) => desk.send(address),
})
export type DigestActivities = ReturnType<typeof digestActivities>
