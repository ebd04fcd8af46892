import { describe, expect, test } from '@jest/globals'
import { budget, type CostItem, type Plan, schedule, SHEET_PRESETS } from '@stagger/planner'
import { parse } from 'csv-parse/sync'
import { DATABASES } from './support/databases.ts'
import { newPlanBeforeEach, serverOn } from './support/server-on.ts'
import { smallPlan } from './support/small-plan.ts'
import { cellsOf, partsOf, storedIn } from './support/workbook.ts'

const TODAY = '2026-03-31'

const item = (id: string, likely: number, more: Partial<CostItem> = {}): CostItem => ({
  id,
  name: id,
  category: 'cpa-fees',
  programIds: ['soc2'],
  activityId: 'report',
  vendor: 'Alder CPAs',
  amount: { low: likely, likely, high: likely, currency: 'USD', source: 'yours' },
  quotes: [],
  terms: [
    { percent: 33.33, at: { kind: 'start', activityId: 'gap' }, netDays: 0 },
    { percent: 66.67, at: { kind: 'finish', activityId: 'report' }, netDays: 30 },
  ],
  recognition: 'on-use',
  termsSource: 'yours',
  ...more,
})

/** Two things bought, one of them for both programs, in cents that no share divides evenly. */
const buying = (id: string): Plan => ({
  ...smallPlan(id),
  costItems: [
    item('audit', 2_500_001),
    item('=platform', 1_000_003, { id: 'platform', programIds: ['soc2', 'hitrust'] }),
  ],
})

/** What both cost together. */
const ALL = 3_500_004

