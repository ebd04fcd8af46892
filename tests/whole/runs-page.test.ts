import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { dayOf, endAfter, isoOf, lastDay as lastOfDays, plusMonths } from '@stagger/planner'
import { seriousFindings } from './accessibility.ts'
import { get, post } from './api-calls.ts'
import { CLOSES_WITHIN_MS, openExample } from './example-stack.ts'
import { openPage } from './page.ts'
import { eventually } from './stack.ts'

/** What systems that report changes sign with, here. */
const SECRET = 'what-these-tests-sign-with'
process.env['STAGGER_CHANGE_HOOK_SECRET'] = SECRET

const { stack, browser, page, errors, planId, planNow, undo, close } = await openExample()
afterAll(close, CLOSES_WITHIN_MS)

const diary = () => page.getByRole('region', { name: 'What happened' })
const waiting = () => page.getByRole('region', { name: 'To be decided or reported' })
const schedule = async () =>
  (
    await get<{ schedule: { activities: readonly { id: string; lastDay: string }[] } }>(
      stack.origin,
      `/plans/${planId}/schedule`,
    )
  ).schedule.activities
const runs = async () =>
  (
    await get<{ runs: readonly { state: string; openPhases: readonly string[] }[] }>(
      stack.origin,
      `/plans/${planId}/runs`,
    )
  ).runs

test('nothing runs: the page says so, and starts the programs', async () => {
  await page.getByRole('link', { name: 'Runs' }).click()
  await page.getByRole('heading', { level: 1, name: 'No program runs yet' }).waitFor()
  await page.getByText('How it would go').click()
  await page
    .getByText(/ begins\.$/)
    .first()
    .waitFor()
  await expect(seriousFindings(page)).resolves.toEqual([])
  await page.getByRole('main').getByRole('button', { name: 'Start programs' }).click()
  await page.getByRole('heading', { level: 1, name: /^2 programs running/ }).waitFor({ timeout: 30_000 })
  await diary().getByText('The program began to run.').first().waitFor({ timeout: 30_000 })
}, 60_000)

test('what comes next is foretold, and narrowed together with what happened, in the address too', async () => {
  const ahead = page.getByRole('region', { name: 'What comes next' })
  await ahead.getByText(/SOC 2/).first().waitFor()
  await ahead
    .getByText(/HITRUST/)
    .first()
    .waitFor()
  await page.getByRole('search').getByLabel('Program').selectOption({ label: 'HITRUST r2' })
  await ahead.getByText(/SOC 2/).first().waitFor({ state: 'detached' })
  // What one request of evidence gives to both programs is told under both.
  await expect(
    diary()
      .getByText(/^SOC 2 Type II ·/)
      .count(),
  ).resolves.toBe(0)
  expect(new URL(page.url()).searchParams.get('program')).toBe('r2')
  await page.getByRole('search').getByLabel('Program').selectOption({ label: 'All programs' })
})

test('operators are led from each run, and from what coordinates them, to its page in Temporal', async () => {
  const links = await page.getByRole('link', { name: /^For operators/ }).all()
  const hrefs = (await Promise.all(links.map((link) => link.getAttribute('href')))).map((href) =>
    decodeURIComponent(href ?? ''),
  )
  expect(hrefs.map((href) => href.split('/namespaces/default/workflows/')[1])).toEqual([
    `plan/${planId}/program/soc2`,
    `plan/${planId}/program/r2`,
    `plan/${planId}/dual`,
  ])
})

test('what the run refuses stands beside the form in the API’s sentence, and what was typed stays', async () => {
  await page.getByText('Report something else of HITRUST r2').click()
  await page.getByLabel('What to report').last().selectOption({ label: 'The assessment was submitted' })
  const form = page.getByRole('form', { name: 'Report the submission: HITRUST r2' })
  await form.getByLabel('Note').fill('all of it')
  await form.getByRole('button', { name: 'Report the submission' }).click()
  await form.getByRole('alert').waitFor()
  await expect(form.getByRole('alert').innerText()).resolves.toMatch(/letter/i)
  await expect(form.getByLabel('Note').inputValue()).resolves.toBe('all of it')
}, 60_000)

test('a phase is finished by keyboard, and the diary tells it', async () => {
  const item = waiting().locator('summary', { hasText: 'Remediation is under way' })
  await item.focus()
  await page.keyboard.press('Enter')
  const finish = async () => {
    await waiting().getByRole('button', { name: 'Finish phase' }).focus()
    await page.keyboard.press('Enter')
    await waiting()
      .getByText(/^Finishes \d+ activities as of .* HITRUST r2 moves from /)
      .waitFor()
    await expect(page.locator(':focus').innerText()).resolves.toBe('Yes, finish it')
    await page.keyboard.press('Enter')
    await diary().getByText('Remediation is finished.').first().waitFor()
    await item.waitFor({ state: 'detached' })
  }
  await finish()
  await page.getByText('11 ahead, 4 done').click()
  await page.getByRole('button', { name: 'Take back: Remediation' }).focus()
  await page.keyboard.press('Enter')
  await item.waitFor()
  await page.locator('footer').getByText('Remediation is open again.').waitFor()
  await item.focus()
  await page.keyboard.press('Enter')
  await finish()
  await eventually(
    async () => (await runs()).every(({ openPhases }) => !openPhases.includes('r2.remediation')) || undefined,
    'it is finished',
  )
}, 60_000)

