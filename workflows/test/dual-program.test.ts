import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { compileDual, compileOrders, examplePlan, schedule } from '@stagger/planner'
import type { DualOrders } from '@stagger/planner/dual-orders'
import { dualWorkflowId } from '../src/client.ts'
import { dualState, endCoordination } from '../src/dual/dual-messages.ts'
import { sketchOrders } from './orders.ts'
import { reporter } from './reporter.ts'
import { openTimeSkippingRuns, type TimeSkippingRuns } from './time-skipping-runs.ts'

let on: TimeSkippingRuns
beforeAll(async () => {
  on = await openTimeSkippingRuns()
}, 60_000)
afterAll(() => on?.close())

const orders = (
  planId: string,
  revision: number,
  programIds: readonly string[],
  more: Partial<DualOrders> = {},
): DualOrders => ({
  format: 'stagger-dual-orders/1',
  organizationId: 'org-1',
  planId,
  revision,
  timeZone: 'UTC',
  wakeAt: '06:00',
  programs: programIds.map((programId) => ({ programId, kind: 'soc2' })),
  pulls: [],
  people: [],
  ...more,
})

const startProgram = async (programId: string, agenda = {}) => {
  const phases = [{ kind: 'scoping', from: 0, days: 1 }] as const
  const own = { ...sketchOrders({ programId, day0: await on.day(0), phases }), ...agenda }
  await on.runs.startProgram({ ...own, coordinated: true })
  return reporter(on, { planId: 'plan-1', programId })
}
const dualOf = (planId: string) => on.client.workflow.getHandle(dualWorkflowId(planId))
const told = (programId: string, kind: string) =>
  on.told({ planId: 'plan-1', programId }).filter((event) => event.kind === kind)

test('programs that nobody coordinates run all the same', async () => {
  const { did } = await startProgram('alone')
  await did('scoping')
  expect(await on.outcomeOf({ planId: 'plan-1', programId: 'alone' })).toMatchObject({ outcome: 'completed' })
})

test('programs join and leave a running plan; the coordination ends with the last of them', async () => {
  const today = await on.day(0)
  const examination = { form: 'certified', programIds: ['one', 'two'] } as const
  await on.runs.sendDual(orders('plan-1', 1, ['one', 'gone'], { examination }))
  await on.runs.sendDual(orders('plan-1', 3, ['one', 'two']))
  await on.runs.sendDual(orders('plan-1', 2, ['one', 'old']))
  const [one, two] = [await startProgram('one'), await startProgram('two')]
  await one.did('scoping')
  expect(await dualOf('plan-1').query(dualState)).toMatchObject({ revision: 3, left: ['gone'] })
  await two.did('scoping')
  expect(await dualOf('plan-1').result()).toMatchObject({
    joined: [],
    ended: ['one', 'two'],
    left: ['gone'],
    reached: ['one', 'two'].map((programId) => ({ programId, phaseId: 'scoping', on: today })),
  })
})

test('a program that was alone tells the coordinator what it had reached when another one joins it, and that it ended', async () => {
  const today = await on.day(0)
  const phases = [
    { kind: 'scoping', from: 0, days: 1 },
    { kind: 'readiness', from: 1, days: 1 },
  ] as const
  const alone = sketchOrders({ programId: 'first', day0: today, phases })
  await on.runs.startProgram(alone)
  const first = reporter(on, { planId: 'plan-1', programId: 'first' })
  await first.did('scoping')
  await on.runs.sendDual(orders('plan-1', 1, ['first', 'joins']))
  await on.runs.sendOrders({ ...alone, revision: 2, coordinated: true })
  const joins = await startProgram('joins')
  await joins.did('scoping')
  // The other one is over, so the orders name no coordinator; the one that it had still hears.
  await on.runs.sendOrders({ ...alone, revision: 3 })
  await first.did('readiness')
  const { reached, ended } = await dualOf('plan-1').result()
  expect(reached.filter(({ programId }: { programId: string }) => programId === 'first')).toEqual(
    ['scoping', 'readiness'].map((phaseId) => ({ programId: 'first', phaseId, on: today })),
  )
  expect(ended).toEqual(['joins', 'first'])
})

