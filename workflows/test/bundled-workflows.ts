import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keptBundle } from '../src/workflow-bundle.ts'

/** The workflows as a worker runs them: the files of one test run share a bundle. */
export async function bundledWorkflows(): Promise<{ code: string }> {
  const bundle = await keptBundle(join(tmpdir(), 'stagger-workflow-bundles'))
  return 'code' in bundle ? bundle : { code: readFileSync(bundle.codePath, 'utf8') }
}