describe.each(DATABASES)('budgets on %s', (name) => {
  const server = serverOn(name)
  const plan = newPlanBeforeEach(server, buying)

  const at = (path: string) => plan.at(`/${path}`)
  const told = async (query = '') => (await server.get(at(`budget?statusDate=${TODAY}${query}`))).body.budget
  const bytes = async (path: string) => {
    const response = await fetch(server.url + at(path))
    return { headers: response.headers, file: new Uint8Array(await response.arrayBuffer()) }
  }
  const invoice = {
    kind: 'invoice',
    id: 'i1',
    itemId: 'audit',
    vendor: 'Alder CPAs',
    number: 'A-17',
    invoicedOn: '2026-02-02',
    paidOn: '2026-03-02',
    amount: { minor: 900_000, currency: 'USD' },
  }

  test('it is what the planner computes, of the revision and the day it says', async () => {
    const { status, body } = await server.get(at(`budget?statusDate=${TODAY}&basis=accrual&by=month&groupBy=vendor`))
    const dates = schedule(buying(plan.id), [], TODAY)
    const made = budget(dates, [], { basis: 'accrual', total: 'external', by: 'month', groupedBy: ['vendor'] })
    expect([status, body.revision, body.statusDate]).toEqual([200, 1, TODAY])
    expect(body.budget).toEqual(JSON.parse(JSON.stringify(made)))
  })

  test('what was spent counts; what was taken back does not', async () => {
    const spent = async () => (await told()).sum.actual.total
    await server.post(at('actuals'), invoice)
    expect(await spent()).toBe(900_000)
    await server.post(at('actuals'), { kind: 'reversal', id: 'r1', reverses: 'i1' })
    expect(await spent()).toBe(0)
  })

  test('a budget that is frozen by an edit is what later ones are held against, and tells why they differ', async () => {
    const items = [
      { itemId: 'audit', programId: 'soc2', name: 'audit', quantity: 1, minor: 1_000_000, currency: 'USD' },
    ]
    const line = { itemId: 'audit', programId: 'soc2', category: 'cpa-fees', month: '2026-01-01' }
    const lines = [{ ...line, cash: 1_000_000, accrual: 1_000_000 }]
    const frozen = { id: 'fy26', name: 'FY26', kind: 'annual-plan', frozenOn: TODAY, currency: 'USD', items, lines }
    const edit = { kind: 'setBudget', budget: frozen }
    expect((await server.post(at('edits'), { edit }, { 'if-match': '"1"' })).status).toBe(200)
    const { sum, against } = await told('&against=fy26')
    expect([against.name, sum.budgeted.total, sum.variance.total.total]).toEqual(['FY26', 1_000_000, ALL - 1_000_000])
    expect((await server.get(at('budget?against=none'))).body.code).toBe('id-unknown')
  })

  test('asked how sure it is, rows have percentiles and a reserve', async () => {
    const { sum } = await told('&chance=true')
    expect(sum.chance).toEqual({
      p50: expect.any(Number),
      p80: expect.any(Number),
      reserve: expect.any(Number),
      reserveByPeriod: expect.any(Array),
    })
    expect((await told()).sum.chance).toBeUndefined()
  })

  test.each(SHEET_PRESETS)('%s adds up to the cent, and is CSV as spreadsheets open it', async (preset) => {
    const { headers, file } = await bytes(`budget.csv?statusDate=${TODAY}&preset=${preset}`)
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file)
    expect([text.startsWith('\uFEFF'), text.replaceAll('\r\n', '').includes('\n')]).toEqual([true, false])
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${plan.id}-budget-${preset}.csv"`)
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true })
    const cents = (cell = '') => Math.round(Number(cell) * 100)
    const total = rows
      .filter(({ AccountName }) => AccountName !== 'Cash')
      .flatMap(({ Debits, Credits, ...row }) =>
        Debits === undefined
          ? Object.entries(row).map(([header, cell]) =>
              /^(Period \d+|Amount|\w{3}-\d\d)$/.test(header) ? cents(cell) : 0,
            )
          : [cents(Debits), -cents(Credits)],
      )
      .reduce((sum, amount) => sum + amount, 0)
    expect(total).toBe(ALL)
  })

  test('a name that a spreadsheet would run is text in the file', async () => {
    const { body } = await server.get(at(`budget.csv?statusDate=${TODAY}&preset=long`))
    expect([body.includes(",'=platform,"), body.includes(',=platform,')]).toEqual([true, false])
  })

  test('headings of one’s own, another measure and another basis are taken', async () => {
    const { body } = await server.get(
      at(`budget.csv?statusDate=${TODAY}&preset=xero&headings=*Account,Text&basis=accrual&by=year`),
    )
    expect(body.split('\r\n')[0]).toBe('*Account,Text,Tracking program,Tracking cost centre,Currency,FY26')
  })

  test('the workbook has numbers that add up to the cent, sums as formulas, dates as dates and a header that stays', async () => {
    const { headers, file } = await bytes(`budget.xlsx?statusDate=${TODAY}&by=quarter`)
    const cells = cellsOf(file, 1)
    const at = (name: string) => cells.get(name)
    const numbers = ['H', 'I', 'J'].flatMap((column) => [3, 4, 5].map((row) => Number(at(`${column}${row}`) ?? 0)))
    expect(Math.round(numbers.reduce((sum, amount) => sum + amount, 0) * 100)).toBe(ALL)
    expect(headers.get('content-type')).toMatch(/spreadsheetml/)
    // 46023 is 1 January 2026 as spreadsheets count days.
    expect(['A1', 'H1', 'H2', 'C4', 'A6'].map(at)).toEqual(['Program', 'FY26 Q1', '46023', '=platform', 'Total'])
    expect(['K3', 'H6', 'K6'].map(at)).toEqual(['=SUM(H3:J3)', '=SUM(H3:H5)', '=SUM(K3:K5)'])
    expect(partsOf(file)('xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/)
    expect(partsOf(file)('xl/styles.xml')).toContain('formatCode="#,##0.00"')
  })

  test('the sums of the workbook are stored, for viewers that do not calculate', async () => {
    const { file } = await bytes(`budget.xlsx?statusDate=${TODAY}&by=quarter`)
    const stored = storedIn(file, 1)
    const sums = (names: readonly string[]) => names.reduce((sum, name) => sum + (stored.get(name) ?? 0), 0)
    expect(
      [stored.get('K6'), sums(['K3', 'K4', 'K5']), sums(['H6', 'I6', 'J6'])].map((sum) => sum?.toFixed(2)),
    ).toEqual(Array.from({ length: 3 }, () => (ALL / 100).toFixed(2)))
  })

  test.each([
    ['a basis that is none', 'budget?basis=gut', 422],
    ['a grouping twice', 'budget?groupBy=vendor,vendor', 422],
    ['a preset that is none', 'budget.csv?preset=sap', 422],
    ['what was budgeted, against nothing', 'budget.csv?measure=budgeted', 422],
    ['the same as a workbook', 'budget.xlsx?measure=budgeted', 422],
    ['a day that no calendar is made for', 'budget?statusDate=1800-01-01', 422],
    ['a plan that is not there', '../none/budget.xlsx', 404],
  ])('refused: %s', async (_, path, status) => {
    expect((await server.get(at(path))).status).toBe(status)
  })
})
