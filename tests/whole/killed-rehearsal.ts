import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DiaryEntry, diary, type Plan, type PlannedLife } from '@stagger/planner'
import { createProgramRuns, programWorkflowId } from '@stagger/workflows/client'
import { Client, type WorkflowClientInterceptor } from '@temporalio/client'
import { freePorts } from '../../cli/launch/ports.js'
import { liveThrough } from '../../workflows/src/rehearsal/live.ts'
import { startTimeSkippingServer } from '../../workflows/src/rehearsal/time-skipping-server.ts'
import { post } from './api-calls.ts'
import { emptyDatabase } from './empty-database.ts'
import { killable } from './killable.ts'

const root = join(import.meta.dirname, '../..')
const TOKEN = 'a-token-for-killed-rehearsals'
/** Nobody answers while there is no worker: whoever asks then gives up soon, and says it again. */
const FIRST_ANSWER_MS = 3_000
/** A task of a dead worker is given to another one after ten seconds, which may need several to hear a long history. */
const LONGEST_ANSWER_MS = 48_000
/** Between the first and the last moment at which a message may be under way. */
const LATEST_KILL_MS = 60

/**
 * The time-skipping server forgets updates that it handed to a worker which died, and never takes the same id again. So
 * every attempt has an id of its own here, and only the run's memory of keys keeps a word from being heard twice.
 */
const OTHER_UPDATE_IDS: WorkflowClientInterceptor = {
  startUpdate: (input, next) => next({ ...input, options: { ...input.options, updateId: randomUUID() } }),
}

type Killing = {
  readonly kills: number
  /** The same seed, the same words at which worker and API are killed. */
  readonly seed: number
  readonly serverPath: string
  readonly databaseUrl: string
}

/**
 * Rehearses a plan with the API and the worker as processes of their own, and kills both at some of its words, each
 * while the word may be under way; they are started again and the word is said again. What the API was told by the end,
 * and what it would have been told undisturbed.
 */
