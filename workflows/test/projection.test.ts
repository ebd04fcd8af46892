import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { apiProgramEvents } from '../src/api-program-events.ts'
import { sketchOrders } from './orders.ts'
import { reporter } from './reporter.ts'
import { openTimeSkippingRuns, type TimeSkippingRuns } from './time-skipping-runs.ts'

let on: TimeSkippingRuns
beforeAll(async () => {
  on = await openTimeSkippingRuns()
}, 60_000)
afterAll(() => on?.close())

test('the story does not wait for an API that is away, which then hears everything in order', async () => {
  const program = { planId: 'plan-1', programId: 'api-away' }
  const { did } = reporter(on, program)
  on.api.failures = 5
  await on.start(
    sketchOrders({
      programId: program.programId,
      day0: await on.day(0),
      phases: [
        { kind: 'scoping', from: 0, days: 1 },
        { kind: 'readiness', from: 1, days: 1 },
        { kind: 'remediation', from: 2, days: 1 },
      ],
    }),
  )
  for (const phase of ['scoping', 'readiness']) await did(phase)
  expect(on.told(program)).toEqual([])
  await did('remediation')
  await on.outcomeOf(program)

  expect(on.told(program).map(({ sequence, kind }) => `${sequence} ${kind}`)).toEqual([
    '1 run-started',
    '2 phase-started',
    '3 phase-finished',
    '4 phase-started',
    '5 phase-finished',
    '6 phase-started',
    '7 phase-finished',
    '8 program-ended',
  ])
  expect(on.api.calls).toBeLessThan(5 + 8)
})

test('events go to the API with the token, and anything but success is a failure to be repeated', async () => {
  const heard: string[] = []
  const server = createServer(async (request, response) => {
    const body = (await request.toArray()).join('')
    heard.push(`${request.method} ${request.url} ${request.headers.authorization} ${body}`)
    response.writeHead(heard.length === 1 ? 204 : 503).end()
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const api = apiProgramEvents({ url: `http://127.0.0.1:${port}`, token: 'secret' })

  await api.record([])
  await expect(api.record([])).rejects.toThrow('the API answered 503')
  expect(heard[0]).toBe('POST /internal/v1/program-events Bearer secret {"events":[]}')
  await new Promise((resolve) => server.close(resolve))
})
