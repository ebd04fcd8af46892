import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const READY_WITHIN_MS = 180_000
const STOP_WITHIN_MS = 30_000

/** Everything, started as a user starts it, on a folder and ports of its own. */
export type Stack = {
  readonly origin: string
  readonly folder: string
  /** All that was printed so far. */
  readonly said: () => string
  /** Process ids of one of the children, as the operating system tells them. */
  readonly pidsOf: (part: keyof typeof PARTS) => readonly number[]
  /** Ctrl-C; resolves with the exit code. The folder is kept. */
  readonly stop: () => Promise<number | null>
  /** Stops and removes the folder. */
  readonly remove: () => Promise<void>
}

/** How the command line of each child looks. */
const PARTS = {
  api: /api[/\\]dist[/\\]main\.js/,
  worker: /workflows[/\\]src[/\\]worker\.ts/,
  temporal: /^(?!.*tethered\.js).*server start-dev/,
} as const

/** Starts Stagger on `folder` (a new one when none is given) and waits until it prints its address. */
export async function startStack(folder = mkdtempSync(join(tmpdir(), 'stagger-whole-'))): Promise<Stack> {
  const launcher = spawn(process.execPath, [join(root, 'cli', 'launch', 'start.js')], {
    cwd: root,
    env: { ...process.env, PORT: '0', STAGGER_DATA_DIR: folder, ...temporalOnPath() },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let said = ''
  launcher.stdout.on('data', (chunk) => (said += String(chunk)))
  launcher.stderr.on('data', (chunk) => (said += String(chunk)))
  const origin = await addressOf(launcher, () => said)
  const stop = () => ended(launcher)
  return {
    origin,
    folder,
    said: () => said,
    pidsOf: (part) =>
      descendants(launcher.pid ?? 0)
        .filter(({ args }) => PARTS[part].test(args))
        .map(({ pid }) => pid),
    stop,
    remove: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The Temporal server that the test run already found stands first on the PATH. */
function temporalOnPath(): Record<string, string> {
  const program = process.env['STAGGER_TEMPORAL']
  return program ? { PATH: `${join(program, '..')}:${process.env['PATH'] ?? ''}` } : {}
}

async function addressOf(launcher: ChildProcess, said: () => string): Promise<string> {
  const until = Date.now() + READY_WITHIN_MS
  while (Date.now() < until) {
    const address = /ready: (http:\/\/\S+)/i.exec(said())?.[1]
    if (address) return address.replace(/[.,]$/, '')
    if (launcher.exitCode !== null) throw new Error(`Stagger ended with ${launcher.exitCode}:\n${said()}`)
    await pause(100)
  }
  launcher.kill('SIGKILL')
  throw new Error(`Stagger was not ready in time:\n${said()}`)
}

async function ended(launcher: ChildProcess): Promise<number | null> {
  if (launcher.exitCode === null) launcher.kill('SIGINT')
  const until = Date.now() + STOP_WITHIN_MS
  while (launcher.exitCode === null && launcher.signalCode === null && Date.now() < until) await pause(50)
  if (launcher.exitCode === null) launcher.kill('SIGKILL')
  return launcher.exitCode
}

type Running = { readonly pid: number; readonly parent: number; readonly args: string }

/** All processes below `ancestor`, however deep. */
function descendants(ancestor: number): readonly Running[] {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line): Running[] => {
      const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
      return args === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), args }]
    })
  const below = (parent: number): Running[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)])
  return below(ancestor)
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Asks again until `answer` is there; fails with what was seen last. */
export async function eventually<T>(ask: () => Promise<T | undefined>, what: string, withinMs = 30_000): Promise<T> {
  const until = Date.now() + withinMs
  let last: unknown
  while (Date.now() < until) {
    try {
      const answer = await ask()
      if (answer !== undefined) return answer
    } catch (error) {
      last = error
    }
    await pause(250)
  }
  throw new Error(`not in ${withinMs} ms: ${what}`, { cause: last })
}
