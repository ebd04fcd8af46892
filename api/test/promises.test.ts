import { beforeAll, describe, expect, test } from '@jest/globals'
import { promiseCheck } from '@stagger/planner'
import { DATABASES } from './support/databases.ts'
import { serverOn } from './support/server-on.ts'
import { smallPlan } from './support/small-plan.ts'

const TODAY = '2026-01-05'
const question = { report: 'soc2-type2', scopeId: 'product', by: '2026-12-31' } as const

describe.each(DATABASES)('promise checks on %s', (name) => {
  const server = serverOn(name)

  beforeAll(async () => {
    await server.post('/api/v1/plans', { plan: smallPlan('small') })
  })

  const address = (asked: object, plan = 'small') =>
    `/api/v1/plans/${plan}/promise-check?${new URLSearchParams({ statusDate: TODAY, iterations: '256', ...asked }).toString()}`
  const check = (asked: object, headers?: Record<string, string>) => server.get(address(asked), headers)

  test('the answer is the planner’s, of the revision and the day it says; it stores nothing', async () => {
    const { status, body } = await check({
      ...question,
      value: '10000',
      categories: 'security',
      leastWindowMonths: '3',
    })
    const asked = { ...question, value: { minor: 10_000, currency: 'USD' }, leastWindowMonths: 3 }
    const options = { seed: 1, iterations: 256, actuals: [] }
    const made = promiseCheck(smallPlan('small'), [], TODAY, { ...asked, categories: ['security'] }, options)
    expect([status, body.revision, body.statusDate]).toEqual([200, 1, TODAY])
    expect(body.promise).toEqual(JSON.parse(JSON.stringify(made)))
    expect((await server.get('/api/v1/plans/small')).body.plan.commitments).toEqual([])
  })

  test('a day that the report cannot be in hand on is a no, a far one a yes', async () => {
    const verdicts = [await check({ ...question, by: '2026-01-12' }), await check(question)]
    expect(verdicts.map(({ body }) => body.promise.verdict)).toEqual(['no', 'yes'])
  })

  test('a report that no program gives like that is a no, whatever the day, and says what is missing', async () => {
    const { body } = await check({ ...question, categories: 'security,privacy' })
    expect([body.promise.verdict, body.promise.chance, body.promise.unmet]).toEqual(['no', 0, ['categories']])
  })

  test('who has the answer is told so, until the plan changes', async () => {
    await server.post('/api/v1/plans', { plan: smallPlan('changing') })
    const ask = (headers?: Record<string, string>) => server.get(address(question, 'changing'), headers)
    const tag = (await ask()).headers.get('etag') ?? ''
    expect((await ask({ 'if-none-match': tag })).status).toBe(304)
    const edit = { kind: 'setPriority', programId: smallPlan('changing').programs[0]?.id, priority: 2 }
    await server.post('/api/v1/plans/changing/edits', { edit }, { 'if-match': '"1"' })
    expect((await ask({ 'if-none-match': tag })).status).toBe(200)
  })

  test('as events, the answer is told before anything is tried that might help', async () => {
    const { body: text } = await check({ ...question, by: '2026-01-13' }, { accept: 'text/event-stream' })
    const events = text.split('\n\n').filter((frame: string) => frame.startsWith('event:'))
    expect(events[0]).toMatch(/^event: progress\ndata: .*"tried":\{"done":0,"of":\d+\}/)
    expect(events.at(-1)).toMatch(/^event: result\n/)
  })

  test.each([
    ['a report that is none', { report: 'iso' }, '/report', /write soc2-type1, soc2-type2, .* or hitrust-r2\./],
    ['a day that is none', { by: '2026-02-30' }, '/by', /a real date, YYYY-MM-DD/],
    ['more iterations than are computed for one answer', { iterations: '50001' }, '/iterations', /from 1 to 50000/],
    ['a value that is no whole number', { value: '1e5' }, '/value', /a whole number from 0 to .*, in digits/],
    ['a value below zero', { value: '-5' }, '/value', /a whole number from 0/],
    ['a category that is none', { categories: 'security,moon' }, '/categories/1', /write security, availability/],
    ['a window of no months', { leastWindowMonths: '0' }, '/leastWindowMonths', /from 1 to 24/],
    ['a day that is over', { by: '2026-01-04' }, '/by', /2026-01-04 is over/],
    ['a report that the plan does not have', { report: 'hitrust-e1' }, '/report', /It plans SOC 2 Type II.*\./],
    ['a scope that is none', { scopeId: 'moon' }, '/scopeId', /Nothing is called moon/],
    ['a currency that is none', { value: '5', currency: 'XYZ' }, '/currency', /XYZ is not a currency/],
    ['a parameter that is none', { catgories: 'privacy' }, '/catgories', /has no parameter catgories\. It takes .*by/],
  ])('refused: %s, with its place and what to do', async (_, asked, path, sentence) => {
    const { status, body } = await check({ ...question, ...asked })
    expect([status, body.status]).toEqual([422, 422])
    expect(body.faults).toEqual([expect.objectContaining({ path, detail: expect.stringMatching(sentence) })])
  })

  test('a plan that is not there is refused', async () => {
    expect((await server.get(address(question, 'none'))).status).toBe(404)
  })
})
