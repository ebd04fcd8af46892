import { expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const root = join(import.meta.dirname, '..', '..')
/** Script that a browser may fetch before the Timeline is drawn, packed. What is wanted later is fetched later. */
const MOST_BYTES = 350_000

/** The scripts that the built page names: its own, and what they import before they run. */
function firstScripts(built: string): readonly string[] {
  const page = readFileSync(join(built, 'index.html'), 'utf8')
  return [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => join(built, file ?? ''))
}

test('what a browser fetches before the Timeline is drawn stays small', () => {
  const built = mkdtempSync(join(tmpdir(), 'stagger-first-load-'))
  try {
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    execFileSync(process.execPath, [vite, 'build', join(root, 'web'), '--outDir', built, '--emptyOutDir'])
    const scripts = firstScripts(built)
    const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
    expect(scripts.length).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES)
  } finally {
    rmSync(built, { recursive: true, force: true })
  }
})
