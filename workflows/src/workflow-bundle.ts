import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BundleOptions, bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'

/** The file whose exports are the workflows; Temporal bundles from it. */
const workflowsPath = fileURLToPath(new URL('./workflows.ts', import.meta.url))

/** Where `npm run build` puts the bundle, so that a worker need not make it while a run waits. */
export const builtBundles = fileURLToPath(new URL('../dist/', import.meta.url))

/** Libraries that keep nothing of a run: a worker loads and holds them once, not once for each of its runs. */
const SHARED_BY_RUNS = ['temporal-polyfill'] as const

/** A library that says of itself that loading it does nothing would be left out of what is loaded first. */
const keepingPreloaded: NonNullable<BundleOptions['webpackConfigHook']> = (config) => ({
  ...config,
  optimization: { ...config.optimization, sideEffects: false },
})

/**
 * The workflows as a worker runs them, in a file of `folder` that is named after a hash of what it is made of: it is
 * made, which takes seconds, only when a source or a library changed. Where the folder cannot be written the bundle is
 * handed over as it is.
 */
export async function keptBundle(folder: string): Promise<{ codePath: string } | { code: string }> {
  const codePath = join(folder, `workflow-bundle-${sourceHash()}.js`)
  if (existsSync(codePath)) return { codePath }
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    preloadModules: [...SHARED_BY_RUNS],
    webpackConfigHook: keepingPreloaded,
    logger: new DefaultLogger('WARN'),
  })
  try {
    keep(folder, codePath, code)
    return { codePath }
  } catch {
    return { code }
  }
}

/** Written whole or not at all, for another process may look for it. */
function keep(folder: string, codePath: string, code: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${codePath}.${process.pid}`, code)
  renameSync(`${codePath}.${process.pid}`, codePath)
}

/** Of what is bundled: our sources, and the lock file for the libraries'. */
function sourceHash(): string {
  const repository = new URL('../../', import.meta.url)
  const hash = createHash('sha256')
  for (const folder of ['workflows/src/', 'planner/src/'])
    for (const file of typescriptIn(fileURLToPath(new URL(folder, repository)))) hash.update(readFileSync(file))
  return hash
    .update(readFileSync(new URL('package-lock.json', repository)))
    .digest('hex')
    .slice(0, 16)
}

const typescriptIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(folder, name))
