#!/usr/bin/env node
/** `npx stagger`: the command itself is TypeScript, which Node 24 runs as it is; any other Node hands over to one. */
import { spawnSync } from 'node:child_process'
import { languageConditions } from '../launch/language.js'
import { findNode24 } from '../launch/node24.js'
import { endWith } from '../launch/refusal.js'
import { inRepository } from '../launch/repository.js'

/** On standard error, for the answer on standard output may be read by a program. @param {string} sentence */
const say = (sentence) => console.error(sentence)

try {
  const node = await findNode24(say)
  const args = process.argv.slice(2)
  const command = [...languageConditions(args), inRepository('cli', 'src', 'stagger.ts'), ...args]
  const { status } = spawnSync(node, command, { stdio: 'inherit' })
  process.exitCode = status ?? 1
} catch (error) {
  endWith(error)
}
