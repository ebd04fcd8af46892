import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'

const door = createRequire(import.meta.url).resolve('@stagger/planner')
const manifest = readFileSync(new URL('../package.json', `file://${door}`), 'utf8')

/** The version of the planner that computes here: another one may answer differently. */
export const PLANNER_VERSION = z.object({ version: z.string() }).parse(JSON.parse(manifest)).version
