import { expect, test } from '@jest/globals'
import {
  applyEdit,
  type NotApplicable,
  type Plan,
  type Progress,
  type ScenarioKind,
  scenarios,
} from '../../src/index.ts'
import { dual, happened } from './given-dual.ts'

const only = (kind: 'soc2' | 'hitrust'): Plan => {
  const plan = dual()
  const programs = plan.programs.filter((program) => program.kind === kind)
  const activities = plan.activities.filter(({ programId }) => programs.some(({ id }) => id === programId))
  const known = new Set(activities.map(({ id }) => id))
  return { ...plan, programs, activities, links: plan.links.filter(({ from }) => known.has(from)) }
}

const apart = (): Plan => {
  const plan = dual({
    scopes: [
      { id: 'scope', name: 'Platform', kind: 'system' },
      { id: 'other', name: 'Another', kind: 'system' },
    ],
  })
  return { ...plan, programs: plan.programs.map((one) => (one.kind === 'soc2' ? { ...one, scopeId: 'other' } : one)) }
}

const twice = (kind: 'soc2' | 'hitrust'): Plan => {
  const plan = dual()
  const copies = plan.programs.filter((program) => program.kind === kind).map((one) => ({ ...one, id: 'again' }))
  return { ...plan, programs: [...plan.programs, ...copies] }
}

const combined = (): Plan =>
  applyEdit(dual(), { kind: 'setEnding', programId: 'soc2', endsIn: 'report-with-csf-opinion' }).plan

const reported = happened(
  ...['s.scope', 's.window', 's.fieldwork', 's.draft', 's.issued'].map((id) => [id, 'finished', '2027-01-05'] as const),
)

test.each<[string, Plan, Progress[], ScenarioKind, NotApplicable | undefined]>([
  ['an order needs a HITRUST program', only('soc2'), [], 'soc2-first', 'no-hitrust'],
  ['an order needs a SOC 2 program', only('hitrust'), [], 'hitrust-first', 'no-soc2'],
  ['an offset needs two', only('soc2'), [], 'staggered', 'one-program'],
  ['one program can still be as early as it can', only('soc2'), [], 'parallel', undefined],
  ['two of a kind cannot be told apart', twice('soc2'), [], 'combined-opinion', 'several-soc2'],
  ['nor two HITRUST programs', twice('hitrust'), [], 'combined-certified', 'several-hitrust'],
  ['one examination speaks about one scope', apart(), [], 'combined-opinion', 'scopes-differ'],
  ['another scope does not matter to an order', apart(), [], 'soc2-first', undefined],
  ['what is in hand cannot be put first', dual(), reported, 'soc2-first', 'report-in-hand'],
  ['nor be combined', dual(), reported, 'combined-coordinated', 'report-in-hand'],
  [
    'fieldwork under way cannot be coordinated any more',
    dual(),
    happened(['h.first-test', 'finished', '2027-01-05']),
    'combined-coordinated',
    'fieldwork-begun',
  ],
  ['what is combined is', combined(), [], 'combined-opinion', 'already-combined'],
  ['what the first needs goes on before it', dual({}, [['h.gap', 's.scope']]), [], 'soc2-first', undefined],
  [
    'unless what follows it may not wait',
    dual({}, [
      ['h.gap', 's.scope'],
      ['h.gap', 'h.fix', 'FS+0wd..5wd'],
    ]),
    [],
    'soc2-first',
    'contradicts-plan',
  ],
])('%s', (_, plan, progress, kind, why) => {
  const { scenarios: all } = scenarios(plan, progress, '2027-01-06', { seed: 1, schedules: 5 })
  expect(all.find((scenario) => scenario.kind === kind)?.why).toBe(why)
})

test('categories that the published mapping leaves out are named', () => {
  const plan = dual()
  const programs = plan.programs.map((one) =>
    one.kind === 'soc2' ? { ...one, categories: ['security' as const, 'privacy' as const] } : one,
  )
  const { scenarios: all } = scenarios({ ...plan, programs }, [], '2027-01-04', { seed: 1, schedules: 5 })
  expect(all.find(({ kind }) => kind === 'combined-certified')?.notes).toContainEqual({
    code: 'categories-outside-mapping',
    categories: ['privacy'],
  })
})
