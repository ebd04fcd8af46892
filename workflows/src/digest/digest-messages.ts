import { defineSignal } from '@temporalio/workflow'

/** Whose digest is to be sent when: `person` is how the API knows them over all plans of the organization. */
export type DigestInput = { readonly organizationId: string; readonly person: string; readonly at: string }

/** A signal: whoever has something to say does not wait for the hour at which it is heard. */
export const digestWanted = defineSignal<[DigestInput]>('digestWanted')

/** The workflow id of a person's digest. */
export const digestWorkflowId = ({ organizationId, person }: DigestInput): string =>
  `digest/${organizationId}/${person}`