test('a fact of its own, told again when nobody knew what came of it, counts once and is in the diary', async () => {
  const keys: (string | undefined)[] = []
  await page.route('**/assessment-facts', (route) => {
    keys.push(route.request().headers()['idempotency-key'])
    const unknown = { status: 504, contentType: 'application/problem+json', json: { code: 'outcome-unknown' } }
    return keys.length > 1 ? route.continue() : route.fulfill(unknown)
  })
  await page.getByLabel('What to report').last().selectOption({ label: 'The report credit was bought' })
  await page.getByRole('button', { name: 'Report the credit' }).click()
  await page.getByText(/^The run did not answer in time\. It may have happened/).waitFor()
  await page.getByRole('button', { name: 'Report the credit' }).click()
  await diary().getByText('The report credit was bought.').waitFor()
  expect(keys).toEqual([keys[0], keys[0]])
  await page.getByRole('button', { name: 'Report the credit' }).click()
  await page
    .getByRole('form', { name: /^Report the credit/ })
    .getByRole('alert')
    .waitFor()
}, 60_000)

test('an end of the window that the auditor agreed to is offered to the plan, with what that moves', async () => {
  await page.getByText('Report something else of SOC 2 Type II').click()
  await page
    .getByLabel('What to report')
    .first()
    .selectOption({ label: 'The auditor agreed to another end of the window' })
  const form = page.getByRole('form', { name: 'Record the agreement: SOC 2 Type II' })
  const lastDay = async () => (await schedule()).find(({ id }) => id === 'soc2.window')?.lastDay ?? ''
  const agreed = isoOf(lastOfDays(plusMonths(endAfter(dayOf(await lastDay())), 1)))
  await form.getByLabel('New last day of the window').fill(agreed)
  await form.getByLabel('With whom at the auditor').fill('P. Miller')
  await form.getByRole('button', { name: 'Record the agreement' }).click()
  const item = waiting().locator('summary', { hasText: 'agreed with the auditor' })
  await item.focus()
  await page.keyboard.press('Enter')
  await waiting()
    .getByText(/^SOC 2 Type II: .* → .* later$/)
    .waitFor()
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus').innerText()).resolves.toMatch(/^End it on .* in the plan$/)
  await page.keyboard.press('Enter')
  await item.waitFor({ state: 'detached' })
  await eventually(async () => ((await lastDay()) === agreed ? true : undefined), 'the plan has the agreed end')
  await undo()
  await item.waitFor()
}, 60_000)

test('evidence that can no longer be made up leads to where it is seen', async () => {
  await waiting().locator('summary', { hasText: 'can no longer be made up' }).first().click()
  await waiting().getByRole('link', { name: 'See it in Evidence' }).first().click()
  await page.getByRole('treegrid', { name: 'Evidence' }).waitFor()
  const { searchParams } = new URL(page.url())
  expect([searchParams.get('program'), searchParams.get('state')]).toEqual(['soc2', 'missed'])
  await page.goBack()
  await diary().waitFor()
}, 60_000)

test('a reported change is judged, and what it means for the plan is proposed and accepted', async () => {
  await reportChange()
  const triage = waiting().getByText('1 change of 2 controls to be judged')
  await triage.last().click()
  await waiting()
    .getByText(/^Nobody can merge or deploy alone · .*to be judged by /)
    .last()
    .waitFor()
  const form = page.getByRole('form', { name: /^Judge the changes/ }).last()
  await form.getByLabel('Outcome').selectOption({ label: 'Days of incubation start again' })
  await form.getByRole('button', { name: 'Judge the changes' }).click()
  const accept = page.getByRole('button', { name: 'Accept', exact: true })
  await accept.waitFor({ timeout: 30_000 })
  const restartedOn = async () =>
    (await planNow()).controls.find(({ id }) => id === 'branch-rules')?.items.find(({ kind }) => kind === 'implemented')
      ?.restartedOn
  expect(await restartedOn()).toBeUndefined()
  await accept.click()
  await page.locator('footer').getByText('Accepted. The plan has the new dates.').waitFor()
  await diary()
    .getByText(/^Proposal \d+ was accepted\.$/)
    .waitFor()
  expect(await restartedOn()).toBeDefined()
}, 90_000)

