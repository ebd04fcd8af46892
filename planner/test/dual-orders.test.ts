import { beforeAll, expect, test } from '@jest/globals'
import {
  compileDual,
  compileOrders,
  type DualOrders,
  evidenceRequests,
  examplePlan,
  isoOf,
  type Schedule,
  schedule,
} from '../src/index.ts'
import { given, r2, soc2 } from './given.ts'

let dated: Schedule
let running: readonly string[]
let dual: DualOrders
beforeAll(() => {
  const { plan, progress } = examplePlan('2027-01-04')
  dated = schedule(plan, progress, '2027-01-04')
  running = plan.programs.map(({ id }) => id)
  dual = compileDual(dated, 3, running)
})

/** What people are asked for by a program, with or without others beside it. */
const askedBy = (programId: string, beside: readonly string[]) =>
  compileOrders(dated, programId, 1, beside)
    .agenda?.entries.filter(({ about, personId }) => about === 'evidence' && personId !== undefined)
    .flatMap(({ ids }) => ids) ?? []

test('a pull that serves two programs is asked for by one of them, on days that count in both', () => {
  expect(dual.pulls.length).toBeGreaterThan(0)
  for (const { requests, askedBy: asker, opensOn, dueOn } of dual.pulls) {
    expect(requests.map(({ programId }) => programId)).toContain(asker)
    expect(opensOn <= dueOn).toBe(true)
    const [other] = requests.filter(({ programId }) => programId !== asker)
    expect(askedBy(other?.programId ?? '', running)).not.toContain(other?.requestId)
  }
})

test('a pull in a renewed window is shared too, under the name that its request has there', () => {
  const renewed = dated.spanOf(dated.index.windows('soc2')[1]?.id ?? '')
  const pulls = compileDual(dated, 3, running, [], 1_000).pulls.filter(
    ({ opensOn }) => renewed !== undefined && opensOn >= isoOf(renewed.start),
  )
  expect(pulls.length).toBeGreaterThan(0)
  const own = evidenceRequests(dated, []).filter(({ programId }) => programId === 'soc2')
  // What has no due dates is a sample and nobody's request.
  const names = pulls
    .filter((pull) => own.some(({ controlId }) => controlId === pull.controlId))
    .flatMap(({ requests }) => requests.filter(({ programId }) => programId === 'soc2'))
  expect(names.length).toBeGreaterThan(0)
  expect(own.map(({ id }) => id)).toEqual(expect.arrayContaining(names.map(({ requestId }) => requestId)))
})

test('of what another program asks for the dates are kept and nobody is told; alone a program asks for everything', () => {
  for (const programId of running) {
    const closings = (beside: readonly string[]) =>
      compileOrders(dated, programId, 1, beside).agenda?.entries.flatMap(({ kind, ids }) =>
        kind === 'evidence-closes' ? ids : [],
      ) ?? []
    expect(closings(running).toSorted()).toEqual(closings([]).toSorted())
    expect(askedBy(programId, [programId])).toEqual(askedBy(programId, []))
    expect(askedBy(programId, running).length).toBeLessThanOrEqual(askedBy(programId, []).length)
  }
})

test('evidence on a day that counts in both makes the pull', () => {
  const [pull] = dual.pulls
  const record = { id: 'e1', controlId: pull?.controlId ?? '', recordedAt: '2027-01-01', actor: 'ann' }
  const made = (effectiveOn = '') => compileDual(dated, 1, running, [{ ...record, effectiveOn }]).pulls[0]?.madeOn
  expect([made(pull?.dueOn), made('2020-01-01')]).toEqual([pull?.dueOn, undefined])
})

const asks = (personId: string) => [{ personId, hours: 8, source: 'yours' as const }]
const small = given({
  activities: {
    a: { takes: '10ed', assignments: asks('ann') },
    b: { takes: '4ed', programId: 'h', assignments: asks('ann') },
    letter: { programId: 'h' },
    inHand: { programId: 'h' },
    report: {},
  },
  more: {
    programs: [{ ...soc2('p', 'report'), endsIn: 'report-with-csf-opinion' }, r2('h', 'letter', 'inHand')] as never,
    people: [
      {
        id: 'ann',
        name: 'Ann',
        role: 'compliance',
        calendarId: 'five',
        hoursPerDay: 8,
        leave: [{ start: '2027-01-06', end: '2027-01-07', name: 'leave' }],
      },
    ],
  },
})

test('a person whom two programs ask for on the same days is named once, and the days on which they are away then', () => {
  const { people, examination, programs } = compileDual(schedule(small, [], '2027-01-04'), 1, ['p', 'h'])
  const both = { personId: 'ann', programIds: ['p', 'h'] }
  expect(people).toEqual([
    { ...both, why: 'asked-by-several', from: '2027-01-04', through: '2027-01-07' },
    { ...both, why: 'away', from: '2027-01-06', through: '2027-01-06' },
  ])
  expect(examination).toEqual({ form: 'certified', programIds: ['p', 'h'] })
  expect(programs).toEqual([
    { programId: 'p', kind: 'soc2' },
    { programId: 'h', kind: 'hitrust' },
  ])
})

test('fieldwork of both on the same days is coordinated, by a link between the starts of the two; by another link it is not', () => {
  const { plan, progress } = examplePlan('2027-01-04')
  const linked = (type: 'SS' | 'FS') => {
    const link = {
      id: 'together',
      from: 'soc2.final-fieldwork',
      to: 'r2.first-test',
      type,
      min: { value: 0, unit: 'ed' as const },
    }
    const dated = schedule({ ...plan, links: [...plan.links, link] }, progress, '2027-01-04')
    return compileDual(dated, 1, ['soc2', 'r2']).examination
  }
  expect([linked('SS'), linked('FS')]).toEqual([{ form: 'coordinated', programIds: ['soc2', 'r2'] }, undefined])
})

test('a program that does not run shares nothing', () => {
  const alone = compileDual(schedule(small, [], '2027-01-04'), 1, ['p'])
  expect([alone.people, alone.pulls, alone.examination]).toEqual([[], [], undefined])
})
