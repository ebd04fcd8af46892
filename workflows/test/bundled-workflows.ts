import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'
import { workflowsPath } from '../src/workflow-bundle.ts'

/**
 * The workflows as a worker runs them. Bundling takes seconds, so a bundle is kept for as long as no source changes:
 * the files of one test run share it.
 */
export async function bundledWorkflows(): Promise<{ code: string }> {
  const folder = join(tmpdir(), 'stagger-workflow-bundles')
  const file = join(folder, `${sourceHash()}.js`)
  try {
    return { code: readFileSync(file, 'utf8') }
  } catch {
    const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') })
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${file}.${process.pid}`, code)
    renameSync(`${file}.${process.pid}`, file)
    return { code }
  }
}

/** Of what is bundled: our sources, and the lock file for the libraries'. */
function sourceHash(): string {
  const folder = join(workflowsPath, '..')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(folder, name))
  const hash = createHash('sha256')
  for (const file of [...sources, join(folder, '../../package-lock.json')]) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}