test('a phase that ends with a fact of its own leads from the Timeline to Runs', async () => {
  await page.goto(`${stack.origin}/?select=${encodeURIComponent('phase/r2/r2.caps-review')}`)
  await page.getByRole('complementary').getByRole('link', { name: 'Report it in Runs' }).click()
  await page.getByRole('button', { name: 'Report the submission' }).waitFor()
}, 60_000)

test('a notification that is read counts no more', async () => {
  await remind('maya')
  const unread = () => page.getByRole('link', { name: /^Runs/ }).innerText()
  await eventually(async () => (/\d/.test(await unread()) ? true : undefined), 'there are some')
  const before = await unread()
  const list = page.getByRole('region', { name: /^Notifications/ })
  await expect(list.innerText()).resolves.not.toMatch(/\d{4}-\d{2}-\d{2}/)
  await page
    .getByRole('button', { name: /^Mark as read/ })
    .first()
    .click()
  await eventually(async () => ((await unread()) === before ? undefined : true), 'there is one less')
}, 60_000)

const BEYOND_ITS_WIDTH = '(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector("main"))'

test('when the digest comes is a setting of the plan, and makes one revision', async () => {
  const settings = page.getByRole('form', { name: 'How people are reminded' })
  await page.locator('summary', { hasText: 'How people are reminded' }).click()
  await settings.getByLabel('Digest at').fill('8')
  await page.keyboard.press('Enter')
  await settings.getByText('A minute of the day, such as 08:00.').waitFor()
  await settings.getByLabel('Digest at').fill('07:30')
  await page.keyboard.press('Enter')
  await eventually(
    async () => ((await planNow()).reminders?.[0]?.digestAt === '07:30' ? true : undefined),
    'the plan has it',
  )
})

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 320],
] as const)(
  'no serious accessibility finding in %s, %i px wide, and nothing beyond the edge',
  async (scheme, width) => {
    const { page: other } = await openPage(browser, stack.origin, 'Plan', scheme)
    await other.setViewportSize({ width, height: 720 })
    await other.goto(`${stack.origin}/runs`)
    await other.getByText('The program began to run.').first().waitFor()
    for (const fold of await other.locator('main summary').all()) await fold.click()
    await expect(seriousFindings(other)).resolves.toEqual([])
    await expect(other.evaluate(BEYOND_ITS_WIDTH)).resolves.toBeLessThanOrEqual(0)
    await other.close()
  },
  60_000,
)

test('while nothing carries the runs, the page says why, and shows what was told last', async () => {
  const other = await browser.newPage()
  await other.route('**/api/v1/status', (route) => route.fulfill({ json: { runs: 'unavailable', hint: 'no-worker' } }))
  await other.goto(`${stack.origin}/runs`)
  await other.getByText(/nothing works for it.*What is shown is what was told last/).waitFor()
  await other.getByText('The program began to run.').first().waitFor()
  await expect(other.getByRole('link', { name: /^For operators/ }).count()).resolves.toBe(0)
  await other.close()
}, 60_000)

test('nothing went wrong in the page meanwhile', () => {
  // A browser logs every refusal as an error of its own.
  expect(errors.filter((text) => !/status of (409|504)/.test(text))).toEqual([])
})

/** The hour of somebody's digest has come, as the worker tells it: what is in it is in the app from then on. */
async function remind(personId: string): Promise<void> {
  const token = readFileSync(join(stack.folder, 'internal-token'), 'utf8').trim()
  const tell = async <T>(path: string, body: unknown) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const answer = await fetch(`${stack.origin}/internal/v1/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    return (await answer.json()) as T
  }
  const about = { about: 'phase', subjectId: 'soc2.observation-window', dueOn: '2027-02-28' }
  const notice = { id: `${planId}/soc2 test`, planId, programId: 'soc2', personId, kind: 'reminder', ...about }
  const at = new Date().toISOString()
  const { digests } = await tell<{ digests: readonly { organizationId: string; person: string }[] }>('notices', {
    notices: [{ ...notice, at, lead: 7 }],
  })
  for (const { organizationId, person } of digests) await tell('digests', { organizationId, person })
}

/** Change management deployed something that touches two controls of both programs. */
async function reportChange(): Promise<void> {
  await post(stack.origin, '/change-systems', {
    name: 'deploys',
    kinds: [],
    controlIds: ['branch-rules', 'deploy-rights'],
  })
  const body = { system: 'deploys', changeId: 'c-1', at: new Date().toISOString() }
  const second = String(Math.floor(Date.now() / 1000))
  const signature = createHmac('sha256', SECRET)
    .update(`${second}.${JSON.stringify(body)}`)
    .digest('hex')
  await post(stack.origin, '/hooks/change-management', body, {
    'stagger-timestamp': second,
    'stagger-signature': `sha256=${signature}`,
  })
}
