import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { applyEdit, level, parsePlan } from '@stagger/planner'
import { EXAMPLE, LEDGER, stagger } from './support/stagger.ts'

const folder = mkdtempSync(join(tmpdir(), 'stagger-money-'))

const ask = (command: string, ...more: string[]) =>
  stagger(command, EXAMPLE, '--progress', LEDGER, '--as-of', '2027-04-14', ...more)
const forecast = (...more: string[]) => ask('forecast', '--iterations', '512', ...more)
const promise = (...more: string[]) => ask('promise', '--iterations', '256', '--report', 'soc2-type2', ...more)

/** A file with one invoice, paid for what the example buys of its auditor. */
function spent(name: string, more: object = {}): string {
  const invoice = {
    kind: 'invoice',
    id: 'i1',
    programId: 'soc2',
    category: 'training',
    vendor: 'Alder',
    number: 'A-1',
    invoicedOn: '2027-04-01',
    paidOn: '2027-04-10',
    amount: { minor: 123_400, currency: 'USD' },
    recordedAt: '2027-04-10T12:00:00-04:00',
    actor: 'ana',
    ...more,
  }
  const file = join(folder, `${name}.actuals.json`)
  writeFileSync(file, JSON.stringify({ actuals: [invoice] }))
  return file
}

test('forecast says how sure each report and the money is, what is critical and what moves it', () => {
  const { code, out } = forecast()
  expect([code, out.split('\n')[0]]).toEqual([
    0,
    'As of 2027-04-14: 512 iterations with seed 1, links alone, as no levelling is accepted. P80: 8 of 10 come to that, or better.',
  ])
  const date = String.raw`\d{4}-\d\d-\d\d`
  expect(out).toMatch(new RegExp(`HITRUST r2 +(│ ${date} ){5}│ +\\d+ % │`))
  expect(out).toMatch(/^SOC 2 Type II, critical most often: “.+” \d+ %/m)
  expect(out).toMatch(/^HITRUST r2, moved most by: .+ days\)/m)
  for (const total of ['External cash', 'Incremental', 'Fully loaded'])
    expect(out).toMatch(new RegExp(`${total} +(│ +USD [\\d,]+ ){6}│`))
})

test('without an accepted levelling forecasts, promises and comparisons say that people do not bind', () => {
  const note =
    'No levelling is accepted: people do not bind, so overloads cost no time here. Level and accept to count them.'
  expect(forecast().out.split('\n')).toContain(note)
  expect(promise('--by', '2029-12-31').out.split('\n')).toContain(note)
  expect(ask('scenarios', '--schedules', '4').out.match(/^.+: .* No levelling is accepted/gm)).toHaveLength(1)
})

test('with an accepted levelling a forecast is of its order, and says nothing of people', () => {
  const plan = parsePlan(JSON.parse(readFileSync(EXAMPLE, 'utf8')))
  const { levelling } = level(plan, [], '2027-04-14', { seed: 1, schedules: 2, proves: false })
  const file = join(folder, 'levelled.plan.json')
  writeFileSync(file, JSON.stringify(applyEdit(plan, { kind: 'acceptLevelling', levelling }).plan))
  const { out } = stagger('forecast', file, '--as-of', '2027-04-14', '--iterations', '256')
  expect(out).toMatch(/^As of .+ seed 1, the accepted order, with the time that people have\. /)
  expect(out).not.toContain('No levelling')
})

test('forecast --json is the forecast: the same seed the same, another kernel another', () => {
  const json = forecast('--json', '--seed', '7').out
  expect(JSON.parse(json)).toMatchObject({ seed: 7, iterations: 512, kernel: 'decode' })
  expect(forecast('--json', '--seed', '7').out).toBe(json)
  expect(JSON.parse(forecast('--json', '--kernel', 'frozen').out).kernel).toBe('frozen')
})

test('promise is a yes with exit code 0, else 1 with the chance, what binds and what would help', () => {
  const far = promise('--by', '2029-12-31')
  expect([far.code, far.out]).toEqual([
    0,
    expect.stringMatching(/^Yes: SOC 2 Type II is in hand by 2029-12-31 in every iteration; planned/),
  ])
  const { code, out } = promise('--by', '2027-09-15', '--value', '250000')
  expect(code).toBe(1)
  expect(out).toMatch(/^(At risk|No): SOC 2 Type II is in hand by 2027-09-15 in \d+ % of the iterations; planned for /)
  expect(out).toMatch(/^What binds: .+\.$/m)
  expect(out).toMatch(/^USD [\d,]+ of its value is at risk\.$/m)
  expect(out).toMatch(/^What would help, cheapest first:\n {2}- .+: \d+ %, 80 % sure on /m)
})

test.each([
  ['--categories', 'security,privacy', 'without every category'],
  ['--window-months', '12', 'over too short a window'],
])('what no program gives is a no, whatever the day: %s %s', (option, value, lack) => {
  const { code, out } = promise('--by', '2029-12-31', option, value)
  expect([code, out]).toEqual([1, expect.stringContaining(`SOC 2 Type II comes nearest, ${lack}`)])
})

test('a report that the plan does not have is refused, with those that it has', () => {
  const { code, err } = ask('promise', '--report', 'hitrust-e1', '--by', '2029-12-31')
  expect([code, err]).toEqual([2, expect.stringContaining('It plans SOC 2 Type II, HITRUST r2.')])
})

