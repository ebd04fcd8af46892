import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const worker = join(import.meta.dirname, '../../workflows/src/worker.ts')
const KIBIBYTES_A_MEBIBYTE = 1024

/** A worker as an operator starts it. */
export type WorkerProcess = {
  /** What it holds in memory now, in MiB. */
  readonly memory: () => number
  /** Ends it at once, as a crash does. */
  readonly kill: () => Promise<void>
}

/** Starts a worker and waits until it says that it listens. */
export async function startWorker(address: string, apiUrl: string): Promise<WorkerProcess> {
  const env = {
    ...process.env,
    TEMPORAL_ADDRESS: address,
    STAGGER_API_URL: apiUrl,
    STAGGER_INTERNAL_TOKEN: 'a-token-for-benchmarks',
  }
  const child = spawn(process.execPath, [worker], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  await saysReady(child)
  return {
    memory: () => residentMemory(child.pid ?? 0),
    async kill() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
  }
}

function saysReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)))
    child.stdout?.on('data', (chunk) => {
      if (String(chunk).includes('worker ready')) resolve()
    })
  })
}

/** As Linux tells it. */
function residentMemory(pid: number): number {
  const [, kibibytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kibibytes) / KIBIBYTES_A_MEBIBYTE)
}
