import { describe, expect, test } from '@jest/globals'
import type { CostItem, Person, Plan } from '@stagger/planner'
import { DATABASES } from './support/databases.ts'
import { newPlanBeforeEach, serverOn } from './support/server-on.ts'
import { smallPlan } from './support/small-plan.ts'

const audit: CostItem = {
  id: 'audit',
  name: 'SOC 2 examination',
  category: 'cpa-fees',
  programIds: ['soc2'],
  amount: { low: 2_000_000, likely: 2_500_000, high: 4_000_000, currency: 'USD', source: 'yours' },
  quotes: [],
  terms: [{ percent: 100, at: { kind: 'finish', activityId: 'report' }, netDays: 30 }],
  recognition: 'on-use',
  termsSource: 'yours',
}
const ann: Person = { id: 'ann', name: 'Ann', role: 'compliance', calendarId: 'office', hoursPerDay: 8, leave: [] }

/** A plan that buys one thing, with one person, and books that are closed through the end of 2024. */
const buying = (id: string): Plan => ({
  ...smallPlan(id),
  people: [ann],
  costItems: [audit],
  books: [{ id: 'books', pattern: 'months', closedThrough: '2024-12-31' }],
})

/** More cents than a 32-bit number holds. */
const LARGE = 3_000_000_000
const invoice = {
  kind: 'invoice',
  id: 'i1',
  itemId: 'audit',
  vendor: 'Alder CPAs',
  number: 'A-17',
  invoicedOn: '2026-01-05',
  amount: { minor: LARGE, currency: 'USD' },
}
const worked = { kind: 'time', id: 't1', personId: 'ann', activityId: 'gap', on: '2026-01-05', hours: 7.5 }

const HEADER = 'item,vendor,number,invoiced_on,amount,currency'
const GOOD = `${HEADER}\r\naudit,Alder CPAs,A-18,2026-01-05,1250.50,USD\r\naudit,Alder CPAs,A-19,2026-01-06,-50,USD\r\n`

