import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keptBundle } from '../src/workflow-bundle.ts'

/** The workflows as a worker runs them: the files of one test run share a bundle. */
export const bundledWorkflows = () => keptBundle(join(tmpdir(), 'stagger-workflow-bundles'))
