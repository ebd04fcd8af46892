import { expect, test } from '@jest/globals'
import { workerSettings } from '../src/worker-settings.ts'

const told = { STAGGER_API_URL: 'http://127.0.0.1:4000', STAGGER_INTERNAL_TOKEN: 'a-token-of-length' }

test('what is not said the library decides', () => {
  expect(workerSettings(told)).toEqual({
    address: '127.0.0.1:7233',
    namespace: 'default',
    taskQueue: 'stagger',
    api: { url: told.STAGGER_API_URL, token: told.STAGGER_INTERNAL_TOKEN },
    limits: {},
    tethered: false,
  })
})

test('limits and the address of metrics are taken as they are said', () => {
  const env = {
    ...told,
    STAGGER_WORKER_TASKS: '20',
    STAGGER_WORKER_ACTIVITIES: '50',
    STAGGER_WORKER_CACHED_RUNS: '3000',
    STAGGER_METRICS_ADDRESS: '127.0.0.1:9464',
  }
  expect(workerSettings(env)).toMatchObject({
    limits: {
      maxConcurrentWorkflowTaskExecutions: 20,
      maxConcurrentActivityTaskExecutions: 50,
      maxCachedWorkflows: 3000,
    },
    metricsAddress: '127.0.0.1:9464',
  })
})

test.each(['0', 'many', '-3', '1.5'])('%s workflow tasks at a time is refused in a sentence', (text) => {
  expect(() => workerSettings({ ...told, STAGGER_WORKER_TASKS: text })).toThrow(
    `STAGGER_WORKER_TASKS is ${text}: give a whole number from 1 on, or nothing`,
  )
})
