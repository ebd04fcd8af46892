/**
 * A rehearsal whose worker and API are killed many times. Needs the time-skipping server (STAGGER_TEST_SERVER) and
 * PostgreSQL (TEST_DATABASE_URL). Run: node tests/soak/killed-rehearsal.ts --kills 20 [--seed N]
 */
import { parseArgs } from 'node:util'
import { buildWhatChanged } from '../../cli/launch/build.js'
import { lifeOf, sketchedPlan } from '../../workflows/test/rehearsed-plans.ts'
import { killedRehearsal } from '../whole/killed-rehearsal.ts'

const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' }, seed: { type: 'string' } } })
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const kills = Number(values.kills)
const { STAGGER_TEST_SERVER: serverPath, TEST_DATABASE_URL: databaseUrl } = process.env
if (!serverPath || !databaseUrl || !Number.isInteger(kills) || !Number.isInteger(seed)) {
  console.error('Set STAGGER_TEST_SERVER and TEST_DATABASE_URL, and give whole numbers.')
  process.exit(2)
}
await buildWhatChanged((sentence) => console.error(sentence))
const plan = sketchedPlan({
  programs: [
    { kind: 'soc2-type2', windowMonths: 3 },
    { kind: 'hitrust', level: 'e1' },
  ],
})
const started = Date.now()
const { told, foretold, refused, killedAt } = await killedRehearsal(plan, lifeOf(plan), {
  kills,
  seed,
  serverPath,
  databaseUrl,
})
const missing = foretold.filter((line) => !told.includes(line))
const extra = told.filter((line, at) => !foretold.includes(line) || told.indexOf(line) !== at)
console.log(
  JSON.stringify({
    seed,
    kills: killedAt.length,
    told: told.length,
    seconds: (Date.now() - started) / 1000,
    missing,
    extra,
    refused,
  }),
)
process.exit(missing.length + extra.length + refused.length > 0 ? 1 : 0)
