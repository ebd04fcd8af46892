import type { Locator, Page } from 'playwright-core'

/** Something that opens on a page, and stands over or beside it. */
export type Opening = {
  readonly name: string
  /** What finds it on the page; absent where it is part of the page. */
  readonly within?: string
  /** Opens it from where the page is at first, and waits until it is there. */
  readonly open: (page: Page) => Promise<void>
}

/** A page as an address shows it, and what opens on it one after the other. */
export type PageLook = { readonly path: string; readonly search: string; readonly openings: readonly Opening[] }

const WORK = 'soc2.final-fieldwork'
const PROMOTED = 'SOC 2 first'

/** Where everything is drawn that stands over the page, and what stands beside it. */
const [OVER, BESIDE] = ['[data-portal=true]', 'main + aside']

const overlay = (page: Page): Locator => page.locator('[role=dialog], [role=menu]')
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name }).first()
const row = (page: Page): Locator => page.locator(`[role=row][data-row="${WORK}"]`)

/** What a button opens. */
const byButton = (name: string | RegExp): Opening => ({
  name: String(name),
  within: OVER,
  open: async (page) => {
    await button(page, name).click()
    await overlay(page).waitFor()
  },
})

/** What a button opens beside the page. */
const byAside = (name: string): Opening => ({
  name,
  within: BESIDE,
  open: async (page) => {
    await button(page, name).click()
    await page.locator(BESIDE).waitFor()
  },
})

/** What a key opens, anywhere. */
const byKey = (key: string): Opening => ({
  name: key,
  within: OVER,
  open: async (page) => {
    await page.keyboard.press(key)
    await overlay(page).waitFor()
  },
})

/** What a key opens on the row that has the focus. */
const byRowKey = (key: string): Opening => ({
  name: `${key} on a row`,
  within: OVER,
  open: async (page) => {
    await row(page).focus()
    await page.keyboard.press(key)
    await overlay(page).waitFor()
  },
})

/** The form of a link: another activity is named, then come its type and lag. */
const newLink: Opening = {
  name: 'a new link',
  within: OVER,
  open: async (page) => {
    await byRowKey('l').open(page)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('next assessment')
    await dialog.getByRole('textbox').press('Enter')
    await dialog.getByLabel('Lag').waitFor()
  },
}

/** The form of a link that is there, with what removes it. */
const oldLink: Opening = {
  name: 'a link',
  within: OVER,
  open: async (page) => {
    await byRowKey('l').open(page)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('list').last().getByRole('button').first().click()
    await dialog.getByLabel('Lag').waitFor()
  },
}

/** A comment of one's own, which can be put otherwise and taken back. */
const ownComment: Opening = {
  name: 'a comment',
  within: BESIDE,
  open: async (page) => {
    const comments = page.getByRole('region', { name: 'Comments' })
    await comments.getByRole('textbox').fill('Agreed.')
    await comments.getByRole('textbox').press('Control+Enter')
    await comments.getByRole('log').getByText('Agreed.').first().waitFor()
  },
}

/** A cell that is typed into, with a fault beside it. */
const faultyCell: Opening = {
  name: 'a cell with a fault',
  open: async (page) => {
    await row(page).locator('[data-id="duration"]').click()
    const field = page.locator('[role=row] input')
    await field.fill('a while')
    await field.press('Enter')
    await page.getByRole('alert').waitFor()
  },
}

const nothingTyped: Opening = {
  name: 'what is missing',
  open: async (page) => {
    await button(page, 'Create the plan').click()
    await page.getByText('Write whose plan it is.').waitFor()
  },
}

/** A part of a page that is folded at first. */
const unfolded = (summary: RegExp): Opening => ({
  name: `${summary} unfolded`,
  open: async (page) => {
    await page.locator('summary').filter({ hasText: summary }).first().click()
  },
})

const scenarioAct = (act: string): Opening => ({
  name: `${act} a scenario`,
  within: OVER,
  open: async (page) => {
    await button(page, `${act}: ${PROMOTED}`).click({ timeout: 90_000 })
    await overlay(page).waitFor()
  },
})

/** What opens anywhere about a plan is looked at on the Timeline. */
const ANYWHERE = [
  byKey('Control+k'),
  byKey('?'),
  ...['Check a promise', /^Plan: /, /^Scenario on screen/, 'Export and share', 'Settings'].map(byButton),
]

/** Everything that is looked at beside the pages as they first appear. A page may have more than one address. */
export const LOOKS: readonly PageLook[] = [
  {
    path: '/',
    search: 'links=true',
    openings: [...ANYWHERE, ...['Add', 'Filter', 'Columns'].map(byButton)],
  },
  {
    path: '/',
    search: `q=fieldwork&select=${WORK}&zoom=month`,
    openings: [ownComment, newLink, oldLink, ...['l', 'Shift+F10', 'Delete'].map(byRowKey), faultyCell],
  },
  { path: '/capacity', search: 'view=team', openings: ['Add a person', 'Add a firm', 'Add a calendar'].map(byAside) },
  {
    path: '/budget',
    search: '',
    openings: ['Add cost', 'Record spending', 'Import CSV', 'Freeze as baseline', 'Books'].map(byButton),
  },
  { path: '/confidence', search: '', openings: [byButton('Add a risk')] },
  { path: '/scenarios', search: `select=soc2-first`, openings: ['Promote', 'Keep as scenario'].map(scenarioAct) },
  { path: '/baselines', search: '', openings: [byButton('Save a baseline…')] },
  { path: '/runs', search: '', openings: [unfolded(/How it would go/)] },
  { path: '/start', search: '', openings: [unfolded(/^Durations \(/), nothingTyped] },
]

/** No more than so many things stand over each other. */
const MOST_CLOSED = 3

/** Closes whatever stands over the page, until nothing does. */
export async function closeAll(page: Page): Promise<void> {
  for (let n = 0; n < MOST_CLOSED && (await overlay(page).count()) > 0; n++) {
    await page.keyboard.press('Escape')
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
  }
  await overlay(page).first().waitFor({ state: 'detached' })
}