test('a pull that was made is told both at once, a shared person one of them and once', async () => {
  const [today, tomorrow, later] = [await on.day(0), await on.day(1), await on.day(9)]
  const reminder = (id: string) => ({
    kind: 'reminder' as const,
    at: `${later}T08:00:00Z`,
    on: later,
    dueOn: later,
    about: 'evidence' as const,
    ids: [id],
    personId: 'ann',
    lead: 0,
  })
  const [three, four] = [
    await startProgram('three', { agenda: { entries: [reminder('access/q1')] } }),
    await startProgram('four', { agenda: { entries: [reminder('access/window')] } }),
  ]
  const pull = {
    controlId: 'access',
    requests: [
      { programId: 'three', requestId: 'access/q1' },
      { programId: 'four', requestId: 'access/window' },
    ],
    opensOn: today,
    dueOn: later,
    askedBy: 'three',
  }
  const ann = { personId: 'ann', why: 'asked-by-several', programIds: ['three', 'four'] } as const
  const both = ['three', 'four']
  await on.runs.sendDual(
    orders('plan-1', 1, both, { pulls: [pull], people: [{ ...ann, from: tomorrow, through: later }] }),
  )
  await on.pass(2)
  const made = { pulls: [{ ...pull, madeOn: today }], people: [{ ...ann, from: await on.day(0), through: later }] }
  await on.runs.sendDual(orders('plan-1', 2, both, made))
  await on.runs.sendDual(orders('plan-1', 3, both, made))
  await on.pass(10)
  expect(
    [told('three', 'pulls-made'), told('four', 'pulls-made')].map((events) => events.map(({ facts }) => facts)),
  ).toEqual([[{ count: 1, requests: 'access/q1' }], [{ count: 1, requests: 'access/window' }]])
  expect([told('three', 'person-shared').length, told('four', 'person-shared').length]).toEqual([1, 0])
  expect([on.desk.told('three'), on.desk.told('four')]).toEqual([[], []])
  for (const program of [three, four]) await program.did('scoping')
  expect((await dualOf('plan-1').result()).joined).toEqual([])
  const history = await dualOf('plan-1').fetchHistory()
  expect(history.events?.length).toBeLessThan(60)
})

const MONTH = 31

test('of the example’s two programs one asks for evidence that serves both, and neither for what was made', async () => {
  const [today, monthOn] = [await on.day(0), await on.day(MONTH)]
  const { plan, progress } = examplePlan(today)
  const dated = schedule(plan, progress, today)
  const ids = plan.programs.map(({ id }) => id)
  const asked = compileDual(dated, 1, ids).pulls.filter(({ dueOn }) => dueOn > today && dueOn < monthOn)
  const made = asked.filter((_, i) => i % 2 === 0)
  const evidence = made.map(({ controlId, opensOn }) => ({
    id: `${controlId} ${opensOn}`,
    controlId,
    effectiveOn: opensOn,
    recordedAt: `${today}T12:00:00Z`,
    actor: 'ann',
  }))
  for (const { requests } of asked) for (const { requestId } of requests) on.desk.standing[requestId] = 'due'
  for (const id of ids) await on.runs.startProgram(compileOrders(dated, id, 1, ids))
  await on.runs.sendDual(compileDual(dated, 1, ids))
  // What was made is in the ledger, of which the coordinator hears as well.
  for (const { requests } of made) for (const { requestId } of requests) on.desk.standing[requestId] = 'collected'
  await on.runs.sendDual(compileDual(dated, 2, ids, evidence))
  await on.pass(MONTH)

  const reminded = ids.map((id) => on.desk.told(id).filter((line) => line.includes(' reminder evidence/')))
  const askers = (pull: (typeof asked)[number]) =>
    pull.requests.filter(({ programId, requestId }) =>
      reminded[ids.indexOf(programId)]?.some((line) => line.includes(` evidence/${requestId} `)),
    )
  const isMade = (pull: (typeof asked)[number]) => made.includes(pull)
  expect(asked.filter((pull) => !isMade(pull)).map((pull) => askers(pull).map(({ programId }) => programId))).toEqual(
    asked.filter((pull) => !isMade(pull)).map(({ askedBy }) => [askedBy]),
  )
  expect(made.length).toBeGreaterThan(2)
  expect(made.flatMap(askers)).toEqual([])
})

test('a coordination ends when told', async () => {
  await on.runs.sendDual(orders('plan-2', 1, ['one']))
  await dualOf('plan-2').signal(endCoordination)
  expect(await dualOf('plan-2').result()).toMatchObject({ joined: ['one'], ended: [] })
})
