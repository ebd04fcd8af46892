import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { findNode24, putThisNodeFirst, suits } from './node24.js'
import { onParentGone } from './parent.js'

/** From a terminal the child has SIGINT already; twice is as good as once. */
const PASSED_ON = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Returns in a Node that runs Stagger. In any other, runs the same script under the right Node, ends as that ended, and
 * never returns. The channel between the two tells the inner process when this one is gone.
 * @param {string} script `import.meta.url` of the script
 * @param {(sentence: string) => void} say
 */
export async function continueUnderNode24(script, say) {
  if (suits(process.versions.node)) return putThisNodeFirst()
  const node = await findNode24(say)
  const child = spawn(node, [fileURLToPath(script), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of PASSED_ON) process.on(signal, () => child.kill(signal))
  onParentGone(() => child.kill('SIGTERM'))
  await new Promise((_, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGKILL']))
  })
}
