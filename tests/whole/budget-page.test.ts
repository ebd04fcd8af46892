import { afterAll, expect, test } from '@jest/globals'
import type { Actual, Budget } from '@stagger/planner'
import { seriousFindings } from './accessibility.ts'
import { get, post } from './api-calls.ts'
import { CLOSES_WITHIN_MS, openExample } from './example-stack.ts'
import { openPage } from './page.ts'
import { eventually } from './stack.ts'

const { stack, browser, page, errors, planId, planNow, undo, close } = await openExample()
afterAll(close, CLOSES_WITHIN_MS)

const table = () => page.getByRole('treegrid', { name: 'Budget by period' })
const drawer = () => page.locator('main + aside')
const ledger = async () => (await get<{ actuals: readonly Actual[] }>(stack.origin, `/plans/${planId}/actuals`)).actuals
const budgetNow = async (query = '') =>
  (await get<{ budget: Budget }>(stack.origin, `/plans/${planId}/budget${query}`)).budget
const open = async (query = '') => {
  await page.goto(`${stack.origin}/budget${query}`)
  await table().waitFor()
}

test('the heading is the cost, and what to hold back once it is known', async () => {
  await open()
  await page.getByRole('heading', { level: 1, name: /forecast through FY\d\d, \$\S+ reserve to be 80% sure/ }).waitFor({
    timeout: 60_000,
  })
  await expect(page.getByRole('img', { name: /P80/ }).count()).resolves.toBe(1)
}, 90_000)

test('a copied table has the same total as the API, to the cent', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy table' }).click()
  await page.getByText('The table is copied').first().waitFor()
  const copied: unknown = await page.evaluate('navigator.clipboard.readText()')
  const lines = String(copied)
    .split('\n')
    .map((line) => line.split('\t'))
  const total = lines.at(-1)?.[lines[0]?.indexOf('Forecast') ?? 0]
  const { sum } = await budgetNow()
  expect(Math.round(Number(total) * 100)).toBe(sum.forecast.total)
}, 60_000)

test('the address holds the switches, and the files are asked for with them', async () => {
  await page.getByRole('button', { name: 'Accrual', exact: true }).click()
  await page.getByRole('button', { name: 'Year', exact: true }).click()
  await page.getByRole('button', { name: 'Fully loaded', exact: true }).click()
  const { searchParams } = new URL(page.url())
  expect(Object.fromEntries(searchParams)).toMatchObject({ basis: 'accrual', by: 'year', total: 'loaded' })
  const file = await page.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href')
  expect(file).toMatch(/basis=accrual&total=loaded&by=year/)
  const answer = await fetch(`${stack.origin}${file}`)
  expect(answer.headers.get('content-type')).toMatch('text/csv')
}, 60_000)

test('by keyboard: a name unfolds what is below it, a number opens its items, Escape closes them', async () => {
  await open()
  const name = table().locator('[tabindex="0"]')
  const rows = await table().getByRole('row').count()
  await name.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(table().getByRole('row').count()).resolves.toBeGreaterThan(rows)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await drawer().waitFor()
  expect(new URL(page.url()).searchParams.get('period')).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  await page.keyboard.press('Escape')
  await drawer().waitFor({ state: 'detached' })
}, 60_000)

