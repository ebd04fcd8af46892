import type { InternalApi } from './internal-api.ts'

/** What the worker process is told by its environment. */
export type WorkerSettings = {
  readonly address: string
  readonly namespace: string
  readonly taskQueue: string
  readonly api: InternalApi
  readonly limits: WorkerLimits
  /** `HOST:PORT` at which Prometheus finds metrics; absent: nowhere. */
  readonly metricsAddress?: string
  /** End when stdin does. */
  readonly tethered: boolean
}

/** How much one worker does at a time, and how many runs it keeps in memory; what is absent the library decides. */
export type WorkerLimits = {
  readonly maxConcurrentWorkflowTaskExecutions?: number
  readonly maxConcurrentActivityTaskExecutions?: number
  readonly maxCachedWorkflows?: number
}

/** Reads the settings. Throws one sentence that names what is missing or cannot be. */
export function workerSettings(env: Environment): WorkerSettings {
  const { STAGGER_API_URL: url, STAGGER_INTERNAL_TOKEN: token } = env
  if (!url) throw new Error('STAGGER_API_URL is not set: give the address of the API, such as http://127.0.0.1:4000')
  if (!token) throw new Error('STAGGER_INTERNAL_TOKEN is not set: give the token that the API has')
  return {
    address: env.TEMPORAL_ADDRESS || '127.0.0.1:7233',
    namespace: env.TEMPORAL_NAMESPACE || 'default',
    taskQueue: env.TEMPORAL_TASK_QUEUE || 'stagger',
    api: { url, token },
    limits: limitsIn(env),
    ...(env.STAGGER_METRICS_ADDRESS && { metricsAddress: env.STAGGER_METRICS_ADDRESS }),
    tethered: env.STAGGER_TETHER === 'stdin',
  }
}

type Environment = Readonly<Record<string, string | undefined>>

function limitsIn(env: Environment): WorkerLimits {
  const tasks = wholeNumber(env, 'STAGGER_WORKER_TASKS')
  const activities = wholeNumber(env, 'STAGGER_WORKER_ACTIVITIES')
  const cached = wholeNumber(env, 'STAGGER_WORKER_CACHED_RUNS')
  return {
    ...(tasks !== undefined && { maxConcurrentWorkflowTaskExecutions: tasks }),
    ...(activities !== undefined && { maxConcurrentActivityTaskExecutions: activities }),
    ...(cached !== undefined && { maxCachedWorkflows: cached }),
  }
}

function wholeNumber(env: Environment, name: string): number | undefined {
  const text = env[name]
  if (!text) return undefined
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Error(`${name} is ${text}: give a whole number from 1 on, or nothing`)
  return Number(text)
}
