import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { examplePlan, type WireCoverage } from '@stagger/planner'
import { seedExample } from '../src/app.ts'
import { dateIn } from '../src/clock.ts'
import { readConfiguration } from '../src/configuration.ts'
import { lockDatabaseFolder } from '../src/data-lock.ts'
import { tokenOf } from '../src/edge/internal-token.ts'
import { openApiDocument } from '../src/openapi/document.ts'
import { listen } from './support/event-stream.ts'
import { type Server, startServer } from './support/server.ts'
import { smallPlan } from './support/small-plan.ts'

const aboutPlan = (id: string): readonly string[] => [
  'today',
  ...['', '/progress', '/evidence', '/dates'].map((path) => `plans/${id}${path}`),
]

const LARGE_SCRIPT = 'export const day = 1\n'.repeat(1_000)

describe('the edge', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stagger-web-'))
  let server: Server

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'))
    mkdirSync(join(folder, 'de'))
    writeFileSync(join(folder, 'index.html'), '<title>Stagger</title>')
    writeFileSync(join(folder, 'de', 'index.html'), '<title>Stagger, deutsch</title>')
    writeFileSync(join(folder, 'de', 'shell-worker.js'), 'export {}')
    writeFileSync(join(folder, 'assets', 'main-1a2b.js'), 'export {}')
    writeFileSync(join(folder, 'assets', 'large-3c4d.js'), LARGE_SCRIPT)
    server = await startServer({
      DATABASE_URL: 'memory://',
      STAGGER_WEB_DIR: folder,
      PUBLIC_URL: 'https://plan.example:8443',
    })
  }, 60_000)
  afterAll(async () => {
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** What fetch will not let a test do: choose the Host header. */
  const ask = (method: string, path: string, headers: Record<string, string>, body = '') =>
    new Promise<string>((resolve, reject) => {
      const { port } = new URL(server.url)
      const sent = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (chunk) => (text += chunk))
        answer.on('end', () =>
          resolve(`${answer.statusCode} ${text.startsWith('{') ? (JSON.parse(text).code ?? 'ok') : text}`),
        )
      })
      sent.on('error', reject).end(body)
    })

  test.each([
    ['localhost:4780', '200 ok'],
    ['127.0.0.1', '200 ok'],
    ['[::1]:4780', '200 ok'],
    ['plan.example:8443', '200 ok'],
    ['evil.example', '403 host-not-allowed'],
    ['localhost.evil.example', '403 host-not-allowed'],
    ['evil.example:80@localhost', '403 host-not-allowed'],
  ])('host %s: %s', async (host, expected) => {
    expect(await ask('GET', '/api/v1/today', { host })).toBe(expected)
    expect((await ask('GET', '/', { host, accept: 'text/html' })).slice(0, 3)).toBe(expected.slice(0, 3))
  })

  test.each([
    [{ origin: 'http://localhost:4780' }, '201 ok'],
    [{ origin: 'https://plan.example:8443' }, '201 ok'],
    [{}, '201 ok'],
    [{ 'sec-fetch-site': 'same-origin' }, '201 ok'],
    [{ origin: 'http://localhost:8080' }, '403 origin-not-allowed'],
    [{ origin: 'https://evil.example' }, '403 origin-not-allowed'],
    [{ origin: 'null' }, '403 origin-not-allowed'],
    [{ 'sec-fetch-site': 'cross-site' }, '403 origin-not-allowed'],
  ])('a write from %j: %s', async (from, expected) => {
    const headers = {
      host: 'localhost:4780',
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      ...from,
    }
    const plan = smallPlan(`plan-${crypto.randomUUID()}`)
    expect(await ask('POST', '/api/v1/plans', headers as Record<string, string>, JSON.stringify({ plan }))).toBe(
      expected,
    )
  })

  test('the web app is served, its own addresses too, and nothing else is', async () => {
    const html = { accept: 'text/html' }
    const page = await server.get('/', html)
    const deep = await server.get('/plans/small/timeline?zoom=week', html)
    const asset = await server.get('/assets/main-1a2b.js')
    expect([page, deep].map(({ body, headers }) => `${body} ${headers.get('cache-control')}`)).toEqual([
      '<title>Stagger</title> no-cache',
      '<title>Stagger</title> no-cache',
    ])
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const refused = [
      await server.get('/api/v1/nothing', html),
      await server.get('/api', html),
      await server.get('/assets/gone.js', html),
      await server.get('/..%2f..%2fetc/passwd.txt', html),
    ]
    expect(refused.map(({ status, body }) => `${status} ${body.code}`)).toEqual(Array(4).fill('404 route-unknown'))
  })

  test.each([
    ['/budget?plan=acme', aboutPlan('acme')],
    ['/?plan=a%22%2C%20b', aboutPlan('a%22%2C%20b')],
    ['/start?plan=acme', []],
    ['/', []],
  ])('the page at %s names what it reads first', async (address, read) => {
    const { headers } = await server.get(address, { accept: 'text/html' })
    const named = read.map((path) => `</api/v1/${path}>; rel=preload; as=fetch; crossorigin`)
    expect(headers.get('link') ?? '').toBe(named.join(', '))
  })

  test.each([
    ['de-DE,de;q=0.9,en;q=0.8', '', 'de'],
    ['en-GB,en;q=0.9,de;q=0.8', '', 'en'],
    ['fr-FR', '', 'en'],
    ['de', 'other=1; stagger-language=en', 'en'],
    ['en', 'stagger-language=de', 'de'],
    ['de', 'stagger-language=xx', 'de'],
  ])('who reads %p and chose %p gets the page in %s', async (accept, cookie, language) => {
    const { body, headers } = await server.get('/budget', { accept: 'text/html', 'accept-language': accept, cookie })
    expect([headers.get('content-language'), String(body).includes('deutsch')]).toEqual([language, language === 'de'])
    expect(headers.get('vary')).toContain('Accept-Language, Cookie')
  })

  test.each([
    ['this machine', {}, 'br, gzip', null],
    ['another, by a proxy', { 'x-forwarded-for': '203.0.113.9' }, 'br, gzip', 'br'],
    ['another, by a proxy of the standard', { forwarded: 'for=203.0.113.9' }, 'gzip', 'gzip'],
    ['another that unpacks nothing', { 'x-forwarded-for': '203.0.113.9' }, 'identity', null],
  ])('what %s reads is packed or not', async (_, from, accepted, packed) => {
    const asking = { headers: { ...from, 'accept-encoding': accepted } }
    const answers = await Promise.all([
      fetch(`${server.url}/assets/large-3c4d.js`, asking),
      fetch(`${server.url}/api/v1/openapi.json`, asking),
    ])
    expect(answers.map(({ headers }) => headers.get('content-encoding'))).toEqual([packed, packed])
    expect(await answers[0]?.text()).toBe(LARGE_SCRIPT)
  })

  test('a stream of events is never packed: each arrives when it is said', async () => {
    const plan = smallPlan(`plan-${crypto.randomUUID()}`)
    await server.post('/api/v1/plans', { plan })
    const far = { 'x-forwarded-for': '203.0.113.9', 'accept-encoding': 'br, gzip' }
    const stream = await listen(`${server.url}/api/v1/plans/${plan.id}/events`, far)
    expect(stream.response.headers.get('content-encoding')).toBeNull()
    stream.leave()
  })

  test('a refusal is said in the language of whoever asks', async () => {
    const { links, ...plan } = smallPlan()
    const [link] = links
    const circle = { plan: { ...plan, links: [{ ...link, to: link?.from }] } }
    const ask = async (language: string) => {
      const { headers, body } = await server.post('/api/v1/plans', circle, { 'accept-language': language })
      return `${headers.get('content-language')}: ${String(body.detail)}`
    }
    expect([await ask('de'), await ask('en')]).toEqual([
      'de: gap ist mit sich selbst verknüpft. Verknüpfen Sie zwei verschiedene Vorgänge.',
      'en: gap is linked to itself. Link two different activities.',
    ])
  })

  test('the files of every language may answer for all addresses', async () => {
    const { headers } = await server.get('/de/shell-worker.js')
    expect(headers.get('service-worker-allowed')).toBe('/')
  })

  test('headers let nothing in from elsewhere', async () => {
    const { headers } = await server.get('/', { accept: 'text/html' })
    expect(headers.get('content-security-policy')).toContain("default-src 'self';style-src 'self' 'unsafe-inline'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.has('x-powered-by')).toBe(false)
  })

  test('every refusal is a problem document without a stack', async () => {
    const { headers, body } = await server.get('/api/v1/plans/nobody/schedule?statusDate=2027-01-04')
    expect(headers.get('content-type')).toContain('application/problem+json')
    expect(body).toEqual({
      type: '/problems/plan-unknown',
      title: 'There is no such plan.',
      status: 404,
      detail: 'There is no such plan.',
      instance: '/api/v1/plans/nobody/schedule',
      code: 'plan-unknown',
      planId: 'nobody',
    })
    const wrongMethod = await fetch(`${server.url}/api/v1/today`, { method: 'DELETE' })
    expect([
      wrongMethod.status,
      ((await wrongMethod.json()) as { code: string }).code,
      wrongMethod.headers.get('allow'),
    ]).toEqual([405, 'method-not-allowed', 'GET, HEAD'])
  })

  test('it says whether it lives, whether it is ready, and whether programs can run', async () => {
    const answers = [await server.get('/healthz'), await server.get('/readyz'), await server.get('/api/v1/status')]
    expect(answers.map(({ status, body }) => ({ status, ...body }))).toEqual([
      { status: 'ok' },
      { status: 'ok', database: 'up', runs: 'unavailable' },
      {
        status: 200,
        runs: 'unavailable',
        hint: 'not-configured',
        channels: { email: 'off', webhook: 'off' },
      },
    ])
  })

  test('public holidays are served as rows of a calendar', async () => {
    const { body } = await server.get('/api/v1/holidays?country=US&year=2027')
    expect(body.holidays).toContainEqual({ on: '2027-11-25', name: 'Thanksgiving Day' })
    const refused = [
      await server.get('/api/v1/holidays?country=XX&year=2027'),
      await server.get('/api/v1/holidays?country=US'),
    ]
    expect(refused.map(({ body }) => body.code)).toEqual(['request-invalid', 'request-invalid'])
  })

  test('the committed OpenAPI document is current', async () => {
    const committed = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'))
    expect(JSON.parse(JSON.stringify(openApiDocument(server.app)))).toEqual(committed)
    expect((await server.get('/api/v1/openapi.json')).body).toEqual(committed)
  })

  test('answers become a plan, and an empty database gets the example', async () => {
    const other = await startServer({ DATABASE_URL: 'memory://' })
    await seedExample(other.app)
    await seedExample(other.app)
    const { body } = await other.get('/api/v1/plans')
    expect(body.plans).toHaveLength(1)
    const { body: scheduled } = await other.get(`/api/v1/plans/${body.plans[0].id}/schedule`)
    expect(scheduled.schedule.activities.some(({ state }: { state: string }) => state === 'done')).toBe(true)
    const { body: ledger } = await other.get(`/api/v1/plans/${body.plans[0].id}/evidence`)
    expect(ledger.evidence).toHaveLength(examplePlan(dateIn('UTC', new Date())).evidence.length)
    const { body: coverage } = await other.get(`/api/v1/plans/${body.plans[0].id}/coverage`)
    const states = coverage.coverage.controls.flatMap(({ occurrences }: WireCoverage['controls'][number]) =>
      occurrences.map(({ state }) => state),
    )
    expect(new Set(states)).toEqual(new Set(['collected', 'late', 'missed', 'due']))
    const { body: controls } = await other.get(`/api/v1/plans/${body.plans[0].id}/controls`)
    expect(controls.register.between).toEqual({ soc2: expect.any(String), hitrust: expect.any(String) })
    const organization = {
      name: 'Answers Inc',
      timeZone: 'Europe/Berlin',
      currency: 'EUR',
      headcount: 'lt50',
      fiscalYearStartMonth: 1,
    }
    const answered = await other.post('/api/v1/plans/from-answers', {
      answers: { organization, programs: [{ kind: 'soc2-type2' }] },
    })
    expect([answered.status, answered.body.revision]).toEqual([201, 1])
    expect((await other.post('/api/v1/plans/from-answers', { answers: { organization } })).status).toBe(422)
    const german = { answers: { planId: 'deutsch', organization, programs: [{ kind: 'soc2-type2' }] } }
    await other.post('/api/v1/plans/from-answers', german, { 'accept-language': 'de' })
    const { plan } = (await other.get('/api/v1/plans/deutsch')).body
    expect([plan.language, plan.programs[0].phases[0].name]).toEqual(['de', 'Festlegung des Umfangs'])
    await other.close()
  }, 60_000)
})

