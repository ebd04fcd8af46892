import { afterEach, expect, test } from '@jest/globals'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const inRepository = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const start = inRepository('cli/launch/start.js')
const undertaking = inRepository('tests/launch/fixtures/undertaking.js')
const lockHolder = inRepository('tests/launch/fixtures/lock-holder.js')

const cleanUp: (() => void)[] = []
afterEach(() => {
  for (const step of cleanUp.splice(0)) step()
})

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'stagger-launch-'))
  cleanUp.push(() => rmSync(made, { recursive: true, force: true }))
  return made
}

type Run = { readonly child: ChildProcess; readonly said: () => string; readonly code: Promise<number | null> }

function run(script: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Run {
  const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, ...environment } })
  let said = ''
  child.stdout.on('data', (text) => (said += text))
  child.stderr.on('data', (text) => (said += text))
  cleanUp.push(() => child.kill('SIGKILL'))
  return { child, said: () => said, code: new Promise((resolve) => child.once('close', resolve)) }
}

async function eventually(isSo: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if (isSo()) return true
    await delay(50)
  }
  return false
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

type Running = { readonly supervisor: number; readonly temporal: number; readonly api: number; readonly worker: number }
const running = (data: string): Running => JSON.parse(readFileSync(join(data, 'running.json'), 'utf8'))
const partsOf = ({ temporal, api, worker }: Running) => [temporal, api, worker]

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return address && typeof address === 'object' ? address.port : 0
}

async function startedParts(api = 'good', worker = 'good') {
  const data = folder()
  const supervisor = run(undertaking, [data, String(await freePort()), api, worker])
  expect(await eventually(() => supervisor.said().includes('Ctrl-C stops everything'))).toBe(true)
  return { data, supervisor }
}

test.each([
  ['a port that is no number', { PORT: 'eighty' }, 'PORT is "eighty": give a port number from 1 to 65535.'],
  [
    'a folder that cannot be made',
    { STAGGER_DATA_DIR: '/proc/stagger' },
    'The data folder /proc/stagger cannot be written',
  ],
  ['a Temporal address without a port', { TEMPORAL_ADDRESS: 'temporal' }, 'TEMPORAL_ADDRESS is "temporal"'],
])('%s is refused in one sentence', async (_, environment, sentence) => {
  const refused = run(start, [], { STAGGER_DATA_DIR: folder(), TEMPORAL_ADDRESS: '', PORT: '', ...environment })
  expect(await refused.code).toBe(2)
  expect(refused.said()).toContain(sentence)
  expect(refused.said().trim().split('\n')).toHaveLength(1)
})

test('a port that is taken is refused, with another to try', async () => {
  const server = createServer()
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  cleanUp.push(() => server.close())
  const refused = run(start, [], { STAGGER_DATA_DIR: folder(), PORT: String(port) })
  expect(await refused.code).toBe(2)
  expect(refused.said()).toContain(`Port ${port} of 127.0.0.1 is taken`)
})

test('a second start on one folder is refused while the first lives, and takes over when it was killed', async () => {
  const data = folder()
  const first = run(lockHolder, [data])
  expect(await eventually(() => first.said().includes('locked'))).toBe(true)
  const second = run(start, [], { STAGGER_DATA_DIR: data })
  expect(await second.code).toBe(2)
  expect(second.said()).toContain(`Stagger is already running on ${data} (process ${first.child.pid})`)
  first.child.kill('SIGKILL')
  await first.code
  const third = run(lockHolder, [data])
  expect(await eventually(() => third.said().includes('locked'))).toBe(true)
})

test('a lock whose number belongs to another process by now is taken over', async () => {
  const data = folder()
  writeFileSync(join(data, 'lock'), JSON.stringify({ pid: process.pid, born: 'long ago' }))
  const holder = run(lockHolder, [data])
  expect(await eventually(() => holder.said().includes('locked'))).toBe(true)
})

test('no part outlives a supervisor that was killed', async () => {
  const { data, supervisor } = await startedParts()
  const parts = partsOf(running(data))
  expect(parts.every(isAlive)).toBe(true)
  supervisor.child.kill('SIGKILL')
  expect(await eventually(() => !parts.some(isAlive))).toBe(true)
})

test('a part that was killed comes back, and the stop is in order', async () => {
  const { data, supervisor } = await startedParts()
  const before = running(data)
  for (const part of partsOf(before)) process.kill(part, 'SIGKILL')
  expect(
    await eventually(() => partsOf(running(data)).every((pid) => isAlive(pid) && !partsOf(before).includes(pid))),
  ).toBe(true)
  const after = partsOf(running(data))
  supervisor.child.kill('SIGTERM')
  expect(await supervisor.code).toBe(0)
  expect(supervisor.said()).toContain('The worker was ended by SIGKILL; starting it again.')
  expect(supervisor.said().trimEnd()).toMatch(/Stopping\.\nStopped\.$/)
  expect(after.some(isAlive)).toBe(false)
})

test('a part that does not stop when asked is killed', async () => {
  const { data, supervisor } = await startedParts('good', 'stubborn')
  const { worker } = running(data)
  supervisor.child.kill('SIGTERM')
  expect(await supervisor.code).toBe(0)
  expect(isAlive(worker)).toBe(false)
})

test('an API that refuses to start ends everything, with its own words', async () => {
  const supervisor = run(undertaking, [folder(), String(await freePort()), 'refusing'])
  expect(await supervisor.code).toBe(1)
  expect(supervisor.said()).toContain('The API refused to start')
  expect(supervisor.said()).toContain('  HOST is 0.0.0.0')
})

test('a worker that never stays leaves the rest running without runs', async () => {
  const data = folder()
  const supervisor = run(undertaking, [data, String(await freePort()), 'good', 'refusing'])
  expect(await eventually(() => supervisor.said().includes('runs: unavailable.'))).toBe(true)
  expect(isAlive(running(data).api)).toBe(true)
})
