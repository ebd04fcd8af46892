import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { examplePlan, type Plan } from '@stagger/planner'
import { stagger } from './support/stagger.ts'

const AS_OF = '2027-04-14'
const folder = mkdtempSync(join(tmpdir(), 'stagger-level-'))

/** A plan file with one person, who has so many hours a day for two activities of a week that each want them all day. */
function crowded(name: string, hoursPerDay = 8): string {
  const { costItems: _, risks: __, ...plan } = examplePlan(AS_OF).plan
  const [program] = plan.programs.filter(({ kind }) => kind === 'soc2')
  const [phase] = program?.phases ?? []
  const [calendar] = plan.calendars
  if (!program || !phase || !calendar) throw new Error('The example has no SOC 2 program.')
  const estimate = { low: 5, likely: 5, high: 5, unit: 'wd', source: 'yours' } as const
  const own = { programId: program.id, phaseId: phase.id, calendarId: calendar.id, constraints: {} }
  const work = (id: string, title: string): Plan['activities'][number] => ({
    ...own,
    id,
    kind: 'work',
    name: title,
    estimate,
    assignments: [{ personId: 'ann', hours: 40, source: 'yours' }],
  })
  const file = join(folder, `${name}.plan.json`)
  const small: Plan = {
    ...plan,
    startsOn: AS_OF,
    people: [{ id: 'ann', name: 'Ann', role: 'compliance', calendarId: calendar.id, hoursPerDay, leave: [] }],
    firms: [],
    programs: [{ ...program, phases: [phase], reportInHandId: 'issued' }],
    activities: [
      work('gap', 'Gap assessment'),
      work('train', 'Training'),
      { ...own, id: 'issued', kind: 'milestone', name: 'Report', assignments: [] },
    ],
    links: [{ id: 'gap-issued', from: 'gap', to: 'issued', type: 'FS', min: { value: 0, unit: 'wd' } }],
    controls: [],
    reportsHeld: [],
    commitments: [],
    decisions: [],
  }
  writeFileSync(file, JSON.stringify(small))
  return file
}

const level = (file: string, ...more: string[]) =>
  stagger('level', file, '--as-of', AS_OF, '--schedules', '200', ...more)

test('what moves is said with its dates and why, then the reports, then what the proposal is worth', () => {
  const { code, out } = level(crowded('said'))
  expect([code, out.split('\n')]).toEqual([
    0,
    [
      'As of 2027-04-14: 1 activity moves.',
      'Training: 2027-04-14 → 2027-04-21 (start +7 days). Ann has no hours left before 2027-04-21: “Gap assessment” comes first.',
      'SOC 2 Type II: in hand on 2027-04-20 as before; no levelling is earlier.',
      'Everybody has the time that is asked of them; proven optimal.',
    ],
  ])
})

test('--out writes the plan with the levelling accepted: asked again, nothing moves any more', () => {
  const file = crowded('accepted')
  const before = readFileSync(file, 'utf8')
  const out = join(folder, 'levelled.plan.json')
  level(file, '--out', out)
  expect(readFileSync(file, 'utf8')).toBe(before)
  expect(stagger('schedule', out, '--as-of', AS_OF).out).toMatch(/Training\s+│ 2027-04-21/)
  expect(level(out).out.split('\n')[0]).toBe('As of 2027-04-14: nothing moves.')
})

test('without --out no file is written', () => {
  const file = crowded('untouched')
  const before = readFileSync(file, 'utf8')
  level(file)
  expect(readFileSync(file, 'utf8')).toBe(before)
})

test('--json is the proposal, and the same seed gives the same one', () => {
  const file = crowded('json')
  const [first, second] = [level(file, '--seed', '7', '--json').out, level(file, '--seed', '7', '--json').out]
  expect(JSON.parse(first)).toMatchObject({ verdict: 'feasible', moves: [{ activityId: 'train', days: 7 }] })
  expect(second).toBe(first)
})

test('who is asked for more than they ever have is named, and the exit code is 1', () => {
  const { code, out } = level(crowded('too-much', 6))
  expect(code).toBe(1)
  expect(out).toContain(
    '“Gap assessment” asks Ann for 8 hours a day at the least; the most that there is on any day is 6. Give it more days or other people.',
  )
  expect(out).toMatch(/^Ann is asked too much from 2027-04-14 to 2027-04-20: up to .* hours on a day of 6, by /m)
})

test.each([
  ['a seed that is none', ['--seed', 'x'], /--seed x is not a whole number/],
  ['no time at all', ['--seconds', '0'], /--seconds 0 is not a whole number/],
  ['a folder that is not there', ['--out', join(folder, 'none', 'plan.json')], /cannot be written/],
])('refused with exit code 2: %s', (_, args, sentence) => {
  const { code, err } = level(crowded('refused'), ...args)
  expect(code).toBe(2)
  expect(err).toMatch(sentence)
  expect(existsSync(join(folder, 'none'))).toBe(false)
})

test('with a few seconds to look there is an answer too', () => {
  expect(level(crowded('seconds'), '--seconds', '1').code).toBe(0)
})
