import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Temporal } from 'temporal-polyfill'
import { get, post } from './api-calls.ts'
import { eventually, type Stack, startStack } from './stack.ts'

type PlanEvent = { number: number; kind: string; data: { phaseId?: string } }

/** A zone in which it is about noon, so that neither "today" nor the wake-up minute can cross midnight meanwhile. */
function noonZone(now: Temporal.Instant): string {
  const hour = now.toZonedDateTimeISO('UTC').hour
  const ahead = 12 - hour
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}

/** A program in its observation window, whose last day was yesterday: it ends today at `wakeAt`. */
function planEndingToday(timeZone: string, wakeAt: string, today: Temporal.PlainDate) {
  const days = 90
  const estimate = (likely: number, unit: string) => ({ low: likely, likely, high: likely, unit, source: 'yours' })
  const common = { programId: 'soc2', calendarId: 'team', assignments: [], constraints: {} }
  return {
    started: today.subtract({ days }).toString(),
    plan: {
      format: 'stagger-plan/1',
      id: 'window-ends-today',
      name: 'A window that ends today',
      organization: {
        id: 'org',
        name: 'Org',
        timeZone,
        wakeAt,
        currency: 'USD',
        headcount: 'lt50',
        fiscalYearStartMonth: 1,
      },
      startsOn: today.subtract({ days: days + 10 }).toString(),
      settings: { incubation: '60/90', bridgeLetterMonths: { value: 3, source: 'yours' } },
      calendars: [{ id: 'team', name: 'Team', workingWeek: [1, 2, 3, 4, 5], holidays: [], closures: [] }],
      people: [],
      firms: [],
      controls: [],
      reportsHeld: [],
      commitments: [],
      decisions: [],
      scopes: [{ id: 'platform', name: 'Platform', kind: 'system' }],
      programs: [
        {
          id: 'soc2',
          kind: 'soc2',
          name: 'SOC 2',
          scopeId: 'platform',
          type: 'type2',
          categories: ['security'],
          reportInHandId: 'issued',
          phases: [
            { id: 'window', kind: 'observation-window', name: 'Observation window', advance: 'clock' },
            { id: 'issued', kind: 'issued', name: 'Issued', advance: 'people' },
          ],
        },
      ],
      activities: [
        {
          ...common,
          id: 'window',
          kind: 'window',
          name: 'Observation window',
          phaseId: 'window',
          estimate: estimate(days, 'ed'),
        },
        { ...common, id: 'issued', kind: 'milestone', name: 'Report in hand', phaseId: 'issued' },
      ],
      links: [{ id: 'window-issued', from: 'window', to: 'issued', type: 'FS', min: { value: 0, unit: 'ed' } }],
    },
  }
}

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
}, 120_000)
afterAll(() => stack?.remove(), 60_000)

test('worker, API and Temporal killed singly and together: the window ends once, at its wake-up minute', async () => {
  const now = Temporal.Now.instant()
  const timeZone = noonZone(now)
  const local = now
    .toZonedDateTimeISO(timeZone)
    .round({ smallestUnit: 'minute', roundingMode: 'ceil' })
    .add({ minutes: 2 })
  const wakeAt = local.toPlainTime().toString({ smallestUnit: 'minute' })
  const { plan, started } = planEndingToday(timeZone, wakeAt, local.toPlainDate())
  const { id } = await post<{ id: string }>(stack.origin, '/plans', { plan })
  await post(stack.origin, `/plans/${id}/progress`, {
    id: 'window-started',
    activityId: 'window',
    kind: 'started',
    effectiveOn: started,
  })
  await post(stack.origin, `/plans/${id}/runs`, {})
  await eventually(async () => (await windowState(id)) === 'open' || undefined, 'the window is open in its run')

  for (const part of ['worker', 'api', 'temporal'] as const) await killAndWait([part], id)
  await killAndWait(['worker', 'api', 'temporal'], id)

  expect(await finishes(id)).toHaveLength(0)
  const wait = local.toInstant().epochMilliseconds - Date.now() + 60_000
  await eventually(async () => ((await finishes(id)).length > 0 ? true : undefined), 'the window has ended', wait)
  const endedAt = Date.now()
  expect(endedAt).toBeGreaterThanOrEqual(local.toInstant().epochMilliseconds)
  await killAndWait(['worker'], id)
  expect(await finishes(id)).toHaveLength(1)
  const { progress } = await get<{ progress: { activityId: string; kind: string; effectiveOn: string }[] }>(
    stack.origin,
    `/plans/${id}/progress`,
  )
  expect(progress.filter(({ kind }) => kind === 'finished')).toMatchObject([
    { activityId: 'window', effectiveOn: local.toPlainDate().subtract({ days: 1 }).toString() },
  ])
}, 300_000)

async function windowState(planId: string): Promise<string | undefined> {
  const { runs } = await get<{ runs: { phases: { phaseId: string; state: string }[] }[] }>(
    stack.origin,
    `/plans/${planId}/runs`,
  )
  return runs.flatMap(({ phases }) => phases).find(({ phaseId }) => phaseId === 'window')?.state
}

async function finishes(planId: string): Promise<readonly PlanEvent[]> {
  const { events } = await get<{ events: PlanEvent[] }>(stack.origin, `/plans/${planId}/events`)
  return events.filter(({ kind, data }) => kind === 'phase-finished' && data.phaseId === 'window')
}

/** SIGKILL, then until new processes stand in their place and the API answers again. */
async function killAndWait(parts: readonly ('worker' | 'api' | 'temporal')[], planId: string): Promise<void> {
  const old = parts.flatMap((part) => stack.pidsOf(part))
  expect(old.length).toBeGreaterThanOrEqual(parts.length)
  for (const pid of old) process.kill(pid, 'SIGKILL')
  await eventually(
    async () => {
      const fresh = parts.every((part) => stack.pidsOf(part).some((pid) => !old.includes(pid)))
      return fresh && (await windowState(planId)) !== undefined ? true : undefined
    },
    `${parts.join(', ')} came back`,
    60_000,
  )
}
