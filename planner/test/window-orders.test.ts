import { expect, test } from '@jest/globals'
import { compileOrders, type Plan, schedule } from '../src/index.ts'
import { control, given, type GivenActivity } from './given.ts'

const PROGRAM = {
  id: 'p',
  kind: 'soc2',
  name: 'p',
  scopeId: 'scope',
  type: 'type2',
  categories: ['security'],
  reportInHandId: 'inHand',
  phases: [
    { id: 'ready', kind: 'readiness', name: 'Ready', advance: 'people' },
    { id: 'window', kind: 'observation-window', name: 'Window', advance: 'clock' },
    { id: 'issued', kind: 'issued', name: 'Issued', advance: 'people' },
    { id: 'renewal', kind: 'renewal', name: 'Next window', advance: 'clock' },
    { id: 'fieldwork-2', kind: 'final-fieldwork', name: 'Fieldwork of the next', advance: 'people' },
  ],
} as const

type Asked = {
  readonly opensOn: string
  readonly months?: number
  readonly timeZone?: string
  readonly more?: Partial<Plan>
  readonly beside?: Readonly<Record<string, GivenActivity>>
}

/** The orders of a program with a window and the one after it. */
function ordersOf({ opensOn, months = 3, timeZone = 'America/New_York', more = {}, beside = {} }: Asked) {
  const plan = given({
    startsOn: opensOn,
    activities: {
      ...beside,
      observe: { takes: `${months}mo`, kind: 'window', phaseId: 'window', constraints: { fixed: opensOn } },
      next: { takes: '12mo', kind: 'window', phaseId: 'renewal', step: 'window-opens-next' },
      test: { takes: '5wd', phaseId: 'fieldwork-2' },
      inHand: { phaseId: 'issued' },
    },
    links: [
      ['observe', 'inHand'],
      ['observe', 'next'],
      ['next', 'test'],
    ],
    more: { programs: [{ ...PROGRAM, categories: ['security'], phases: [...PROGRAM.phases] }], ...more },
  })
  const zoned = { ...plan, organization: { ...plan.organization, timeZone, ...more.organization } }
  return compileOrders(schedule(zoned, [], opensOn), 'p', 1)
}

test.each([
  ['a leap day ends it', '2027-12-01', 3, '2028-02-29', '2028-03-01T11:00:00Z'],
  ['a year without one', '2026-12-01', 3, '2027-02-28', '2027-03-01T11:00:00Z'],
  ['summer time begins on the day after it', '2026-12-14', 3, '2027-03-13', '2027-03-14T10:00:00Z'],
  ['summer time begins on its last day', '2026-12-15', 3, '2027-03-14', '2027-03-15T10:00:00Z'],
  ['summer time ends on the day after it', '2027-08-07', 3, '2027-11-06', '2027-11-07T11:00:00Z'],
  ['it lasts from winter to summer', '2027-01-01', 6, '2027-06-30', '2027-07-01T10:00:00Z'],
])('a window in New York closes at the minute after its last day: %s', (_, opensOn, months, closesOn, closesAt) => {
  const { window, phases } = ordersOf({ opensOn, months })
  const [first, second] = window?.windows ?? []
  expect([first?.closesOn, first?.closesAt]).toEqual([closesOn, closesAt])
  expect(second?.opensAt).toBe(closesAt)
  expect(phases.find(({ phaseId }) => phaseId === 'window')).toMatchObject({ finishOn: closesOn, endsAt: closesAt })
})

test('a minute that summer time skips moves forward on the day on which a window is over', () => {
  const organization = {
    ...given({ activities: { a: {} } }).organization,
    timeZone: 'America/New_York',
    wakeAt: '02:30',
  }
  const { window } = ordersOf({ opensOn: '2026-12-14', more: { organization } })
  expect(window?.windows[0]?.closesAt).toBe('2027-03-14T07:30:00Z')
})

test('a letter bridges whole months after a period, a leap day among them, and is warned of a week before', () => {
  const { window } = ordersOf({ opensOn: '2027-09-01' })
  expect(window?.windows[0]?.bridge).toEqual({
    from: '2027-12-01',
    until: '2028-02-29',
    warnOn: '2028-02-23',
    warnAt: '2028-02-23T11:00:00Z',
    endsAt: '2028-03-01T11:00:00Z',
  })
  const settings = { incubation: '60/90', bridgeLetterMonths: { value: 0, source: 'yours' } } as const
  expect(ordersOf({ opensOn: '2027-09-01', more: { settings } }).window?.windows[0]?.bridge).toBeUndefined()
})

