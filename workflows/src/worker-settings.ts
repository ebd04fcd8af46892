import type { InternalApi } from './api-program-events.ts'

/** What the worker process is told by its environment. */
export type WorkerSettings = {
  readonly address: string
  readonly namespace: string
  readonly taskQueue: string
  readonly api: InternalApi
  /** End when stdin does. */
  readonly tethered: boolean
}

/** Reads the settings. Throws one sentence that names what is missing. */
export function workerSettings(env: Readonly<Record<string, string | undefined>>): WorkerSettings {
  const { STAGGER_API_URL: url, STAGGER_INTERNAL_TOKEN: token } = env
  if (!url) throw new Error('STAGGER_API_URL is not set: give the address of the API, such as http://127.0.0.1:4000')
  if (!token) throw new Error('STAGGER_INTERNAL_TOKEN is not set: give the token that the API has')
  return {
    address: env.TEMPORAL_ADDRESS || '127.0.0.1:7233',
    namespace: env.TEMPORAL_NAMESPACE || 'default',
    taskQueue: env.TEMPORAL_TASK_QUEUE || 'stagger',
    api: { url, token },
    tethered: env.STAGGER_TETHER === 'stdin',
  }
}