test('a forecast is frozen as the baseline; an amount edited after that is the variance, and undo takes it back', async () => {
  await open()
  await page.getByRole('button', { name: 'Freeze as baseline' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Budget of the board')
  await dialog.getByLabel('Kind').selectOption('annual-plan')
  await dialog.getByRole('button', { name: 'Freeze', exact: true }).click()
  await table().getByRole('columnheader', { name: 'Baseline' }).waitFor()
  const item = (await planNow()).costItems?.find(({ chosenQuoteId, contract }) => !chosenQuoteId && !contract)
  const program = item?.programIds[0] ?? ''
  await page.goto(`${stack.origin}/budget?row=${program}/${item?.category}/${item?.id}`)
  await drawer().getByLabel('Likely').fill('1000000')
  await drawer().getByRole('button', { name: 'Save amount' }).click()
  await drawer().getByText('Low may not be above likely').waitFor()
  await drawer().getByLabel('High').fill('2000000')
  await drawer().getByRole('button', { name: 'Save amount' }).click()
  await page.getByText('over Budget of the board, mostly prices').waitFor()
  await page.getByText(/Baseline: Budget of the board, annual plan, frozen on .* by /).waitFor()
  const changed = (await planNow()).costItems?.find(({ id }) => id === item?.id)
  expect(changed?.amount).toMatchObject({ likely: 100_000_000, source: 'yours' })
  await undo()
  await page.getByText('over Budget of the board, mostly prices').waitFor({ state: 'detached' })
}, 90_000)

test('a quote is added, chosen and in force, and its choice taken back', async () => {
  const item = (await planNow()).costItems?.find(({ chosenQuoteId, contract }) => !chosenQuoteId && !contract)
  await page.goto(`${stack.origin}/budget?row=${item?.programIds[0]}/${item?.category}/${item?.id}`)
  await drawer().getByText('Add a quote').click()
  await drawer().getByLabel('Vendor', { exact: true }).fill('Northwind')
  await drawer().getByLabel('Amount', { exact: true }).fill('4321')
  await drawer().getByLabel('Good until', { exact: true }).fill('2031-12-31')
  await drawer().getByRole('button', { name: 'Add quote' }).click()
  await drawer().getByRole('button', { name: 'Choose the quote of Northwind' }).click()
  await drawer().getByText('in force: quote').waitFor()
  await drawer().getByRole('button', { name: 'Take the choice of Northwind back' }).click()
  await drawer().getByText('in force: quote').waitFor({ state: 'detached' })
}, 60_000)

test('an invoice that is recorded by hand counts as committed until it is paid', async () => {
  await open()
  const before = await ledger()
  const { sum } = await budgetNow()
  await page.getByRole('button', { name: 'Record spending' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Record', exact: true }).click()
  await dialog.getByText('Write the number of the invoice.').waitFor()
  await dialog.getByLabel('Invoice number').fill('A-17')
  await dialog.getByLabel(/^Amount in/).fill('123.45')
  await dialog.getByRole('button', { name: 'Record', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await ledger()).toHaveLength(before.length + 1)
  const after = (await budgetNow()).sum
  expect(after.committed.total - sum.committed.total).toBe(12_345)
}, 60_000)

test('an invoice is marked paid, taken back with a reason and restored: each is an entry of its own', async () => {
  const before = await ledger()
  const invoice = before.flatMap((entry) => (entry.kind === 'invoice' && entry.number === 'A-17' ? [entry] : []))[0]
  const item = (await planNow()).costItems?.find(({ id }) => id === invoice?.itemId)
  await page.goto(`${stack.origin}/budget?row=${item?.programIds[0]}/${item?.category}/${item?.id}`)
  const dialog = page.getByRole('dialog')
  await drawer().getByRole('button', { name: 'Mark invoice A-17 paid' }).click()
  await dialog.getByRole('button', { name: 'Mark paid' }).click()
  await drawer().getByRole('button', { name: 'Take the payment of invoice A-17 back' }).waitFor()
  await drawer().getByRole('button', { name: 'Take invoice A-17 back' }).click()
  await dialog.getByRole('button', { name: 'Take back' }).click()
  await dialog.getByText('Write why').waitFor()
  await dialog.getByLabel('Why').fill('sent twice')
  await dialog.getByRole('button', { name: 'Take back' }).click()
  await drawer()
    .getByText(/taken back on .*: sent twice/)
    .waitFor()
  await drawer().getByRole('button', { name: 'Restore invoice A-17' }).click()
  await dialog.getByLabel('Why').fill('it was not')
  await dialog.getByRole('button', { name: 'Restore' }).click()
  await drawer().getByRole('button', { name: 'Take invoice A-17 back' }).waitFor()
  expect(await ledger()).toHaveLength(before.length + 3)
}, 60_000)

test('terms, contract and booking of an item are edited in its drawer, and undo takes them back', async () => {
  const item = (await planNow()).costItems?.find(({ contract }) => !contract)
  const itemNow = async () => (await planNow()).costItems?.find(({ id }) => id === item?.id)
  await page.goto(`${stack.origin}/budget?row=${item?.programIds[0]}/${item?.category}/${item?.id}`)
  await drawer().getByText('Add the contract').click()
  await drawer()
    .getByLabel(/^Amount in .*before tax/)
    .fill('1e5')
  await drawer().getByRole('button', { name: 'Save contract' }).click()
  await drawer().getByText('Write the amount in digits').waitFor()
  await drawer()
    .getByLabel(/^Amount in .*before tax/)
    .fill('12345.67')
  await drawer().getByRole('button', { name: 'Save contract' }).click()
  await drawer().getByText('in force: contract').waitFor()
  await eventually(async () => (await itemNow())?.contract?.amount.minor === 1_234_567 || undefined, 'it is signed')
  await drawer().getByText('Edit booking and shares').click()
  await drawer().getByLabel('Cost centre').fill('4100')
  await drawer().getByRole('button', { name: 'Save booking' }).click()
  await eventually(async () => (await itemNow())?.costCentre === '4100' || undefined, 'it is booked')
  await undo()
  await undo()
  await eventually(async () => (await itemNow())?.contract === undefined || undefined, 'both are taken back')
}, 90_000)

test('name, category, vendor and tax of an item are one edit, its drawer stays with it, and undo takes all back', async () => {
  const item = (await planNow()).costItems?.find(({ contract, taxPercent }) => !contract && !taxPercent)
  const itemNow = async () => (await planNow()).costItems?.find(({ id }) => id === item?.id)
  await page.goto(`${stack.origin}/budget?row=${item?.programIds[0]}/${item?.category}/${item?.id}`)
  await drawer().getByText('Edit name, category and tax').click()
  await drawer().getByRole('textbox', { name: 'Name' }).fill('Renamed')
  await drawer().getByLabel('Category').selectOption('travel')
  await drawer().getByLabel('Percent tax on top').fill('8,25')
  await drawer().getByRole('button', { name: 'Save description' }).click()
  await drawer().getByText('Write a percentage from 0 to 100').waitFor()
  await drawer().getByLabel('Percent tax on top').fill('8.25')
  await drawer().getByRole('button', { name: 'Save description' }).click()
  const isSaved = async () => (await itemNow())?.taxPercent === 8.25 || undefined
  await eventually(isSaved, 'it is described')
  await expect(itemNow()).resolves.toMatchObject({ name: 'Renamed', category: 'travel' })
  await drawer().getByRole('heading', { name: 'Renamed' }).waitFor()
  await drawer().getByText('8.25% tax on top').waitFor()
  await undo()
  await eventually(async () => (await itemNow())?.name === item?.name || undefined, 'it is as it was')
  await expect(itemNow()).resolves.toEqual(item)
}, 60_000)

test('something more to buy is added and removed', async () => {
  await open()
  await page.getByRole('button', { name: 'Add cost' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await dialog.getByText('Write what it is called.').waitFor()
  await dialog.getByRole('textbox', { name: /^Name/ }).fill('Firewall')
  await dialog.getByLabel(/^Likely/).fill('5000')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  const firewall = async () => (await planNow()).costItems?.find(({ name }) => name === 'Firewall')
  const item = await eventually(firewall, 'it is in the plan')
  await page.goto(`${stack.origin}/budget?row=${item.programIds[0]}/other/${item.id}`)
  await drawer().getByRole('button', { name: 'Remove from the plan' }).click()
  await eventually(async () => (await firewall()) === undefined || undefined, 'it is out of the plan')
}, 60_000)

test('earned value and the cost of cover are told with what they mean, as the API tells them', async () => {
  await page.goto(`${stack.origin}/budget?view=earned`)
  await page.getByRole('row', { name: /^Earned value EV/ }).waitFor()
  const { earnedValue } = await get<{ earnedValue: { bac: number } }>(stack.origin, `/plans/${planId}/earned-value`)
  expect(earnedValue.bac).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Cost of cover' }).click()
  await page
    .getByRole('row', { name: /^HITRUST r2/ })
    .first()
    .waitFor()
  const { published } = await get<{ published: { reports: readonly { report: string }[] } }>(
    stack.origin,
    `/plans/${planId}/cover-cost`,
  )
  expect(published.reports.map(({ report }) => report)).toContain('hitrust-r2')
}, 60_000)

test('months are those of one fiscal year, with a year to choose', async () => {
  await open('?by=month')
  const periods = () => table().locator('thead th[data-kind="period"]').count()
  await expect(periods()).resolves.toBeLessThanOrEqual(12)
  await table().locator('thead th[data-now]').waitFor()
  await page.getByLabel('Fiscal year').selectOption('all')
  await table().locator('thead th[data-kind="period"]').nth(12).waitFor()
}, 60_000)

test('a file is read before it is recorded: faults by row and column first, then all of it', async () => {
  await open()
  const before = (await ledger()).length
  const { id, vendor = 'Firm' } = (await planNow()).costItems?.[0] ?? {}
  const file = (amount: string) => ({
    name: 'invoices.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `item,vendor,number,invoiced_on,amount,currency\n${id},${vendor},B-1,2026-01-05,${amount},USD\n`,
    ),
  })
  await page.getByRole('button', { name: 'Import CSV' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('File', { exact: true }).setInputFiles(file('"1,50"'))
  await dialog.getByRole('row', { name: /^2 amount/ }).waitFor()
  await dialog.getByLabel('File', { exact: true }).setInputFiles(file('1.50'))
  const record = dialog.getByRole('button', { name: 'Record 1 entry' })
  await record.waitFor()
  expect(await ledger()).toHaveLength(before)
  await record.click()
  await eventually(async () => (await ledger()).length === before + 1 || undefined, 'it is recorded')
}, 60_000)

test('a file that lacks an exchange rate asks for it there, from its first day, and is read again with it', async () => {
  await open()
  const { id, vendor = 'Firm' } = (await planNow()).costItems?.[0] ?? {}
  const row = (day: string, number: string) => `${id},${vendor},${number},${day},10,EUR`
  const text = `item,vendor,number,invoiced_on,amount,currency\n${row('2026-01-07', 'E-1')}\n${row('2026-01-05', 'E-2')}\n`
  await page.getByRole('button', { name: 'Import CSV' }).click()
  const dialog = page.getByRole('dialog')
  const choose = (buffer: Buffer) =>
    dialog.getByLabel('File', { exact: true }).setInputFiles({ name: 'invoices.csv', mimeType: 'text/csv', buffer })
  await choose(Buffer.from(text.replace('E-1', 'Müller'), 'latin1'))
  await dialog.getByText('The file is not written in UTF-8').waitFor()
  // The browser logs that the file was refused: as meant.
  expect(errors.splice(0)).toEqual([expect.stringContaining('422')])
  await choose(Buffer.from(text))
  await dialog.getByText('a rate of EUR in USD from Jan 5, 2026 or before').waitFor()
  await dialog.getByLabel('One EUR in USD').fill('1.08')
  await dialog.getByRole('button', { name: 'Add rate' }).click()
  await dialog.getByRole('button', { name: 'Record 2 entries' }).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await undo()
  await eventually(async () => (await planNow()).exchangeRates === undefined || undefined, 'the rate is taken back')
}, 60_000)

test('the books are set in one step: a day ahead is refused beside its field, no amount changes, undo brings them back', async () => {
  await open()
  const { sum } = await budgetNow('?by=year')
  await page.getByRole('button', { name: 'Books', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('The fiscal year begins in').selectOption('July')
  await dialog.getByLabel('Periods').selectOption('4-4-5')
  await dialog.getByLabel('Closed through').fill('2099-12-31')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('alert').innerText()).resolves.toBe('Only days that are over can be closed.')
  await dialog.getByLabel('Closed through').fill('2020-06-27')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByText(/Closed through .*2020/).waitFor()
  const set = { pattern: '4-4-5', startMonth: 7, endsOn: 6, closedThrough: '2020-06-27' }
  await eventually(async () => (await planNow()).books?.[0]?.startMonth === 7 || undefined, 'they are set')
  expect((await planNow()).books).toEqual([expect.objectContaining(set)])
  const after = await budgetNow('?by=year')
  expect(after.periods[0]?.start).toMatch(/-0(6|7)-/)
  expect(after.sum.forecast.total).toBe(sum.forecast.total)
  await undo()
  await eventually(async () => (await planNow()).books === undefined || undefined, 'they are as before')
}, 60_000)

test.each(['light', 'dark'] as const)(
  'no serious accessibility finding in %s',
  async (scheme) => {
    const { page: other } = await openPage(browser, stack.origin, 'Plan', scheme)
    const item = (await planNow()).costItems?.[0]
    await other.goto(`${stack.origin}/budget?row=${item?.programIds[0]}/${item?.category}/${item?.id}`)
    await other.getByRole('img', { name: /P80/ }).waitFor({ timeout: 60_000 })
    await expect(seriousFindings(other)).resolves.toEqual([])
    await other.close()
  },
  90_000,
)

test('exchange rates are added, changed and removed in one place: what is wrong stands beside its field', async () => {
  await open()
  await page.getByRole('button', { name: 'Exchange rates' }).click()
  const dialog = page.getByRole('dialog', { name: 'Exchange rates' })
  const rates = async () => (await planNow()).exchangeRates?.map(({ from, rate }) => `${from} ${rate}`) ?? []
  const add = dialog.getByRole('button', { name: 'Add rate' })
  await dialog.getByLabel('Currency').fill('USD')
  await add.click()
  await dialog.getByText('This is the currency that every sum is told in.').waitFor()
  await dialog.getByLabel('Currency').fill('EUR')
  await dialog.getByLabel('One EUR in USD').fill('0')
  await add.click()
  await dialog.getByText('Write what one of it is worth in digits').waitFor()
  await dialog.getByLabel('One EUR in USD').fill('1.08')
  await add.click()
  await eventually(async () => (await rates()).join() === 'EUR 1.08' || undefined, 'the rate is in the plan')
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: /^Change the rate of EUR/ }).click()
  await dialog.getByLabel('One EUR in USD').fill('1.3')
  await dialog.getByRole('button', { name: 'Save rate' }).click()
  await eventually(async () => (await rates()).join() === 'EUR 1.3' || undefined, 'the rate has another worth')
  await dialog.getByRole('button', { name: /^Remove the rate of EUR/ }).click()
  await dialog.getByText('The plan has no exchange rate yet.').waitFor()
  await eventually(async () => (await rates()).length === 0 || undefined, 'the rate is out of the plan')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
}, 60_000)

test('an invoice that lacks an exchange rate asks for it in its own dialog, and is recorded with it', async () => {
  const { costItems: [first] = [] } = await planNow()
  const rate = { id: 'from-june', from: 'EUR', to: 'USD', rate: '1.1', on: '2026-06-01', source: 'yours' }
  const amount = { ...first?.amount, currency: 'EUR' }
  const item = { ...first, id: 'abroad', name: 'Counsel abroad', amount, quotes: [], contract: undefined }
  const edits = [
    { kind: 'setExchangeRate', rate },
    { kind: 'setCostItem', item: { ...item, chosenQuoteId: undefined } },
  ]
  const { revision } = await get<{ revision: number }>(stack.origin, `/plans/${planId}`)
  const edit = { kind: 'editTogether', name: 'Abroad', edits }
  await post(stack.origin, `/plans/${planId}/edits`, { edit }, { 'if-match': `"${revision}"` })
  const before = (await ledger()).length
  await open()
  await page.getByRole('button', { name: 'Record spending' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').selectOption('abroad')
  await dialog.getByLabel('Invoice number').fill('E-17')
  await dialog.getByLabel('Invoiced on').fill('2026-05-05')
  await dialog.getByLabel(/^Amount in EUR/).fill('10')
  const record = dialog.getByRole('button', { name: 'Record', exact: true })
  await record.click()
  await dialog.getByText('a rate of EUR in USD from May 5, 2026 or before').waitFor()
  // The browser logs that the invoice was refused: as meant.
  expect(errors.splice(0)).toEqual([expect.stringContaining('422')])
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByLabel('One EUR in USD').fill('1.08')
  await dialog.getByRole('button', { name: 'Add rate' }).click()
  await dialog.getByLabel('One EUR in USD').waitFor({ state: 'detached' })
  await dialog.locator('button:focus', { hasText: 'Record' }).waitFor()
  await record.click()
  await dialog.waitFor({ state: 'detached' })
  expect(await ledger()).toHaveLength(before + 1)
}, 60_000)

test('nothing went wrong in the page meanwhile', () => {
  expect(errors).toEqual([])
})
