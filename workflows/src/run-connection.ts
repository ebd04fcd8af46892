import {
  Client,
  Connection,
  defaultGrpcRetryOptions,
  isGrpcServiceError,
  makeGrpcRetryInterceptor,
} from '@temporalio/client'
import { RunsUnavailable } from './run-errors.ts'

/** Where runs live. */
export type RunPlace = { readonly address: string; readonly namespace: string; readonly taskQueue: string }

const PROBE_MS = 2_000
/** A worker's poll is held for a minute: one that has not come back for longer has no worker behind it. */
const POLL_IS_STALE_MS = 75_000
const GRPC_UNIMPLEMENTED = 12

/**
 * A client that connects when it is first used and again after every loss. The library's own `ensureConnected` would
 * remember a first failure for ever, gRPC's default pause between attempts grows to two minutes, and the library's ten
 * attempts at every call would keep a person waiting for an answer that is known.
 */
export function lazyClient({ address, namespace }: RunPlace): Client {
  const channelArgs = { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 2_000 }
  const interceptors = [makeGrpcRetryInterceptor(defaultGrpcRetryOptions({ maxAttempts: 2 }))]
  return new Client({ connection: Connection.lazy({ address, channelArgs, interceptors }), namespace })
}

/** Throws `RunsUnavailable` within two seconds when Temporal is away, or when it is there and no worker listens. */
export async function expectListener(client: Client, place: RunPlace): Promise<void> {
  const polledAt = await lastPolls(client, place)
  if (polledAt === 'not-told') return
  if (!polledAt.some((at) => Date.now() - at < POLL_IS_STALE_MS)) throw new RunsUnavailable('no-worker')
}

/** Throws `RunsUnavailable` within two seconds when Temporal is away. */
export async function expectServer(client: Client, place: RunPlace): Promise<void> {
  await lastPolls(client, place)
}

/** When each worker last asked for workflow tasks, in epoch milliseconds; the time-skipping test server does not tell. */
async function lastPolls(client: Client, { namespace, taskQueue }: RunPlace): Promise<readonly number[] | 'not-told'> {
  const question = { namespace, taskQueue: { name: taskQueue } }
  try {
    const ask = () => client.workflowService.describeTaskQueue(question)
    const { pollers } = await client.withDeadline(Date.now() + PROBE_MS, ask)
    return (pollers ?? []).map(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000)
  } catch (error) {
    if (isUnimplemented(error)) return 'not-told'
    throw new RunsUnavailable('no-server', { cause: error })
  }
}

function isUnimplemented(error: unknown): boolean {
  if (!isGrpcServiceError(error)) return false
  const code: number = error.code
  return code === GRPC_UNIMPLEMENTED
}
