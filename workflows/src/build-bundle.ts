import { builtBundles, keptBundle } from './workflow-bundle.ts'

/** `npm run build`: bundles the workflows ahead of the worker that runs them. */
await keptBundle(builtBundles)
