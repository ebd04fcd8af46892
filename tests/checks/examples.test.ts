import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parsePlan } from '@stagger/planner'
import { exampleFiles } from '../../examples/write-examples.ts'

const examples = join(import.meta.dirname, '../../examples')
const files = Object.entries(exampleFiles())

test.each(files)('%s is what the playbooks write today (else: node examples/write-examples.ts)', (name, text) => {
  expect(readFileSync(join(examples, name), 'utf8')).toBe(text)
})

test.each(files.filter(([name]) => name.endsWith('.plan.json')))('%s is a plan that the planner reads', (_, text) => {
  expect(parsePlan(JSON.parse(text)).activities.length).toBeGreaterThan(30)
})
