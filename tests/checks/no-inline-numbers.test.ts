import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'

// Every number of a playbook or a rule comes from the facts, where it has a source; only 0 and 1 may be written down.
// The story of the example is nobody's knowledge and keeps its own numbers.
const src = fileURLToPath(new URL('../../planner/src/', import.meta.url))
const files = ['playbook', 'rules'].flatMap((folder) =>
  readdirSync(`${src}${folder}`)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'example.data.ts')
    .map((name) => `${folder}/${name}`),
)

/** The source without comments, strings and regular expressions; expressions inside templates stay. */
const bare = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''")
    .replace(/\/\/.*$/gm, '')
    .replace(/`(?:\\.|[^`\\])*`/g, (template) => (template.match(/\$\{[^}]*\}/g) ?? []).join(' '))
    .replace(/\/(?:\\.|\[[^\]]*\]|[^/\n\\ ])+\/[gimsuy]+/g, '')

const inlineNumbers = (source: string): string[] =>
  (bare(source).match(/(?<![\w$.])\d[\d_]*(?:\.\d+)?(?:e\d+)?/g) ?? []).filter((n) => n !== '0' && n !== '1')

test.each(files)('%s has no number of its own', (file) => {
  expect(inlineNumbers(readFileSync(`${src}${file}`, 'utf8'))).toEqual([])
})

test('the check sees a number when there is one, and only then', () => {
  expect(inlineNumbers('const a = fact("x.2") * 90 // 60')).toEqual(['90'])
  expect(inlineNumbers('const b = `${c + 7} 8` + 0 + 1')).toEqual(['7'])
  expect(inlineNumbers("const r2 = soc2['3'] + 1 /* 4 */")).toEqual([])
})
