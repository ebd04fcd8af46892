import { fileURLToPath } from 'node:url'

/** The file whose exports are the workflows; Temporal bundles from it. */
export const workflowsPath = fileURLToPath(new URL('./workflows.ts', import.meta.url))
