/**
 * How long a person waits who tells a run something: browser → API → workflow → answer, on the whole product as
 * `npm start` starts it. Each of so many people at once finishes and reopens the first phase of a plan of their own.
 * Run: node tests/bench/updates.ts --rounds 20
 */
import { parseArgs } from 'node:util'
import { type Plan, planFromAnswers } from '@stagger/planner'
import { call, get, post } from '../whole/api-calls.ts'
import { eventually, startStack } from '../whole/stack.ts'
import { numberOption, quantile, rounded } from './measured.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } })
/** Even, so that every phase is open again at the end. */
const ROUNDS = 2 * Math.ceil(numberOption('rounds', values.rounds, 1) / 2)
const PEOPLE_AT_ONCE = [1, 10, 50] as const
const MOST_PEOPLE = 50

const TODAY = new Date().toISOString().slice(0, 10)

/** A plan of one person's own: everything starts today, so its first phase may begin today. */
const planOf = (n: number): Plan =>
  planFromAnswers(
    {
      planId: `bench-${n}`,
      organization: {
        name: 'Bench',
        timeZone: 'UTC',
        currency: 'USD',
        headcount: 'lt50',
        fiscalYearStartMonth: 1,
      },
      startsOn: TODAY,
      programs: [{ kind: 'soc2-type2', categories: ['security'] }],
    },
    TODAY,
  )

type Told = { readonly planId: string; readonly programId: string; readonly phaseId: string }

async function tell(origin: string, { planId, programId, phaseId }: Told, verb: string): Promise<number> {
  const before = performance.now()
  const path = `/plans/${planId}/programs/${programId}/phases/${phaseId}/${verb}`
  const { status, body } = await call(origin, path, { effectiveOn: TODAY })
  if (status !== 200) throw new Error(`${verb}: ${status} ${JSON.stringify(body)}`)
  return performance.now() - before
}

/** A plan whose program runs and has begun its first phase. */
async function planUnderWay(origin: string, n: number): Promise<Told> {
  const plan = planOf(n)
  const [program] = plan.programs
  const told = { planId: plan.id, programId: program?.id ?? '', phaseId: program?.phases[0]?.id ?? '' }
  await post(origin, '/plans', { plan })
  await post(origin, `/plans/${plan.id}/runs`, {})
  await eventually(() => isRunning(origin, plan.id), `the run of ${plan.id}`)
  await tell(origin, told, 'start')
  return told
}

async function isRunning(origin: string, planId: string): Promise<true | undefined> {
  const { runs } = await get<{ runs: { state: string }[] }>(origin, `/plans/${planId}/runs`)
  return runs.some(({ state }) => state === 'running') || undefined
}

/** What each of some people waited, one telling after another, all of them at the same time. */
async function waits(origin: string, people: readonly Told[]): Promise<readonly number[]> {
  const ofOne = async (told: Told) => {
    const own: number[] = []
    for (let round = 0; round < ROUNDS; round++)
      own.push(await tell(origin, told, round % 2 === 0 ? 'finish' : 'reopen'))
    return own
  }
  return (await Promise.all(people.map(ofOne))).flat()
}

const stack = await startStack()
try {
  const people: Told[] = []
  for (let n = 0; n < MOST_PEOPLE; n++) people.push(await planUnderWay(stack.origin, n))
  for (const count of PEOPLE_AT_ONCE) {
    const ms = await waits(stack.origin, people.slice(0, count))
    const row = { people: count, updates: ms.length, p50Ms: quantile(ms, 0.5), p99Ms: quantile(ms, 0.99) }
    console.log(JSON.stringify({ ...row, p50Ms: rounded(row.p50Ms), p99Ms: rounded(row.p99Ms) }))
  }
} finally {
  await stack.remove()
}
