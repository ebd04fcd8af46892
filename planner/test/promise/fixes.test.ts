import { expect, test } from '@jest/globals'
import {
  type Actual,
  applyEdit,
  examplePlan,
  forecast,
  type Plan,
  type PromiseAnswer,
  promiseCheck,
} from '../../src/index.ts'

const ON = '2027-04-14'
const OPTIONS = { seed: 3, iterations: 256, schedules: 20 }
const { plan: example, progress } = examplePlan(ON)
const question = { report: 'soc2-type2' as const, by: '2027-12-15' }

/** The fieldwork may not begin before November: its report is held back by a date alone. */
const held: Plan = {
  ...example,
  activities: example.activities.map((activity) =>
    activity.id === 'soc2.final-fieldwork'
      ? { ...activity, constraints: { ...activity.constraints, notBefore: '2027-11-01' } }
      : activity,
  ),
}
const check = (plan: Plan, by: string, more: object = {}) =>
  promiseCheck(plan, progress, ON, { ...question, by }, { ...OPTIONS, ...more })
const bought = (plan: Plan) => forecast(plan, progress, ON, { ...OPTIONS, answers: [] }).money.external?.mean

test.each([
  ['the example', example, '2027-09-15'],
  ['a plan that is held back', held, question.by],
])('each fix of %s, accepted, makes of the promise what it said', (_, plan, by) => {
  const { fixes, verdict } = check(plan, by)
  const accepted = fixes.map(({ edits }) => applyEdit(plan, { kind: 'editTogether', name: 'Fix', edits: [...edits] }))
  const again = accepted.map((done) => check(done.plan, by, { mostFixes: 0 }))
  const told = ({
    chance,
    plannedOn,
    p80On,
    verdict,
  }: Pick<PromiseAnswer, 'chance' | 'plannedOn' | 'p80On' | 'verdict'>) => ({ chance, plannedOn, p80On, verdict })
  expect(verdict).not.toBe('yes')
  expect(fixes.length).toBeGreaterThan(0)
  expect(again.map(told)).toEqual(fixes.map(told))
  // An order of programs costs what is bought alone; what is given up may need hours too.
  const orders = fixes.flatMap(({ fix, price }, k) =>
    fix.kind === 'scenario' ? [{ price, made: accepted[k]?.plan }] : [],
  )
  const dearer = orders.map(({ made = plan }) => (bought(made) ?? 0) - (bought(plan) ?? 0))
  expect(orders.map(({ price }) => price?.minor)).toEqual(dearer)
})

test('the limit that holds a report back is named, and given up it helps', () => {
  const { verdict, chain, fixes, chance } = check(held, question.by)
  const [cheapest] = fixes.filter(({ fix }) => fix.kind === 'relaxation')
  expect(verdict).toBe('at-risk')
  expect(chain.map(({ to }) => to)).toContain('soc2.final-fieldwork')
  expect(cheapest?.fix).toMatchObject({ relaxation: 'drop-not-before', facts: { activityId: 'soc2.final-fieldwork' } })
  expect(cheapest?.chance).toBeGreaterThan(chance)
})

test('nothing that gives up what is asked is a fix', () => {
  const asked = { ...question, by: '2027-09-15', leastWindowMonths: 6 }
  const { fixes } = promiseCheck(example, progress, ON, asked, OPTIONS)
  const given = fixes.map(({ fix }) => (fix.kind === 'relaxation' ? fix.relaxation : fix.scenario))
  expect(given).not.toContain('shorter-window')
})

test('the answer is told before anything is tried, then after each attempt; asked without fixes it is the same', () => {
  const heard: PromiseAnswer[] = []
  const last = check(held, question.by, { onProgress: (soFar: PromiseAnswer) => heard.push(soFar) })
  const { fixes: _, tried: __, ...quick } = check(held, question.by, { mostFixes: 0 })
  expect(heard[0]).toEqual({ ...quick, fixes: [], tried: { done: 0, of: last.tried.of } })
  expect(heard.map(({ tried }) => tried.done)).toEqual(Array.from({ length: last.tried.of + 1 }, (_, k) => k))
  expect(heard.at(-1)).toEqual(last)
})

test('who stops it has what was found until then', () => {
  let asked = 0
  const { tried } = check(held, question.by, { onProgress: () => asked++, keepGoing: () => asked < 2 })
  expect(tried.done).toBe(1)
})

test('what was spent counts in the price of a fix: where no rate converts it, the price is not known', () => {
  const spent = (currency: string): Actual => ({
    kind: 'invoice',
    id: 'i1',
    itemId: example.costItems?.[0]?.id ?? '',
    vendor: 'Alder',
    number: 'A-1',
    invoicedOn: '2027-04-01',
    amount: { minor: 100, currency },
    recordedAt: '2027-04-10T12:00:00Z',
    actor: 'ana',
  })
  const prices = (currency: string) =>
    check(held, question.by, { actuals: [spent(currency)] }).fixes.map(({ price }) => price?.currency)
  expect(new Set(prices('USD'))).toEqual(new Set(['USD']))
  expect(new Set(prices('EUR'))).toEqual(new Set([undefined]))
})
