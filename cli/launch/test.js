/** `npm test`: prepares what is missing, runs every check and every test, and ends with one line of numbers. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { CHECKS } from './checks.js'
import { interruptCommands, runToEnd } from './commands.js'
import { installDependencies } from './dependencies.js'
import { onParentGone } from './parent.js'
import { continueUnderNode24 } from './reexecute.js'
import { endWith } from './refusal.js'
import { inRepository, repository } from './repository.js'
import { sumOf, tallyOf } from './tally.js'
import { prepareTestTools } from './test-tools.js'

/** @typedef {import('./tally.js').Tally} Tally */

/** @param {string} sentence */
const say = (sentence) => console.log(sentence)
process.stdout.on('error', () => {})

/** More workers than this only fight over the databases and the Temporal servers that the tests start. */
const MOST_WORKERS = 4

async function test() {
  await continueUnderNode24(import.meta.url, say)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interruptCommands)
  onParentGone(interruptCommands)
  await installDependencies(say)
  const tools = await prepareTestTools(say)
  try {
    /** @type {Tally[]} */
    const tallies = [...tools.missing.map((why) => failure(why))]
    for (const check of CHECKS) tallies.push(await runCheck(check))
    tallies.push(await runJest(process.argv.slice(2), tools.environment))
    return sumOf(tallies)
  } finally {
    await tools.stop()
  }
}

/** @param {string} why @returns {Tally} */
const failure = (why) => ({ passed: 0, failed: 1, remarks: [why] })

/** @param {import('./checks.js').Check} check @returns {Promise<Tally>} */
async function runCheck({ name, run }) {
  const started = performance.now()
  const complaint = await run()
  say(`${complaint ? 'FAIL' : 'pass'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  if (!complaint) return { passed: 1, failed: 0, remarks: [] }
  say(complaint)
  return failure(`${name} failed.`)
}

/**
 * @param {readonly string[]} chosen what the person typed after `npm test --`
 * @param {Record<string, string>} environment
 * @returns {Promise<Tally>}
 */
async function runJest(chosen, environment) {
  const folder = mkdtempSync(join(tmpdir(), 'stagger-tests-'))
  const report = join(folder, 'report.json')
  const workers = Math.min(MOST_WORKERS, availableParallelism())
  const jest = ['--experimental-vm-modules', inRepository('node_modules', 'jest', 'bin', 'jest.js')]
  const options = [`--maxWorkers=${workers}`, '--json', `--outputFile=${report}`]
  const { code } = await runToEnd(process.execPath, [...jest, ...options, ...chosen], {
    cwd: repository,
    env: { ...process.env, ...environment, TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'inherit'], // with --json, standard output is the report once more
  })
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
  rmSync(folder, { recursive: true, force: true })
  return tallyOf(result, code, chosen.length === 0)
}

test().then(({ passed, failed, remarks }) => {
  for (const remark of remarks) say(remark)
  say(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}, endWith)
