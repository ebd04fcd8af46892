import { type Browser, chromium, type Page } from 'playwright-core'

/** The real browser that the test run found. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH']
  if (!executablePath)
    throw new Error('CHROMIUM_PATH is not set: run `npm test`, which finds the browser or says how to get it.')
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  })
}

/** Opens a page, wide enough for the drawer, and waits until its grid is drawn. Collects what went wrong. */
export async function openPage(
  browser: Browser,
  address: string,
  grid: 'Plan' | 'Evidence',
  scheme: 'light' | 'dark' = 'light',
): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: scheme })
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('request', (request) => {
    if (new URL(request.url()).host !== new URL(address).host)
      errors.push(`a request to another host: ${request.url()}`)
  })
  await page.goto(address)
  await page.getByRole('treegrid', { name: grid }).waitFor()
  return { page, errors }
}

/** Drags a mark sideways by `dx` pixels, in steps as a hand does; `beforeDrop` looks at what is drawn meanwhile. */
export async function drag(
  page: Page,
  testId: string,
  dx: number,
  beforeDrop: () => Promise<void> = async () => {},
): Promise<void> {
  const box = await page.getByTestId(testId).boundingBox()
  if (!box) throw new Error(`${testId} is not drawn`)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 1; step <= 8; step++) await page.mouse.move(x + (dx * step) / 8, y, { steps: 2 })
  await beforeDrop()
  await page.mouse.up()
}