test('an installation that speaks German first gets the example in German', async () => {
  const german = await startServer({ DATABASE_URL: 'memory://', STAGGER_LANGUAGE: 'de' })
  await seedExample(german.app)
  const { plan } = (await german.get('/api/v1/plans/example')).body
  expect([plan.language, plan.programs[0].phases[0].name]).toEqual(['de', 'Festlegung des Umfangs'])
  await german.close()
}, 60_000)

describe('the start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stagger-start-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each([
    [{ HOST: '0.0.0.0' }, /no sign-in yet.*STAGGER_TRUSTED_NETWORK=yes/],
    [{ PORT: 'eighty' }, /^PORT is "eighty"/],
    [{ DATABASE_URL: 'mysql://here' }, /^DATABASE_URL cannot be used/],
    [{ TEMPORAL_ADDRESS: 'nowhere' }, /^TEMPORAL_ADDRESS is "nowhere": give a host and a port/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is "loud"/],
    [{ STAGGER_LANGUAGE: 'fr' }, /^STAGGER_LANGUAGE is "fr"/],
  ])('%j is refused in one sentence', (environment, sentence) => {
    expect(() => readConfiguration(environment)).toThrow(sentence)
  })

  test('Temporal’s own pages are an address of the web, which ends without a slash', () => {
    expect(() => readConfiguration({ TEMPORAL_UI_URL: 'temporal:8233' })).toThrow(/^TEMPORAL_UI_URL is/)
    expect(readConfiguration({ TEMPORAL_UI_URL: 'http://127.0.0.1:4784/' }).temporalPages).toBe('http://127.0.0.1:4784')
  })

  test('a trusted network may be listened on, and an empty variable is an absent one', () => {
    const { host, port, temporal } = readConfiguration({
      HOST: '0.0.0.0',
      STAGGER_TRUSTED_NETWORK: 'yes',
      PORT: '',
      TEMPORAL_ADDRESS: '',
    })
    expect({ host, port, temporal }).toEqual({ host: '0.0.0.0', port: 4780, temporal: undefined })
  })

  test('one database folder has one process; a dead one’s lock is taken over', () => {
    const database = join(folder, 'pglite')
    const giveBack = lockDatabaseFolder(database)
    expect(() => lockDatabaseFolder(database)).toThrow(`is in use by process ${process.pid}`)
    giveBack()
    expect(existsSync(`${database}.lock`)).toBe(false)
    writeFileSync(`${database}.lock`, '999999999 gone')
    lockDatabaseFolder(database)()
  })

  test('the internal token is made once, for its owner only', () => {
    const configuration = readConfiguration({ STAGGER_DATA_DIR: join(folder, 'new') })
    const token = tokenOf(configuration)
    expect([token.length, tokenOf(configuration)]).toEqual([43, token])
    expect(statSync(join(folder, 'new', 'internal-token')).mode & 0o777).toBe(0o600)
  })
})
