import { expect, test } from '@jest/globals'
import { buildWhatChanged } from '../../cli/launch/build.js'
import { lifeOf, sketchedPlan } from '../../workflows/test/rehearsed-plans.ts'
import { killedRehearsal } from './killed-rehearsal.ts'

const KILLS = 3

test('a rehearsal whose worker and API are killed three times tells the API what an undisturbed one tells', async () => {
  const { STAGGER_TEST_SERVER: serverPath = '', TEST_DATABASE_URL: databaseUrl = '' } = process.env
  await buildWhatChanged(() => {})
  const plan = sketchedPlan({
    programs: [{ kind: 'soc2-type2', windowMonths: 3 }],
  })
  const seed = Date.now() % 1_000_000
  const { told, foretold, refused } = await killedRehearsal(plan, lifeOf(plan), {
    kills: KILLS,
    seed,
    serverPath,
    databaseUrl,
  })
  // The seed of a failure repeats it.
  expect({ seed, told }).toEqual({ seed, told: foretold })
  expect(refused).toEqual([])
}, 240_000)
