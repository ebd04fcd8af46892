import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { Activity, ControlItemKind, PhaseKind, Step } from '@stagger/planner'

const words = readFileSync(join(import.meta.dirname, '../../docs/glossary.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| word '))
  .map((line) => (line.split('|')[1] ?? '').trim().toLowerCase())

test('the glossary has every word once, in order', () => {
  expect(words).toEqual([...new Set(words)].toSorted((a, b) => (a < b ? -1 : 1)))
})

test.each([...PhaseKind.options, ...Step.options, ...Activity.shape.kind.options, ...ControlItemKind.options])(
  '%s is in it',
  (name) => {
    const word = name.replaceAll('-', ' ').replace('type1', 'type 1')
    expect(words.map((known) => known.replaceAll('-', ' '))).toContain(word)
  },
)