describe.each(DATABASES)('what was spent, on %s', (name) => {
  const server = serverOn(name)
  const plan = newPlanBeforeEach(server, buying)

  const at = (path = '') => plan.at(`/actuals${path}`)
  const record = (entry: object, headers = {}) => server.post(at(), entry, headers)
  const recorded = async () => (await server.get(at())).body.actuals
  const csv = (text: string, query: string, headers = {}) =>
    server.post(at(`/imports?kind=invoices${query}`), text, { 'content-type': 'text/csv', ...headers })
  const refusal = ({ status, body }: Awaited<ReturnType<typeof record>>) => [
    status,
    body.code,
    body.faults?.map((fault: { code: string; path: string }) => `${fault.code} ${fault.path}`),
  ]

  test('invoices and hours are kept as they were recorded, with who and when', async () => {
    expect([(await record(invoice)).status, (await record(worked)).status]).toEqual([201, 201])
    const signed = { actor: 'ana', recordedAt: expect.stringMatching(/-0[45]:00$/) }
    expect(await recorded()).toEqual([
      { ...invoice, ...signed },
      { ...worked, ...signed },
    ])
  })

  test('an entry that was wrong is taken back by another one; nothing is removed, and not taken back twice', async () => {
    await record(invoice)
    expect((await record({ kind: 'reversal', id: 'r1', reverses: 'i1' })).status).toBe(201)
    expect((await recorded()).map(({ id }: { id: string }) => id)).toEqual(['i1', 'r1'])
    expect(refusal(await record({ kind: 'reversal', id: 'r2', reverses: 'i1' }))).toEqual([
      422,
      'entries-refused',
      ['entry-reversed-before /reverses'],
    ])
  })

  test.each([
    ['nothing asked for', { ...invoice, amount: { minor: 0, currency: 'USD' } }, 'amount-zero /amount/minor'],
    ['what the plan does not buy', { ...invoice, itemId: 'other' }, 'item-unknown /itemId'],
    ['a day in a closed period', { ...invoice, invoicedOn: '2024-12-31' }, 'in-closed-period /invoicedOn'],
    ['a day to come', { ...invoice, invoicedOn: '2090-01-01' }, 'in-future /invoicedOn'],
    [
      'a currency without a rate',
      { ...invoice, amount: { minor: 1, currency: 'EUR' } },
      'rate-missing /amount/currency',
    ],
    ['a person whom nobody knows', { ...worked, personId: 'bob' }, 'person-unknown /personId'],
  ])('refused: %s', async (_, entry, fault) => {
    expect(refusal(await record(entry))).toEqual([422, 'entries-refused', [fault]])
    expect(await recorded()).toEqual([])
  })

  test('an entry is recorded once, whether its request is repeated or its id comes again', async () => {
    const key = { 'idempotency-key': 'once' }
    const [first, again] = [await record(invoice, key), await record(invoice, key)]
    expect([first.status, again.body]).toEqual([201, first.body])
    expect(refusal(await record(invoice))).toEqual([422, 'entries-refused', ['entry-exists /id']])
    expect(await recorded()).toHaveLength(1)
  })

  test('a dry run says what a file would add, records nothing and needs no key', async () => {
    const { status, body } = await csv(GOOD, '&dryRun=true', { 'idempotency-key': '' })
    expect([status, body.faults, body.rows.map(({ amount }: { amount: { minor: number } }) => amount.minor)]).toEqual([
      200,
      [],
      [125_050, -5_000],
    ])
    expect(await recorded()).toEqual([])
  })

  test('a dry run names the row and the column of every fault, with a sentence', async () => {
    const { body } = await csv(`${GOOD}audit,Alder CPAs,A-20,5.1.2026,"1,5",USD\r\n`, '&dryRun=true')
    expect([body.rows, body.faults]).toEqual([
      [],
      [
        expect.objectContaining({ row: 4, column: 'invoiced_on', code: 'date-invalid' }),
        expect.objectContaining({
          row: 4,
          column: 'amount',
          code: 'decimal-comma',
          detail: expect.stringMatching(/dot/),
        }),
      ],
    ])
  })

  test('what an invoice stands for is not removed, by no edit and by no undo, until that is taken back', async () => {
    const cloud = { ...audit, id: 'cloud', name: 'Cloud' }
    const edit = async (change: object) => {
      const { revision } = (await server.get(plan.at())).body
      return server.post(plan.at('/edits'), { edit: change }, { 'if-match': `"${revision}"` })
    }
    await edit({ kind: 'setCostItem', item: cloud })
    await record({ ...invoice, itemId: 'cloud' })
    const removed = await edit({ kind: 'removeCostItem', itemId: 'cloud' })
    expect([...refusal(removed), removed.body.detail]).toEqual([
      409,
      'spending-recorded',
      ['spending-recorded /costItems/1'],
      expect.stringContaining('A-17'),
    ])
    expect(refusal(await server.post(plan.at('/undo'), {}))).toEqual(refusal(removed))
    await record({ kind: 'reversal', id: 'r1', reverses: 'i1' })
    expect((await edit({ kind: 'removeCostItem', itemId: 'cloud' })).status).toBe(200)
  })

  test('the rate that an invoice is told at stays, in an edit and in an undo; one that a cost needs stays in an edit', async () => {
    const edit = async (change: object) => {
      const { revision } = (await server.get(plan.at())).body
      return server.post(plan.at('/edits'), { edit: change }, { 'if-match': `"${revision}"` })
    }
    const rate = { id: 'r', from: 'EUR', to: 'USD', rate: '1.1', on: '2020-01-01', source: 'yours' }
    const amount = { ...audit.amount, currency: 'EUR' }
    await edit({ kind: 'setCostItem', item: { ...audit, id: 'abroad', name: 'Test abroad', amount } })
    await edit({ kind: 'setExchangeRate', rate })
    const removed = await edit({ kind: 'removeExchangeRate', rateId: 'r' })
    expect([...refusal(removed), removed.body.detail]).toEqual([
      409,
      'rate-needed',
      ['rate-needed /exchangeRates'],
      expect.stringContaining('Test abroad'),
    ])
    await record({ ...invoice, amount: { minor: 100, currency: 'EUR' } })
    const undone = await server.post(plan.at('/undo'), {})
    expect([...refusal(undone), undone.body.detail]).toEqual([
      409,
      'spending-recorded',
      ['spending-recorded /exchangeRates/0'],
      expect.stringContaining('A-17'),
    ])
    expect(refusal(await edit({ kind: 'removeExchangeRate', rateId: 'r' }))).toEqual(refusal(undone))
    expect((await server.get(plan.at('/budget'))).status).toBe(200)
    await record({ kind: 'reversal', id: 'r1', reverses: 'i1' })
    expect((await server.post(plan.at('/undo'), {})).status).toBe(200)
  })

  test('a contract is signed by today, in whatever edit', async () => {
    const edit = async (contract: object) => {
      const { revision } = (await server.get(plan.at())).body
      const change = { kind: 'setCostItem', item: { ...audit, contract } }
      return server.post(plan.at('/edits'), { edit: change }, { 'if-match': `"${revision}"` })
    }
    const amount = { minor: 100, currency: 'USD' }
    expect(refusal(await edit({ signedOn: '2090-01-01', amount }))).toEqual([
      422,
      'signed-in-future',
      ['signed-in-future /costItems/0/contract/signedOn'],
    ])
    expect((await edit({ signedOn: '2026-01-05', amount })).status).toBe(200)
  })

  test('an import records all of a file under one event, and the same file not twice', async () => {
    expect((await csv(GOOD, '')).status).toBe(200)
    expect((await recorded()).map(({ number }: { number: string }) => number)).toEqual(['A-18', 'A-19'])
    const { body } = await server.get(plan.at('/events'))
    expect(body.events.at(-1)).toMatchObject({ kind: 'actuals-recorded', data: { entries: 2 } })
    const again = await csv(GOOD, '')
    expect([again.status, again.body.faults[0]]).toEqual([
      422,
      expect.objectContaining({ code: 'file-recorded-before', facts: { rows: 2 } }),
    ])
  })

  test('an import with one bad row records nothing of the others', async () => {
    const refused = await csv(`${GOOD}nothing,Alder CPAs,A-20,2026-01-07,1,USD\r\n`, '')
    expect([refused.status, refused.body.faults]).toEqual([
      422,
      [expect.objectContaining({ row: 4, column: 'item', code: 'item-unknown' })],
    ])
    expect(await recorded()).toEqual([])
  })

  test.each([
    ['JSON where a file is meant', '/imports?kind=invoices', 'application/json', '{}'],
    ['a file where JSON is meant', '', 'text/csv', GOOD],
  ])('refused with 415: %s', async (_, path, type, body) => {
    const { status } = await server.post(at(path), body, { 'content-type': type })
    expect(status).toBe(415)
  })

  test.each([
    ['Latin-1', Buffer.from(GOOD.replace('Alder', 'Müller'), 'latin1')],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${GOOD}`, 'utf16le')],
    ['UTF-16 without its mark', Buffer.from(GOOD, 'utf16le')],
  ])('a file in %s is refused before it is read', async (_, bytes) => {
    const asked = await server.post(at('/imports?kind=invoices&dryRun=true'), bytes, { 'content-type': 'text/csv' })
    expect([asked.status, asked.body.code]).toEqual([422, 'file-not-utf-8'])
    expect(await recorded()).toEqual([])
  })

  test('letters beyond ASCII come in as they are written', async () => {
    await csv(`\uFEFF${GOOD.replaceAll('Alder', 'Müller')}`, '')
    expect((await recorded())[0].vendor).toBe('Müller CPAs')
  })

  test('a file without its kind, or with a character that nothing can store, is refused', async () => {
    const nameless = await server.post(at('/imports'), GOOD, { 'content-type': 'text/csv' })
    expect([nameless.status, (await csv('ab\u0000c', '')).status]).toEqual([422, 400])
  })
})
