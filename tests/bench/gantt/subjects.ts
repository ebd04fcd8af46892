/** The two charts on the same plan: the Timeline as the product serves it, and the peer on a page of its own. */
import { execFileSync } from 'node:child_process'
import { createReadStream, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import type { Edit, Plan } from '@stagger/planner'
import { get, post } from '../../whole/api-calls.ts'
import { svarTasks } from '../peers/svar-gantt/tasks.ts'
import type { Subject } from './subject.ts'

const REPOSITORY = join(import.meta.dirname, '..', '..', '..')
const PEER = join(import.meta.dirname, '..', 'peers', 'svar-gantt')
/** How many days later each replacement puts everything. */
const REPLACED_DAYS = 28

const SCROLLER = '[data-testid="timeline-scroller"]'

/** Gives the plan to the product behind `origin`, and opens it on the Timeline. */
export async function timelineOf(origin: string, plan: Plan): Promise<Subject> {
  const { id } = await post<{ id: string }>(origin, '/plans', { plan })
  const address = `${origin}/?plan=${id}&links=true`
  return {
    name: 'Timeline',
    address,
    elsewhere: {
      address: `${origin}/?plan=example&links=true`,
      open: (page) => page.evaluate(`history.pushState(null, '', ${JSON.stringify(address)})`),
    },
    data: '/plans/[^/]+(/revisions\\?from=.*)?$',
    bar: '[data-shape]',
    draggable: '[data-testid^="bar-"]',
    down: SCROLLER,
    along: SCROLLER,
    expand: (page) => page.getByRole('button', { name: 'Expand all', exact: true }).click(),
    zoom: (page) => page.getByRole('button', { name: 'Week', exact: true }).click(),
    replaceAll: async (_, turn) => {
      const { revision } = await get<{ revision: number }>(origin, `/plans/${id}`)
      await post(origin, `/plans/${id}/edits`, { edit: laterBy(plan, turn) }, { 'if-match': `"${revision}"` })
    },
    replacedSince: 'data',
  }
}

/** Moves what waits for nothing, and with it everything else. */
function laterBy({ activities, links, startsOn }: Plan, turn: number): Edit {
  const waits = new Set(links.map(({ to }) => to))
  const startOn = isoLater(startsOn, turn * REPLACED_DAYS)
  const edits = activities.flatMap(({ id }) =>
    waits.has(id) ? [] : [{ kind: 'moveActivity' as const, activityId: id, startOn }],
  )
  return { kind: 'editTogether', name: 'Later', edits }
}

function isoLater(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 'YYYY-MM-DD'.length)
}

/** Builds the peer's page into `folder`. */
export function buildPeer(folder: string): void {
  const vite = join(REPOSITORY, 'node_modules', 'vite', 'bin', 'vite.js')
  execFileSync(process.execPath, [vite, 'build', PEER, '--outDir', folder, '--emptyOutDir', '--base', './'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
}

/** The peer on `plan`, served from `origin` out of `folder`; `isOpen` with every row unfolded. */
export function peerOf(origin: string, folder: string, plan: Plan, today: string): (isOpen: boolean) => Subject {
  const tasks = svarTasks(plan, today)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'tasks.json'), JSON.stringify(tasks))
  const [first] = plan.activities
  return (isOpen) => ({
    name: isOpen ? '@svar-ui/react-gantt' : '@svar-ui/react-gantt, folded',
    address: `${origin}/${isOpen ? '?open' : ''}`,
    onlyOpened: !isOpen,
    data: '/tasks.json$',
    bar: '.wx-bar',
    draggable: '.wx-bar:not(.wx-summary)',
    down: '.wx-gantt',
    along: '.wx-chart',
    moveOne: (page) => page.evaluate(`moveTask(${JSON.stringify(first?.id)}, 7)`),
    replaceAll: (page, turn) => page.evaluate(`replaceDates(${turn * REPLACED_DAYS})`),
    replacedSince: 'now',
  })
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Serves the files of `folder` until it is closed. */
export async function serve(folder: string): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = join(folder, normalize(pathname === '/' ? '/index.html' : pathname))
    if (!existsSync(file)) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/json' })
    return createReadStream(file).pipe(response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() }
}
