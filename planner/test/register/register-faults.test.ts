import { expect, test } from '@jest/globals'
import { dayOf } from '../../src/day.ts'
import {
  notSharedSentence,
  OCCURRENCE_STATE_NAMES,
  periodName,
  registerFaultSentence,
} from '../../src/messages/en/coverage.ts'
import { CATALOGUE } from '../../src/register/catalogue.data.ts'
import { targetOf } from '../../src/plan/control-mapping.ts'
import { OCCURRENCE_STATES } from '../../src/register/occurrence-states.ts'
import {
  checkCadences,
  checkControls,
  checkEvidence,
  type GivenControl,
  REGISTER_FAULT_SEVERITY,
  type RegisterFault,
} from '../../src/register/register-faults.ts'
import { calendar, control, hitrust, soc2 } from './given-register.ts'

const places = (faults: readonly RegisterFault[]) => faults.map(({ code, path }) => `${code} ${path}`)
const sentences = (faults: readonly RegisterFault[]) => faults.map(registerFaultSentence)

const sound: GivenControl = {
  id: 'mfa',
  items: ['implemented'],
  owners: ['ana'],
  serves: [
    { program: 'soc2', target: 'CC6.1' },
    { program: 'hitrust', target: 'Access Control' },
  ],
}

test.each<[string, GivenControl[], string[]]>([
  ['sound', [sound], []],
  [
    'an unknown criterion',
    [{ ...sound, serves: [{ program: 'soc2', target: 'CC6.9' }] }],
    ['criterion-unknown /controls/0/serves/0'],
  ],
  [
    'an unknown domain',
    [{ ...sound, serves: [{ program: 'hitrust', target: 'Access control' }] }],
    ['domain-unknown /controls/0/serves/0'],
  ],
  ['a control without items', [{ ...sound, items: [] }], ['control-without-items /controls/0/items']],
  ['two owners', [{ ...sound, owners: ['ana', 'ben'] }], ['owners-two /controls/0/owners']],
  ['one owner named twice', [{ ...sound, owners: ['ana', 'ana'] }], []],
  ['an id given twice', [sound, sound], ['control-duplicate /controls/1/id']],
])('controls: %s', (_, controls, expected) => {
  expect(places(checkControls(controls))).toEqual(expected)
})

test('the catalogue has no faults', () => {
  const given = CATALOGUE.map(({ id, items, owner, serves }) => ({
    id,
    items,
    owners: [owner],
    serves: serves.map((mapping) => ({ program: mapping.program, target: targetOf(mapping) })),
  }))
  expect(checkControls(given)).toEqual([])
})

const today = dayOf('2027-05-01')
const review = control('quarterly', { operatesFrom: dayOf('2027-02-01') })

test.each([
  ['2027-04-30', '2027-05-01', []],
  ['2027-05-01', '2027-05-01', []],
  ['2027-05-02', '2027-05-02', ['evidence-in-future /evidence/0/effectiveOn']],
  ['2027-04-20', '2027-04-10', ['evidence-in-future /evidence/0/effectiveOn']],
  ['2027-01-31', '2027-03-01', ['evidence-before-control /evidence/0/effectiveOn']],
  ['2027-02-30', '2027-03-01', ['date-invalid /evidence/0/effectiveOn']],
  ['2027-02-20', 'yesterday', ['date-invalid /evidence/0/recordedAt']],
])('an occurrence of %s recorded on %s', (effectiveOn, recordedAt, expected) => {
  const evidence = [{ controlId: 'quarterly', effectiveOn, recordedAt }]
  expect(places(checkEvidence(evidence, [review], today))).toEqual(expected)
})

test('evidence of a control that nobody has', () => {
  const evidence = [{ controlId: 'gone', effectiveOn: '2027-02-02', recordedAt: '2027-02-02' }]
  expect(places(checkEvidence(evidence, [review], today))).toEqual(['control-unknown /evidence/0/controlId'])
})

test('a cadence that the window cannot hold', () => {
  const weekend = soc2('2027-05-01/2027-05-03')
  const controls = [control('weekly'), control('daily'), control('continuous'), control('per-event')]
  expect(places(checkCadences(controls, [weekend], calendar))).toEqual([
    'cadence-unholdable /controls/0/cadence',
    'cadence-unholdable /controls/1/cadence',
  ])
  expect(sentences(checkCadences(controls.slice(0, 1), [weekend], calendar))).toEqual([
    'weekly, weekly, has no working day in the window of soc2, 2027-05-01 to 2027-05-02.',
  ])
  expect(checkCadences(controls, [soc2('2027-05-01/2027-05-04')], calendar)).toEqual([])
})

test('HITRUST cannot hold a control that begins after its window, nor a state that begins after fieldwork', () => {
  const later = { operatesFrom: dayOf('2027-12-01') }
  const state = control('continuous', { ...later, evidence: 'point-in-time' })
  const program = hitrust('2026-09-01/2027-11-20', '2027-09-01/2027-11-20')
  expect(checkCadences([control('quarterly', later), state], [program], calendar)).toHaveLength(2)
  expect(checkCadences([state], [hitrust('2026-09-01/2027-11-20')], calendar)).toEqual([])
})

test('every fault is refused or warned, and says what it is about', () => {
  const facts = {
    ...{
      id: 'mfa',
      owners: ['ana', 'ben'],
      criterion: 'CC6.9',
      domain: 'X',
      date: '2027-02-30',
      effectiveOn: '2027-05-02',
    },
    ...{
      latest: '2027-05-01',
      operatesFrom: '2027-02-01',
      cadence: 'weekly',
      program: 'soc2',
      start: '2027-05-01',
      end: '2027-05-03',
    },
  }
  for (const code of Object.keys(REGISTER_FAULT_SEVERITY) as RegisterFault['code'][])
    expect(registerFaultSentence({ code, facts })).not.toMatch(/undefined|\[object/)
  expect(registerFaultSentence({ code: 'owners-two', facts })).toBe(
    'The control mfa has several owners: ana, ben. Choose one.',
  )
})

test('states, reasons and periods have words', () => {
  expect(Object.keys(OCCURRENCE_STATE_NAMES)).toEqual([...OCCURRENCE_STATES])
  expect(notSharedSentence('mapping-supports')).toContain('supports')
  const period = (cadence: 'monthly' | 'weekly' | 'yearly' | 'quarterly', start: string, end: string) =>
    periodName({ cadence, period: { start, end } })
  expect(period('quarterly', '2027-10-01', '2028-01-01')).toBe('the fourth quarter of 2027')
  expect(period('quarterly', '2027-02-15', '2027-05-15')).toBe('2027-02-15 to 2027-05-14')
  expect(period('monthly', '2028-02-01', '2028-03-01')).toBe('2028-02')
  expect(period('weekly', '2027-02-01', '2027-02-08')).toBe('the week of 2027-02-01')
  expect(period('yearly', '2027-01-01', '2028-01-01')).toBe('2027-01-01 to 2027-12-31')
})