test('an amount may be in another currency', () => {
  const { out } = promise('--by', '2027-04-20', '--value', '1000', '--currency', 'JPY')
  expect(out).toMatch(
    /^JPY 1,000 of its value is at risk\.\nNo rate turns JPY into USD on 2027-04-14\. Add an exchange/m,
  )
})

test('budget tells each program and category by fiscal period, and what it rests on', () => {
  const { code, out } = ask('budget', '--by', 'year')
  expect(code).toBe(0)
  expect(out).toMatch(/^As of 2027-04-14, external cash: USD [\d,]+ forecast, USD 0 spent, /)
  expect(out).toMatch(/SOC 2 Type II .+\n.* {3}Readiness +│/)
  expect(out).toMatch(/Total, USD +│/)
  expect(out).toMatch(/^Rests on: .*assumption \d+ %/m)
})

test('--actuals are what was spent', () => {
  const { sum } = JSON.parse(ask('budget', '--json', '--actuals', spent('spent')).out)
  expect(sum.actual.total).toBe(123_400)
})

test('--csv is a sheet for finance that adds up to the budget', () => {
  const csv = ask('budget', '--csv', '--preset', 'long').out
  const amounts = csv
    .split('\r\n')
    .slice(1)
    .map((line) => Number(line.split(',').at(-1)?.replace('.', '')))
  const { sum } = JSON.parse(ask('budget', '--json').out)
  expect(amounts.reduce((all, amount) => all + amount, 0)).toBe(sum.forecast.total)
})

test.each([
  ['a kernel that is none', () => forecast('--kernel', 'guess'), /--kernel guess: write decode or frozen/],
  ['no iterations', () => ask('forecast', '--iterations', '0'), /--iterations 0 is not a whole number/],
  [
    'a report that is none',
    () => ask('promise', '--report', 'iso', '--by', '2027-06-30'),
    /--report iso: write one of soc2/,
  ],
  [
    'an outcome that SOC 2 never has',
    () => promise('--by', '2027-06-30', '--outcome', 'certified'),
    /--outcome: outcome-of-other-report: SOC 2 Type II cannot be certified: SOC 2 gives a report/,
  ],
  [
    'categories that HITRUST never has',
    () => promise('--by', '2027-06-30', '--report', 'hitrust-r2', '--categories', 'security'),
    /--categories: option-of-other-report: HITRUST r2 covers no categories/,
  ],
  [
    'a window that HITRUST never has',
    () => promise('--by', '2027-06-30', '--report', 'hitrust-r2', '--window-months', '6'),
    /--window-months: option-of-other-report: HITRUST r2 has no observation window/,
  ],
  [
    'neither a report nor a day',
    () => ask('promise'),
    /--report is missing: write one of soc2-type1, .+\n.*--by is missing: write a real date/,
  ],
  ['no day', () => promise(), /--by is missing: write a real date, YYYY-MM-DD/],
  ['a day that is over', () => promise('--by', '2027-04-13'), /--by: promise-in-past: 2027-04-13 is over/],
  [
    'a category that is none',
    () => promise('--by', '2027-06-30', '--categories', 'security,moon'),
    /--categories moon: write/,
  ],
  ['a window of no months', () => promise('--by', '2027-06-30', '--window-months', '0'), /--window-months 0 is not a/],
  [
    'an outcome that is none',
    () => promise('--by', '2027-06-30', '--outcome', 'good'),
    /--outcome good: write one of issued/,
  ],
  [
    'a currency that is none',
    () => promise('--by', '2027-06-30', '--value', '5', '--currency', 'XYZ'),
    /--currency XYZ: write a code of ISO/,
  ],
  ['a value below zero', () => promise('--by', '2027-06-30', '--value', '-5'), /--value -5 is not an amount of USD/],
  [
    'a scope that is none',
    () => promise('--by', '2027-06-30', '--scope', 'moon'),
    /--scope: id-unknown: Nothing is called moon/,
  ],
  [
    'a value that is none',
    () => promise('--by', '2027-06-30', '--value', '1,5'),
    /--value 1,5 is not an amount of USD/,
  ],
  ['a basis that is none', () => ask('budget', '--basis', 'gut'), /--basis gut: write one of cash, accrual/],
  ['a budget that is none', () => ask('budget', '--against', 'fy99'), /fy99/],
  ['an invoice for nobody', () => ask('budget', '--actuals', spent('lost', { programId: 'x' })), /program-unknown/],
  [
    'a file that is not there',
    () => ask('budget', '--actuals', 'none.json'),
    /^none\.json: cannot be read\. Name a file that exists, such as what GET \/plans\/:id\/actuals answers\.$/,
  ],
  ['a preset of nothing', () => ask('budget', '--preset', 'xero'), /--preset says nothing without --csv: write both/],
  ['a sheet of worth', () => ask('budget', '--csv', '--earned-value'), /--earned-value and --csv cannot be answered/],
  ['worth and cover', () => ask('budget', '--cover', '--earned-value'), /--earned-value and --cover cannot be/],
  ['a sheet of cover', () => ask('budget', '--cover', '--csv'), /--cover and --csv cannot be answered together/],
  ['a currency of nothing', () => promise('--by', '2027-06-30', '--currency', 'EUR'), /says nothing without --value/],
])('refused with exit code 2: %s', (_, asked, sentence) => {
  const { code, err } = asked()
  expect(code).toBe(2)
  expect(err).toMatch(sentence)
})
