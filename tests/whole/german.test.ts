import { afterAll, expect, test } from '@jest/globals'
import type { Plan } from '@stagger/planner'
import { get } from './api-calls.ts'
import { CLOSES_WITHIN_MS, openExample } from './example-stack.ts'
import { listenTo, settled } from './plan-on-page.ts'
import { pageAddresses } from './routes.ts'
import { eventually } from './stack.ts'

const { stack, browser, planId, planNow, close } = await openExample()
afterAll(close, CLOSES_WITHIN_MS)

const context = await browser.newContext({ locale: 'de-AT', viewport: { width: 1440, height: 900 } })
const page = await context.newPage()
await listenTo(page)
const names = textsIn(await planNow())

/** Words that no German sentence has. */
const ENGLISH = /\b(?:the|and|of|is|are|not|with|for|this|that|from|by|to|until|week|day|days)\b/gi

/** Every text in a document, the longest first. */
function textsIn(value: unknown): string[] {
  const found = typeof value === 'string' ? [value] : []
  if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) found.push(...textsIn(one))
  return [...new Set(found)].filter((text) => /[a-z]{2}/i.test(text)).toSorted((a, b) => b.length - a.length)
}

/** What a page says. */
const text = () => page.evaluate<string>('document.body.innerText')

/** What a page says that the plan does not. */
const said = async () => names.reduce((rest, name) => rest.replaceAll(name, '·'), await text())

const english = (words: string) => words.split('\n').filter((line) => line.match(ENGLISH))

test.each(pageAddresses())(
  '%s says nothing in English to a reader in Austria',
  async (path) => {
    await page.goto(`${stack.origin}${path}?plan=${planId}`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await settled(page)
    expect(await page.getAttribute('html', 'lang')).toBe('de')
    expect(english(await said())).toEqual([])
  },
  120_000,
)

test('the hint of the example takes one line', async () => {
  await page.goto(`${stack.origin}/?plan=${planId}`)
  const steps = page.getByRole('complementary', { name: /Beispielfirma/ }).getByRole('listitem')
  await steps.last().waitFor()
  const tops = await Promise.all((await steps.all()).map(async (step) => (await step.boundingBox())?.y))
  expect(new Set(tops).size).toBe(1)
})

test('a plan that starts from the questions in German has German names, on every page', async () => {
  await page.goto(`${stack.origin}/start`)
  await page.getByRole('textbox', { name: 'Name der Organisation', exact: true }).last().fill('Ahorn')
  await page.getByRole('button', { name: 'Plan erstellen' }).click()
  await page.getByRole('treegrid', { name: 'Plan' }).waitFor()
  const { plan } = await get<{ plan: Plan }>(stack.origin, '/plans/ahorn')
  expect(plan.language).toBe('de')
  const theirs = new Set(textsIn(plan))
  const foreign = names.filter((name) => name.includes(' ') && !theirs.has(name))
  for (const path of pageAddresses()) {
    await page.goto(`${stack.origin}${path}?plan=ahorn`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await settled(page)
    const shown = await text()
    expect([path, english(shown), foreign.filter((name) => shown.includes(name))]).toEqual([path, [], []])
  }
}, 120_000)

test('a program that joins an English plan on a German page is called in English, as the plan is', async () => {
  await page.goto(`${stack.origin}/?plan=${planId}`)
  await page.getByRole('button', { name: /^Plan: / }).click()
  await page.getByRole('menuitem', { name: 'Programm hinzufügen …' }).click()
  await page.getByRole('combobox', { name: 'Programm' }).selectOption('e1')
  await page.getByRole('dialog').getByRole('button', { name: 'Hinzufügen', exact: true }).click()
  const joined = async () => (await planNow()).programs.find(({ id }) => id === 'e1')
  expect((await eventually(joined, 'the program is stored')).phases[0]?.name).toBe('Scoping and factors')
}, 60_000)

test('the sheet of shortcuts says what is printed on a German keyboard', async () => {
  await page.goto(`${stack.origin}/?plan=${planId}`)
  await page.getByRole('treegrid', { name: 'Plan' }).waitFor()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Tastenkürzel' })
  await sheet.waitFor()
  const keys = await sheet.locator('kbd').allInnerTexts()
  expect(keys).toEqual(
    expect.arrayContaining(['Bild auf, Bild ab', 'Pos1, Ende', 'Entf', 'Strg+Umschalt+Z, Strg+Y', 'Alt+Umschalt+← →']),
  )
  expect(keys.join(' ')).not.toMatch(/Ctrl|Shift|Page|Home|End\b|Enter|Delete|Space|Escape/)
}, 60_000)

test('the language is changed in the settings, and stays changed', async () => {
  await page.goto(`${stack.origin}/?plan=${planId}`)
  await page.getByRole('button', { name: 'Optionen' }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await page.getByRole('treegrid', { name: 'Plan' }).waitFor()
  await page.locator('html[lang=en]').waitFor({ state: 'attached' })
  await page.reload()
  await page.getByRole('button', { name: 'Start programs' }).waitFor()
  expect(await page.getAttribute('html', 'lang')).toBe('en')
}, 60_000)
