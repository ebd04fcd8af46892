import { findCommand, isExecutable } from './commands.js'

/**
 * A Chromium for the browser tests: the one `CHROMIUM_PATH` names, else the machine's.
 * @returns {{ path: string } | { why: string, package?: string }}
 */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    return isExecutable(named) ? { path: named } : { why: `CHROMIUM_PATH is "${named}": there is no program there.` }
  }
  const path = findCommand(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'])
  if (path) return { path }
  return {
    why: 'No browser: set CHROMIUM_PATH, or type "apt-get install chromium" (or your system\'s like).',
    package: 'chromium',
  }
}
