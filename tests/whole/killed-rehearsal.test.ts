import { expect, test } from '@jest/globals'
import { buildWhatChanged } from '../../cli/launch/build.js'
import { lifeOf, sketchedPlan } from '../../workflows/test/rehearsed-plans.ts'
import { killedRehearsal } from './killed-rehearsal.ts'

const KILLS = 3
/** The same moments in every test run; `tests/soak/killed-rehearsal.ts` draws others. */
const SEED = 7

test('a rehearsal whose worker and API are killed three times tells the API what an undisturbed one tells', async () => {
  const { STAGGER_TEST_SERVER: serverPath = '', TEST_DATABASE_URL: databaseUrl = '' } = process.env
  await buildWhatChanged(() => {})
  const plan = sketchedPlan({
    programs: [{ kind: 'soc2-type2', windowMonths: 3 }],
  })
  const { told, foretold, refused } = await killedRehearsal(plan, lifeOf(plan), {
    kills: KILLS,
    seed: SEED,
    serverPath,
    databaseUrl,
  })
  expect(told).toEqual(foretold)
  expect(refused).toEqual([])
}, 400_000)
