import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig, type Plugin } from 'vite'
import { type Language, languageOf } from './languages.ts'

/** Where `npm run dev` finds the API; the built app is served by the API itself. */
const api = 'http://127.0.0.1:4780'

/**
 * What the first picture needs is two files, packed better than fifty: libraries, which change seldom, and our own. In
 * one file modules run in the order of their imports, so that zod is forbidden to compile before the first schema is made.
 */
const FIRST = [
  { name: 'libraries', tags: ['$initial' as const], test: /node_modules/ },
  { name: 'first', tags: ['$initial' as const] },
]

const TEMPORAL = join(import.meta.dirname, 'src', 'temporal.ts')

/** Fetches the date polyfill only where the browser has no dates of its own; not in threads. */
const ownDates: Plugin = {
  name: 'own-dates',
  enforce: 'pre',
  resolveId: (wanted, from) => (wanted === 'temporal-polyfill' && from !== TEMPORAL ? TEMPORAL : undefined),
}

/** Writes the worker that serves the page's own files while the server is away, with the names of the files in it. */
const shellWorker = ({ base }: Language): Plugin => ({
  name: 'shell-worker',
  apply: 'build',
  // Once all is written: until then the build drops files that turn out to be empty.
  writeBundle({ dir = '' }, bundle) {
    const files = Object.keys(bundle)
      .filter((name) => /\.(js|css)$|-latin-wght.*\.woff2$/.test(name))
      .map((name) => `${base}${name}`)
      .toSorted()
    const build = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12)
    const source = readFileSync(join(import.meta.dirname, 'src', 'connection', 'shell-worker.js'), 'utf8')
      .replace('self.shellFiles', JSON.stringify([...files, `${base}colour-scheme.js`, `${base}stagger.svg`]))
      .replace('self.shellBuild', JSON.stringify(build))
    writeFileSync(join(dir, 'shell-worker.js'), source)
  },
})

/** Says in the page which language it is in. */
const pageLanguage = ({ tag }: Language): Plugin => ({
  name: 'page-language',
  transformIndexHtml: (page) => page.replace('<html lang="en">', `<html lang="${tag}">`),
})

export default defineConfig(({ command, mode }) => {
  const language = languageOf(mode)
  const conditions = language.condition ? [language.condition, ...defaultClientConditions] : defaultClientConditions
  // A build that a test asks for inherits NODE_ENV=test: without this it would ship React's development version.
  if (command === 'build') process.env['NODE_ENV'] = 'production'
  return {
    base: language.base,
    resolve: { conditions: [...conditions] },
    plugins: [ownDates, react(), shellWorker(language), pageLanguage(language)],
    // Nothing is inlined as a data: URI: the page's content security policy allows fonts and images from itself only.
    build: {
      outDir: join('dist', language.base),
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 900,
      rolldownOptions: { output: { codeSplitting: { groups: FIRST } } },
    },
    server: { proxy: { '/api': api } },
  }
})
