import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import {
  type Answers,
  forecast,
  parseLedger,
  parsePlan,
  type Plan,
  planFromAnswers,
  type Progress,
} from '../../src/index.ts'

const TODAY = '2027-01-04'
const FROZEN_ON = '2027-04-14'

type ProgramAnswer = Parameters<typeof planFromAnswers>[0]['programs'][number]
const fromAnswers = (...programs: ProgramAnswer[]): Plan =>
  planFromAnswers(
    {
      organization: {
        name: 'Meridian',
        timeZone: 'UTC',
        currency: 'USD',
        headcount: '50_200',
        fiscalYearStartMonth: 1,
      },
      startsOn: TODAY,
      programs,
      team: [
        { id: 'ana', name: 'Ana', role: 'program-manager', hoursPerDay: 8 },
        { id: 'ben', name: 'Ben', role: 'security-engineer', hoursPerDay: 8 },
        { id: 'cho', name: 'Cho', role: 'compliance', hoursPerDay: 8 },
        { id: 'dev', name: 'Dev', role: 'devops', hoursPerDay: 8 },
      ] satisfies Answers['team'],
    },
    TODAY,
  )
const file = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../../../examples', name), 'utf8'))
const example = (name: string) => parsePlan(file(`${name}.plan.json`))

/** Every kind of answers, and the example plans. */
const PLANS: readonly (readonly [name: string, plan: Plan, on: string, progress: readonly Progress[]])[] = [
  ['a Type I', fromAnswers({ kind: 'soc2-type1', categories: ['security'] }), TODAY, []],
  [
    'a look-back',
    fromAnswers({ kind: 'soc2-type2', categories: ['security'], windowMonths: 6, window: 'look-back' }),
    TODAY,
    [],
  ],
  ...[3, 6, 12].map(
    (windowMonths) =>
      [
        `a Type II over ${windowMonths} months`,
        fromAnswers({ kind: 'soc2-type2', categories: ['security', 'availability'], windowMonths, alsoTypeI: true }),
        TODAY,
        [],
      ] as const,
  ),
  ...(['e1', 'i1', 'r2'] as const).map((level) => [level, fromAnswers({ kind: 'hitrust', level }), TODAY, []] as const),
  [
    'both standards',
    fromAnswers({ kind: 'soc2-type2', categories: ['security'], windowMonths: 6 }, { kind: 'hitrust', level: 'r2' }),
    TODAY,
    [],
  ],
  ['the dual example', example('dual-program'), FROZEN_ON, parseLedger(file('dual-program.progress.json'))],
  ['the r2 example', example('hitrust-r2'), FROZEN_ON, []],
  ['the SOC 2 example', example('soc2-first-year'), FROZEN_ON, []],
]

const HALF = 0.5

test.each(PLANS)(
  '%s: the playbook’s own estimates break no rule that forbids or costs in most iterations',
  (_, plan, on, progress) => {
    const { rules, rulesLookedAt } = forecast(plan, progress, on, { seed: 1, iterations: 1024 })
    expect(rulesLookedAt).toBe(128)
    expect(rules.filter(({ severity, share }) => severity !== 'warns' && share > HALF)).toEqual([])
  },
)

test.each(PLANS)(
  '%s: what may go wrong is told, each thing of an activity that there is, with its source',
  (_, plan) => {
    const known = new Set(plan.activities.map(({ id }) => id))
    expect(plan.risks?.length).toBeGreaterThan(0)
    for (const { impacts, source } of plan.risks ?? []) {
      expect(impacts.every(({ activityId }) => known.has(activityId))).toBe(true)
      expect(source).toMatchObject({ fact: expect.stringMatching(/^risk\./) })
    }
  },
)
