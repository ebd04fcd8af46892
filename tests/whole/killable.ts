import { type ChildProcess, spawn } from 'node:child_process'

/** A process of ours that ends as a crash ends it, and is started again as it was. */
export type Killable = {
  readonly start: () => Promise<void>
  /** SIGKILL; over when the process is gone. */
  readonly kill: () => Promise<void>
}

/** `isReady` is asked what was printed so far, until it is so. */
export function killable(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  isReady: (said: string) => boolean | Promise<boolean>,
): Killable {
  let child: ChildProcess | undefined
  return {
    async start() {
      const started = spawn(process.execPath, [...args], {
        env: { ...process.env, ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      child = started
      let said = ''
      for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
      const until = Date.now() + READY_WITHIN_MS
      while (!(await isReady(said))) {
        const { exitCode } = started
        if (Date.now() > until || exitCode !== null)
          throw new Error(`${args.join(' ')} is not ready (exit code ${exitCode}):\n${said}`)
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
      }
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((resolve) => child?.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** As long as a start can take on a machine with other work for all its cores; who ends is not waited for. */
const READY_WITHIN_MS = 300_000
const LOOK_EVERY_MS = 50
