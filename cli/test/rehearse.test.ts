import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { type Plan, planFromAnswers } from '@stagger/planner'
import { EXAMPLE, stagger, staggerInTime } from './support/stagger.ts'

const folder = mkdtempSync(join(tmpdir(), 'stagger-rehearse-'))

/** A Type II that begins far enough ahead, with the evidence of a few controls. */
function planFile(name: string, change: (plan: Plan) => Plan = (plan) => plan): string {
  const plan = planFromAnswers(
    {
      organization: {
        name: 'Acme',
        timeZone: 'America/Denver',
        currency: 'USD',
        headcount: '50_200',
        fiscalYearStartMonth: 1,
      },
      startsOn: STARTS_ON,
      team: [{ id: 'pat', name: 'Pat Moss', role: 'program-manager', hoursPerDay: 6 }],
      programs: [{ kind: 'soc2-type2', windowMonths: 3 }],
    },
    STARTS_ON,
  )
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(change({ ...plan, controls: plan.controls.slice(0, 2) })))
  return file
}

const STARTS_ON = '2031-03-03'
const AS_OF = ['--as-of', STARTS_ON]

test('a rehearsal prints the diary by months, with names, and ends with 0 when nothing is refused', async () => {
  const { code, out } = await staggerInTime('rehearse', planFile('fine.plan.json'), ...AS_OF)
  expect(out).toMatch(/^August 2031$/m)
  expect(out).toMatch(
    /\d{4}-\d{2}-\d{2} {2}SOC 2 Type II {2}The CPA issues the report, with an unqualified opinion\.$/m,
  )
  expect(out).toMatch(/Pat Moss is reminded, 7 days ahead: /)
  expect(out).toMatch(/Nothing that the plan has people say was refused\./)
  expect(code).toBe(0)
}, 60_000)

test('what the runs refuse is said with its reason, and the rehearsal ends with 1', async () => {
  const late = planFile('late.plan.json', (plan) => ({
    ...plan,
    controls: plan.controls.map((one) => ({ ...one, items: [{ kind: 'implemented', liveSince: '2033-01-01' }] })),
  }))
  const { code, out } = await staggerInTime('rehearse', late, ...AS_OF, '--json', '--from', '2031-05-01')
  const { entries, refused } = JSON.parse(out)
  expect(code).toBe(1)
  expect(entries.map(({ on }: { on: string }) => on >= '2031-05-01')).not.toContain(false)
  expect(entries.map(({ kind }: { kind: string }) => kind)).toContain('window-held')
  expect(refused[0].sentence).toMatch(/cannot start yet\. .*(Start|Finish) first: .*bservation window/)
}, 60_000)

test.each([
  [['--as-of', '2020-01-06'], /--as-of 2020-01-06 is past: time can be skipped, not turned back\. Name \d{4}-/],
  [['--program', 'e1'], /There is no program e1 in the plan: soc2, r2\./],
  [['--from', 'soon'], /--from soon is not a date in the form YYYY-MM-DD\./],
])('%s is refused with 2', async (options, sentence) => {
  const { code, err } = await staggerInTime('rehearse', EXAMPLE, ...options)
  expect(err).toMatch(sentence)
  expect(code).toBe(2)
})

test('its help says what a rehearsal takes', () => {
  const { out } = stagger('rehearse', '--help')
  expect(out).toMatch(/--program ID .*this program of the plan alone/)
  expect(out).toMatch(/--as-of YYYY-MM-DD .*begin on this day, today \(default\) or later/)
})