export async function killedRehearsal(
  plan: Plan,
  life: PlannedLife,
  { kills, seed, serverPath, databaseUrl }: Killing,
) {
  const server = await startTimeSkippingServer(serverPath)
  const database = await emptyDatabase(databaseUrl)
  const folder = mkdtempSync(join(tmpdir(), 'stagger-killed-'))
  const [port = 0] = await freePorts(1)
  const origin = `http://127.0.0.1:${port}`
  const api = apiProcess({ port, folder, databaseUrl: database.url })
  const worker = workerProcess({ address: server.address, origin })
  const place = { address: server.address, namespace: 'default', taskQueue: 'stagger' }
  const client = new Client({ connection: server.connection, interceptors: { workflow: [OTHER_UPDATE_IDS] } })
  const runsWaiting = (answerMs: number) => createProgramRuns({ ...place, client, answerMs })
  const runs = runsWaiting(FIRST_ANSWER_MS)
  const startBoth = () => Promise.all([api.start(), worker.start()])
  const draw = dice(seed)
  const words = life.programs.flatMap((program) => program.words).length
  const fatal = new Set(chosen(draw, kills, words))
  let said = -1
  try {
    await startBoth()
    await post(origin, '/plans', { plan })
    const stage = { now: () => server.currentTimeMs(), pass: (ms: number) => server.sleep(ms), runs }
    const refused = await liveThrough(life, stage, async ({ programId }, say) => {
      const insisting = {
        say: (answerMs: number) => say(runsWaiting(answerMs)),
        soon: () => stage.pass(MOMENT_MS),
        async heard() {
          const { historyLength } = await client.workflow.getHandle(programWorkflowId(plan.id, programId)).describe()
          return historyLength
        },
      }
      said += 1
      if (!fatal.has(said)) return insist(insisting)
      const wait = draw() * LATEST_KILL_MS
      const first = say().catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, wait))
      await Promise.all([api.kill(), worker.kill()])
      await first
      await startBoth()
      return insist(insisting)
    })
    return { told: await toldLines(origin, plan.id), foretold: foretoldLines(life), refused, killedAt: [...fatal] }
  } finally {
    await Promise.all([api.kill(), worker.kill()])
    await server.teardown()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const apiProcess = ({ port, folder, databaseUrl }: { port: number; folder: string; databaseUrl: string }) =>
  killable(
    [join(root, 'api/dist/main.js')],
    {
      HOST: '127.0.0.1',
      PORT: `${port}`,
      DATABASE_URL: databaseUrl,
      STAGGER_DATA_DIR: folder,
      STAGGER_INTERNAL_TOKEN: TOKEN,
      TEMPORAL_ADDRESS: '',
      LOG_LEVEL: 'error',
    },
    () =>
      fetch(`http://127.0.0.1:${port}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      ),
  )

const workerProcess = ({ address, origin }: { address: string; origin: string }) =>
  killable(
    [join(import.meta.dirname, 'rehearsal-worker.ts')],
    { TEMPORAL_ADDRESS: address, STAGGER_API_URL: origin, STAGGER_INTERNAL_TOKEN: TOKEN },
    (said) => said.includes('worker ready'),
  )

/** After which the server gives to another worker what a dead one was to do. */
const MOMENT_MS = 2_000

type Insisting = {
  readonly say: (answerMs: number) => Promise<unknown>
  readonly soon: () => Promise<void>
  /** How many events the run's history has: it grows while anybody works on it. */
  readonly heard: () => Promise<number>
}

/**
 * Says a word again, with its key, until it is answered, each time with more patience. A refusal is an answer. Gives up
 * when nothing at all happened to the run during the longest wait, however slow everything is.
 */
async function insist({ say, soon, heard }: Insisting): Promise<unknown> {
  for (let answerMs = FIRST_ANSWER_MS; ; answerMs = Math.min(2 * answerMs, LONGEST_ANSWER_MS)) {
    const before = await heard()
    try {
      return await say(answerMs)
    } catch (error) {
      const isUnheard = error instanceof Error && (error.name === 'OutcomeUnknown' || error.name === 'RunsUnavailable')
      if (!isUnheard || (answerMs === LONGEST_ANSWER_MS && (await heard()) === before)) throw error
      await soon()
    }
  }
}

/** Numbers from 0 to 1, the same for the same seed: mulberry32. */
function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** So many different places among `of`. */
function chosen(draw: () => number, count: number, of: number): readonly number[] {
  const places = Array.from({ length: of }, (_, place) => place)
  return Array.from({ length: Math.min(count, of) }, () => places.splice(Math.floor(draw() * places.length), 1)[0] ?? 0)
}

type Told = Pick<DiaryEntry, 'on' | 'programId' | 'kind' | 'about' | 'state' | 'personId'>

const lineOf = ({ on, programId, kind, about, state, personId }: Told): string =>
  [on, programId, kind, about, state, personId].join(' ')

/** What only the desk sees, which is not the API's here. */
const DESK: readonly string[] = ['evidence-collected', 'reminder', 'unanswered', 'escalation', 'digest']

const foretoldLines = (life: PlannedLife): readonly string[] =>
  diary(life)
    .filter(({ kind }) => !DESK.includes(kind))
    .map(lineOf)
    .toSorted()

type PlanEvent = {
  readonly number: number
  readonly kind: string
  readonly data: {
    readonly programId?: string
    readonly phaseId?: string
    readonly effectiveOn?: string
    readonly subject?: { readonly kind: string; readonly id: string }
    readonly state?: string
    readonly facts?: { readonly personId?: string }
  }
}

/** Told by runs, and not what the diary says otherwise. */
async function toldLines(origin: string, planId: string): Promise<readonly string[]> {
  const lines = []
  for (let after = 0; ; ) {
    const answer = await fetch(`${origin}/api/v1/plans/${planId}/events?after=${after}`)
    const { events }: { events: readonly PlanEvent[] } = JSON.parse(await answer.text())
    const last = events.at(-1)
    if (!last) return lines.toSorted()
    after = last.number
    for (const { kind, data } of events) {
      const { programId, phaseId, effectiveOn: on, subject, state, facts } = data
      if (on === undefined || programId === undefined || kind === 'evidence-settled') continue
      const about = phaseId ?? (subject && `${subject.kind}/${subject.id}`)
      lines.push(
        lineOf({
          on,
          programId,
          kind,
          ...(about && { about }),
          ...(state && { state }),
          ...(facts?.personId && { personId: facts.personId }),
        }),
      )
    }
  }
}
