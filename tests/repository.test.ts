import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fact, RULES, sourcesOfRule } from '@stagger/planner'
import { ruleSentence } from '@stagger/planner/messages'
import { expect, test } from '@jest/globals'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)

/** The ledger's rows: id, severity, sentence, numbers, source, code file, test title. */
const ledger = read('docs/planning-rules.md')
  .split('\n')
  .filter((line) => /^\| [A-Z]\d\d /.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

test('the ledger and the code have the same rules, in the same order, of the same severity, in the same words', () => {
  expect(ledger.map(([id, severity, sentence]) => [id, severity, sentence])).toEqual(
    RULES.map(({ id, severity }) => [id, severity, ruleSentence(id)]),
  )
})

test.each(ledger.map((row) => [row[0] ?? '', row] as const))(
  '%s: its file names it, its test names it, its numbers are in the row',
  (id, row) => {
    const [, , , numbers = '', , code = '', title = ''] = row.map((cell) => cell.replaceAll('`', ''))
    expect(read(`planner/src/rules/${code}`)).toContain(`'${id}'`)
    const tests = read('planner/test/rules.test.ts')
    expect(tests.includes(title) && tests.includes(id)).toBe(true)
    const rule = RULES.find((one) => one.id === id)
    for (const factId of rule?.facts ?? []) expect(numbers).toContain(String(fact(factId).value))
  },
)

test('every rule and every number of one has a source', () => {
  for (const rule of RULES) expect(sourcesOfRule(rule).length).toBeGreaterThan(0)
  for (const { facts } of RULES) for (const id of facts) expect(fact(id).sources.length).toBeGreaterThan(0)
})

test('decisions are numbered without a gap and titled by their number', () => {
  const decisions = tracked.filter((path) => path.startsWith('docs/decisions/'))
  expect(decisions.map((path) => Number(path.split('/').at(-1)?.slice(0, 4)))).toEqual(decisions.map((_, i) => i + 1))
  for (const path of decisions) expect(read(path)).toMatch(new RegExp(`^# ${path.split('/').at(-1)?.slice(0, 4)} `))
})

test('links between documents lead somewhere', () => {
  for (const path of tracked.filter((file) => file.endsWith('.md'))) {
    for (const [, target] of read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g))
      expect([path, existsSync(join(root, dirname(path), target ?? ''))]).toEqual([path, true])
  }
})

test('only a package’s door re-exports', () => {
  const doors =
    /^(planner\/src\/(index|messages\/(en|de)\/messages|orders\/orders)|workflows\/src\/(workflows|messages|client))\.ts$/
  const barrels = tracked
    .filter((path) => /\/src\/.*\.tsx?$/.test(path) && !doors.test(path))
    .filter((path) => /^export (\*|\{[^}]*\}) from /m.test(read(path)))
  expect(barrels).toEqual([])
})

test('no test is focused, skipped or left for later', () => {
  const loose = tracked
    .filter((path) => /\.test\.tsx?$/.test(path))
    .filter((path) => /\b(it|test|describe)\.(skip|only|todo)\b|\bx(it|test|describe)\(/.test(read(path)))
    .filter((path) => path !== 'tests/repository.test.ts')
  expect(loose).toEqual([])
})
