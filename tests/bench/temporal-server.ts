import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answers, freePorts } from '../../cli/launch/ports.js'
import { developmentServer, findTemporalProgram } from '../../cli/launch/temporal.js'

/** Temporal's development server on ports and a file of its own. */
export type TemporalServer = { readonly address: string; readonly close: () => Promise<void> }

const STARTS_WITHIN_MS = 30_000
const LOOK_EVERY_MS = 100

/** Starts one and waits until it answers. Throws with the reason where there is none on this machine. */
export async function startTemporal(): Promise<TemporalServer> {
  const found = await findTemporalProgram((sentence) => console.error(sentence))
  if ('why' in found) throw new Error(found.why)
  const folder = mkdtempSync(join(tmpdir(), 'stagger-bench-temporal-'))
  const [grpc = 0, ui = 0, http = 0, metrics = 0] = await freePorts(4)
  const args = developmentServer({ grpc, ui, http, metrics }, join(folder, 'temporal.db'))
  const server = spawn(found.program, args, { stdio: 'ignore' })
  const address = `127.0.0.1:${grpc}`
  const until = Date.now() + STARTS_WITHIN_MS
  while (!(await answers(address))) {
    if (Date.now() > until || server.exitCode !== null) throw new Error('Temporal did not start')
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  return {
    address,
    async close() {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
