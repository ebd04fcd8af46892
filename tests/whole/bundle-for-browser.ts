/**
 * Writes a module, with all that it imports, as one script for a browser, which leaves its exports in `bundled`.
 * A process of its own: the bundler's native part does not know the objects of a test's realm.
 * Run: node tests/whole/bundle-for-browser.ts MODULE
 */
import { build } from 'vite'

const built = await build({
  configFile: false,
  logLevel: 'silent',
  build: { write: false, lib: { entry: process.argv[2] ?? '', formats: ['iife'], name: 'bundled' } },
})
const [output] = [built].flat()
if (!output || !('output' in output)) throw new Error('vite watches instead of building')
process.stdout.write(output.output[0].code)
