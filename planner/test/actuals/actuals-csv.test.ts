import { expect, test } from '@jest/globals'
import { actualsFromCsv, type CsvKind, schedule, budget } from '../../src/index.ts'
import { actualFaultSentence } from '../../src/messages/en/actuals.ts'
import { actualFaultSentence as inGerman } from '../../src/messages/de/actuals.ts'
import { item, planWith, time } from '../budget/given-budget.ts'

const plan = planWith({
  costItems: [item('fee', 100_00)],
  books: [{ id: 'books', pattern: 'months', closedThrough: '2026-12-31' }],
})
const how = { importId: 'import-1', recordedAt: '2027-04-14T09:00:00Z', actor: 'Ann', today: '2027-04-14', ledger: [] }
const read = (text: string, kind: CsvKind = 'invoices') => actualsFromCsv(text, kind, plan, how)
const HEADER = 'item,vendor,number,invoiced_on,amount,currency'
const GOOD = 'fee,CPA firm,17,2027-03-01,12.50,USD'

test('a good file becomes entries, named after the import and their row', () => {
  expect(read(`\uFEFF${HEADER}\r\n${GOOD}\r\nfee,CPA firm,17a,2027-03-02,-2.50,USD\r\n`)).toEqual({
    rows: [
      {
        kind: 'invoice',
        id: 'import-1.2',
        itemId: 'fee',
        vendor: 'CPA firm',
        number: '17',
        invoicedOn: '2027-03-01',
        amount: { minor: 1250, currency: 'USD' },
        recordedAt: '2027-04-14T09:00:00Z',
        actor: 'Ann',
      },
      expect.objectContaining({ id: 'import-1.3', amount: { minor: -250, currency: 'USD' } }),
    ],
    faults: [],
  })
})

test('hours come in the same way', () => {
  expect(read('person,activity,on,hours\nann,work,2027-01-05,7.5\n', 'time').rows).toMatchObject([
    { kind: 'time', personId: 'ann', activityId: 'work', on: '2027-01-05', hours: 7.5 },
  ])
})

test.each([
  ['a decimal comma', 'fee,CPA firm,18,2027-03-01,"12,50",USD', 'decimal-comma in amount'],
  ['a thousands comma', 'fee,CPA firm,18,2027-03-01,"1,250.00",USD', 'decimal-comma in amount'],
  ['finer than the currency', 'fee,CPA firm,18,2027-03-01,12.505,USD', 'amount-invalid in amount'],
  ['no number', 'fee,CPA firm,18,2027-03-01,twelve,USD', 'amount-invalid in amount'],
  ['a day that is none', 'fee,CPA firm,18,2027-02-30,12.50,USD', 'date-invalid in invoiced_on'],
  ['another form of date', 'fee,CPA firm,18,03/01/2027,12.50,USD', 'date-invalid in invoiced_on'],
  ['a formula', 'fee,"=HYPERLINK(""x"")",18,2027-03-01,12.50,USD', 'formula in vendor'],
  ['an at', 'fee,@SUM(A1),18,2027-03-01,12.50,USD', 'formula in vendor'],
  ['a plus', 'fee,+1+2,18,2027-03-01,12.50,USD', 'formula in vendor'],
  ['nothing where something is needed', 'fee,,18,2027-03-01,12.50,USD', 'value-missing in vendor'],
  ['no such item', 'gone,CPA firm,18,2027-03-01,12.50,USD', 'item-unknown in item'],
  ['the future', 'fee,CPA firm,18,2027-04-15,12.50,USD', 'in-future in invoiced_on'],
  ['a closed period', 'fee,CPA firm,18,2026-12-31,12.50,USD', 'in-closed-period in invoiced_on'],
  ['no such currency', 'fee,CPA firm,18,2027-03-01,12.50,USX', 'currency-unknown in currency'],
  ['no rate', 'fee,CPA firm,18,2027-03-01,12.50,EUR', 'rate-missing in currency'],
  ['a cell too many', `${GOOD},more`, 'row-malformed in undefined'],
])('a row with %s is refused, and with it the file', (_, row, fault) => {
  const { rows, faults } = read(`${HEADER}\n${GOOD}\n${row}\n`)
  expect(rows).toEqual([])
  expect(faults.map(({ code, row: at, column }) => `${at}: ${code} in ${column}`)).toEqual([`3: ${fault}`])
})

test('headers are the ones that are documented, each once', () => {
  const { faults } = read('item,Vendor,number,number,invoiced_on,amount,currency\n')
  expect(faults.map(({ code, column }) => `${code}: ${column}`)).toEqual([
    'header-missing: vendor',
    'header-unknown: Vendor',
    'header-unknown: number',
  ])
})

