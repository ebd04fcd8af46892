import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { applyEdit, type BaselineComparison, parsePlan } from '@stagger/planner'
import { run } from '../src/stagger.ts'

const THEN = new URL('../../examples/soc2-first-year.plan.json', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'compare-'))
afterAll(() => rmSync(folder, { recursive: true }))
const NOW = join(folder, 'now.plan.json')
const plan = parsePlan(JSON.parse(readFileSync(THEN, 'utf8')))
const first = plan.activities.find(({ kind }) => kind === 'work')
const startOn = `${Number(plan.startsOn.slice(0, 4)) + 1}-03-01`
writeFileSync(NOW, JSON.stringify(applyEdit(plan, { kind: 'moveActivity', activityId: first?.id ?? '', startOn }).plan))

function said(...args: readonly string[]): { readonly code: unknown; readonly text: string } {
  const lines: string[] = []
  const code = run(
    ['compare', ...args, '--as-of', plan.startsOn],
    (text) => lines.push(text),
    (text) => lines.push(text),
  )
  return { code, text: lines.join('\n') }
}

test('the two forms of a plan are compared in days, and the file has the same numbers', () => {
  const { code, text } = said(THEN, NOW)
  const made = JSON.parse(said(THEN, NOW, '--json').text) as BaselineComparison
  const [report] = made.rows
  expect(code).toBe(0)
  expect(report?.finish.days).toBeGreaterThan(0)
  expect(text).toContain(`+${report?.finish.days}`)
  expect(text).toContain(first?.name)
  expect(said(THEN, NOW, '--csv').text).toContain(`,${report?.finish.to},${report?.finish.days},`)
})

test('a plan compared with itself differs in nothing', () => {
  expect(said(THEN, THEN).text).toMatch(/Nothing differs/)
})

test('one file alone is refused with how it is written', () => {
  expect(said(THEN)).toEqual({ code: 2, text: expect.stringMatching(/two plan files(.|\n)*NOW\.plan\.json/) })
})