test('the end of a bridge is spoken of at the longest lead time of the plan that lies in its days', () => {
  const warned = (leadDays: number[]) => {
    const reminders = [{ id: 'reminders', leadDays }]
    return ordersOf({ opensOn: '2027-09-01', more: { reminders } }).window?.windows[0]?.bridge?.warnOn
  }
  expect([warned([14, 30]), warned([200, 14]), warned([])]).toEqual(['2028-01-31', '2028-02-16', '2028-02-23'])
})

test('a window ends with its own last day, whatever else its phase still holds', () => {
  const { phases } = ordersOf({
    opensOn: '2027-01-04',
    beside: { describe: { takes: '200wd', phaseId: 'window' } },
  })
  expect(phases.find(({ phaseId }) => phaseId === 'window')).toMatchObject({
    startOn: '2027-01-04',
    finishOn: '2027-04-03',
    activityIds: ['describe', 'observe'],
  })
})

const late = control([{ kind: 'implemented', liveSince: '2027-03-11' }], [])
const decision = {
  id: 'd',
  rule: 'S01',
  programId: 'p',
  controlId: 'mfa',
  choice: 'carry',
  decidedBy: 'Ann',
  decidedOn: '2027-01-10',
  note: '',
} as const

test('S01: a control that is late is told with its owner, by how much, and what was decided', () => {
  const controls = [{ ...late, ownerId: 'ann' }]
  const [window, next] = ordersOf({ opensOn: '2027-03-01', more: { controls } }).window?.windows ?? []
  expect([window?.notOperating, next?.notOperating]).toEqual([
    [{ controlId: 'mfa', ownerId: 'ann', shortDays: 10 }],
    [],
  ])
  const [decided] = ordersOf({ opensOn: '2027-03-01', more: { controls, decisions: [decision] } }).window?.windows ?? []
  expect(decided?.notOperating[0]?.decided).toEqual({ decisionId: 'd', choice: 'carry', decidedOn: '2027-01-10' })
})

test('S01: a control is late for a renewed window too, and a control that was dropped is in scope no more', () => {
  const controls = [{ ...late, items: [{ kind: 'implemented' as const, liveSince: '2027-06-10' }] }]
  const windows = (decisions: Plan['decisions']) =>
    ordersOf({ opensOn: '2027-03-01', more: { controls, decisions } }).window?.windows.map(({ notOperating }) =>
      notOperating.map(({ shortDays, decided }) => [shortDays, decided?.choice]),
    )
  expect(windows([])).toEqual([[[101, undefined]], [[9, undefined]]])
  expect(windows([{ ...decision, windowId: 'observe' }])).toEqual([[[101, 'carry']], [[9, undefined]]])
  const dropped = ordersOf({
    opensOn: '2027-03-01',
    more: {
      controls: controls.map((one) => ({ ...one, programIds: [] })),
      decisions: [{ ...decision, choice: 'drop' }],
    },
  })
  expect(dropped.window?.windows.flatMap(({ notOperating }) => notOperating)).toEqual([])
  expect(dropped.window?.dropped).toEqual([{ controlId: 'mfa', decidedOn: '2027-01-10' }])
})

test('one decides two weeks before a window, or within three days where that is past', () => {
  const [window, next] = ordersOf({ opensOn: '2027-03-01' }).window?.windows ?? []
  expect([window?.decideBy, next?.decideBy, next?.decideByEndsAt]).toEqual([
    '2027-03-04',
    '2027-05-18',
    '2027-05-19T10:00:00Z',
  ])
})

test('phases after a renewal are the next cycle’s; a program that observes nothing has no windows', () => {
  expect(ordersOf({ opensOn: '2027-03-01' }).phases.map(({ phaseId, cycle }) => [phaseId, cycle])).toEqual([
    ['window', undefined],
    ['issued', undefined],
    ['renewal', undefined],
    ['fieldwork-2', 2],
  ])
  const plan = given({ activities: { a: { takes: '5wd' } } })
  expect(compileOrders(schedule(plan, [], plan.startsOn), 'p', 1)).not.toHaveProperty('window')
})