test('the fault of row 3,412 names row 3,412, quoted line breaks and blank lines before it or not', () => {
  const before = Array.from({ length: 3409 }, (_, k) =>
    k === 7 ? `fee,"CPA\nfirm",k${k},2027-03-01,1,USD` : k === 8 ? '' : `fee,CPA firm,k${k},2027-03-01,1,USD`,
  )
  const { faults } = read(`${HEADER}\n${[...before, GOOD, 'fee,CPA firm,18,soon,12.50,USD'].join('\n')}\n`)
  expect(faults).toEqual([
    { code: 'date-invalid', path: '', row: 3412, column: 'invoiced_on', facts: { text: 'soon' } },
  ])
})

test('a quote that is never closed is one fault, not an exception', () => {
  expect(read(`${HEADER}\nfee,"CPA firm,17\n`).faults.map(({ code }) => code)).toEqual(['row-malformed'])
})

test('the same file does not come in twice', () => {
  const { rows } = read(`${HEADER}\n${GOOD}\n`)
  const again = actualsFromCsv(`${HEADER}\n${GOOD}\n`, 'invoices', plan, { ...how, ledger: rows })
  expect(again).toEqual({ rows: [], faults: [{ code: 'file-recorded-before', path: '', facts: { rows: 1 } }] })
})

test.each([
  ['a header alone', `${HEADER}\n`],
  ['a header above blank lines', `${HEADER}\r\n\r\n,,,,,\r\n`],
])('%s has nothing to record, and says so', (_, text) => {
  expect(read(text)).toEqual({ rows: [], faults: [{ code: 'file-empty', path: '', row: 1, facts: {} }] })
})

test('a file that grew by a row is refused for the rows that are in already, whatever it is called', () => {
  const { rows } = read(`${HEADER}\n${GOOD}\n`)
  const grown = `${HEADER}\nfee,CPA firm,18,2027-03-02,1,USD\n${GOOD}\n`
  const again = actualsFromCsv(grown, 'invoices', plan, { ...how, importId: 'import-2', ledger: rows })
  expect(again).toEqual({
    rows: [],
    faults: [
      {
        code: 'invoice-exists',
        path: '',
        row: 3,
        column: 'number',
        facts: { vendor: 'CPA firm', number: '17', on: '2027-03-01' },
      },
    ],
  })
})

test.each([
  ['the same number', 'fee,CPA firm,17,2027-03-02,1,USD', ['3: invoice-exists in number']],
  ['it in another case', 'fee,cpa FIRM,17,2027-03-02,1,USD', ['3: invoice-exists in number']],
  ['another number', 'fee,CPA firm,18,2027-03-01,12.50,USD', []],
  ['another vendor', 'fee,Penetration testers,17,2027-03-01,12.50,USD', []],
])('within one file, a row with %s: %s', (_, row, told) => {
  const { faults } = read(`${HEADER}\n${GOOD}\n${row}\n`)
  expect(faults.map(({ code, row: at, column }) => `${at}: ${code} in ${column}`)).toEqual(told)
})

test('what is imported is spent', () => {
  const { rows } = read(`${HEADER},paid_on\n${GOOD},2027-03-20\n`)
  const made = budget(schedule(plan, [], '2027-04-14'), [...rows, time('t', 'work', '2027-01-05', 2)], {
    basis: 'cash',
    total: 'external',
    by: 'year',
  })
  expect(made.sum.actual.total).toBe(1250)
})

test.each([
  [';', 'semicolons'],
  ['\t', 'tabs'],
])('a file whose cells have %j between them is told so', (mark, delimiter) => {
  const { faults } = read(`${HEADER}\n${GOOD}\n`.replaceAll(',', mark))
  expect(faults).toEqual([{ code: 'delimiter-other', path: '', row: 1, facts: { delimiter } }])
})

test('what is wrong in cells, with the plan and between rows is told at once, a cell once', () => {
  const file = [
    `${HEADER},paid_on`,
    `${GOOD},`,
    'gone,CPA firm,18,soon,"1,50",EUR,2027-03-02',
    'fee,CPA firm,17,2027-03-02,1,USD,',
    'fee,CPA firm,19',
    'fee,,17,2027-12-01,x,USX,',
  ].join('\n')
  expect(read(file).faults.map(({ code, row, column }) => `${row}: ${code} in ${column}`)).toEqual([
    '3: date-invalid in invoiced_on',
    '3: decimal-comma in amount',
    '3: item-unknown in item',
    '4: invoice-exists in number',
    '5: row-malformed in undefined',
    '6: value-missing in vendor',
    '6: amount-invalid in amount',
    '6: currency-unknown in currency',
    '6: in-future in invoiced_on',
  ])
})

test.each([
  ['25', 'This does not fit here: write 24 at most.', 'Das passt hier nicht: Schreiben Sie höchstens 24.'],
  ['0', 'This does not fit here: write more than 0.', 'Das passt hier nicht: Schreiben Sie mehr als 0.'],
])('%s hours on a day are refused in a sentence', (hours, english, german) => {
  const { faults } = read(`person,activity,on,hours\nann,work,2027-01-05,${hours}\n`, 'time')
  expect(faults.map((fault) => [fault.column, actualFaultSentence(fault), inGerman(fault)])).toEqual([
    ['hours', english, german],
  ])
})
