import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { EXAMPLE, LEDGER, stagger } from './support/stagger.ts'

const exampleDocument = JSON.parse(readFileSync(EXAMPLE, 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'stagger-cli-'))

function fileOf(name: string, content: unknown): string {
  const file = join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

test('schedule prints every activity with its dates and float, and when each report is in hand', () => {
  const { code, out } = stagger('schedule', EXAMPLE, '--as-of', '2027-04-14')
  expect(code).toBe(0)
  expect(out).toMatch(/Observation window/)
  expect(out).toMatch(/certified from \d{4}-\d{2}-\d{2} until \d{4}-\d{2}-\d{2}/)
  expect(out).toMatch(/Promise to .* missed by \d+ days/)
})

test('what really happened moves the dates, and of the promises one cannot be kept', () => {
  const { out } = stagger('schedule', EXAMPLE, '--progress', LEDGER, '--as-of', '2027-04-14')
  expect(out.match(/Promise to .*: kept with/g)).toHaveLength(2)
  expect(out.match(/Promise to .*: missed by/g)).toHaveLength(1)
})

test('--json is the wire form of the schedule', () => {
  const { out } = stagger('schedule', EXAMPLE, '--as-of', '2027-04-14', '--json')
  const dates = JSON.parse(out)
  expect(Object.keys(dates)).toEqual(['planId', 'statusDate', 'activities', 'reports', 'promises', 'violations'])
  expect(dates.activities.length).toBeGreaterThanOrEqual(60)
})

test('check ends with 1 and names rule, shortfall and source when a date breaks a rule', () => {
  const plan = JSON.parse(readFileSync(EXAMPLE, 'utf8'))
  const submission = plan.activities.find((activity: { step?: string }) => activity.step === 'submission')
  submission.constraints = { fixed: '2029-12-03' }
  for (const one of plan.activities) if (one.step === 'first-test') one.constraints = { fixed: '2029-06-04' }
  const { code, out } = stagger('check', fileOf('late.plan.json', plan), '--as-of', '2027-04-14')
  expect(code).toBe(1)
  expect(out).toMatch(/W05 costs: .*at most 90 days pass\. Missed by 9\d days\. \[source: hitrust-P24/)
})

const evidence = new URL('../../examples/dual-program.evidence.json', import.meta.url).pathname

test('coverage counts every control’s evidence by state, and ends with 1 when some can no longer be made up', () => {
  const { code, out } = stagger(
    'coverage',
    EXAMPLE,
    '--progress',
    LEDGER,
    '--evidence',
    evidence,
    '--as-of',
    '2027-04-14',
  )
  expect(code).toBe(1)
  expect(out).toMatch(/Quarterly review of who may access what.*SOC 2 Type II/)
  expect(out).toMatch(/can no longer be made up/)
})

test('a window moved by three weeks: the first quarter’s access review no longer counts, and that is said', () => {
  const from = ['coverage', EXAMPLE, '--progress', LEDGER, '--as-of', '2027-04-14']
  const pulled = (effectiveOn: string) =>
    fileOf('moved.json', {
      evidence: [
        { id: 'e', controlId: 'access-review', effectiveOn, recordedAt: `${effectiveOn}T16:00:00Z`, actor: 'Ann' },
      ],
    })
  const { code, out } = stagger(...from, '--evidence', pulled('2027-02-10'), '--move', 'soc2=21')
  expect([code, out]).toEqual([
    1,
    'Quarterly review of who may access what: the one of 2027-02-10 no longer counts for the first quarter of 2027, because only days from 2027-02-22 on count. It must happen again from 2027-02-22 to 2027-03-31.',
  ])
  expect(stagger(...from, '--evidence', pulled('2027-03-10'), '--move', 'soc2=21')).toMatchObject({
    code: 0,
    out: 'All evidence still counts.',
  })
  expect(stagger(...from, '--move', 'nobody=21').code).toBe(2)
})

test('controls tells what is shared, why the rest is not, and the hours of both programs', () => {
  const { code, out } = stagger('controls', EXAMPLE, '--progress', LEDGER, '--as-of', '2027-04-14')
  expect(code).toBe(0)
  expect(out).toMatch(/CC6\.2/)
  expect(out).toMatch(/^Only HITRUST: Narratives in MyCSF\. /m)
  expect(out).toMatch(/^Only SOC 2: .*assertion/im)
  expect(out).toMatch(
    /unverified\): SOC 2 Type II [\d.]+, HITRUST r2 [\d.]+, shared −[\d.]+, mapping \+[\d.]+: [\d.]+\./,
  )
})

test('evidence from the future, or of a control that nobody has, is refused with its place', () => {
  const record = { id: 'e', actor: 'Ann', recordedAt: '2027-04-14T16:00:00Z' }
  const file = fileOf('evidence.json', {
    evidence: [
      { ...record, controlId: 'access-review', effectiveOn: '2027-12-01' },
      { ...record, controlId: 'nobody', effectiveOn: '2027-04-01' },
    ],
  })
  const { code, err } = stagger('coverage', EXAMPLE, '--evidence', file, '--as-of', '2027-04-14')
  expect(code).toBe(2)
  expect(err.split('\n').map((line) => line.split(': ').slice(1, 3).join(' '))).toEqual([
    '/evidence/0/effectiveOn evidence-in-future',
    '/evidence/1/controlId control-unknown',
  ])
})

test('the example breaks no rule', () => {
  expect(stagger('check', EXAMPLE, '--as-of', '2027-04-14')).toEqual({
    code: 0,
    out: 'No rule is broken as of 2027-04-14.',
    err: '',
  })
})

test.each([
  ['no such file', ['check', join(folder, 'none.json')], /cannot be read/],
  ['not JSON', ['check', fileOf('torn.json', '{"format":')], /not JSON/],
  ['no such command', ['optimize', EXAMPLE], /no command optimize/],
  ['no file', ['schedule'], /takes one plan file/],
  ['an impossible date', ['schedule', EXAMPLE, '--as-of', '2027-02-30'], /not a real date/],
  [
    'a ledger that is none',
    ['schedule', EXAMPLE, '--progress', fileOf('ledger.json', { progress: [{ kind: 'vanished' }] })],
    /\/progress\/0\/kind/,
  ],
  [
    'a time zone that does not exist',
    [
      'budget',
      fileOf('mars.plan.json', {
        ...exampleDocument,
        organization: { ...exampleDocument.organization, timeZone: 'Mars/Base' },
      }),
    ],
    /\/organization\/timeZone: .*no time zone Mars\/Base/,
  ],
  ['more futures than are ever drawn', ['forecast', EXAMPLE, '--iterations', '200001'], /200001 is too many: 200000/],
  ['an unknown option', ['schedule', EXAMPLE, '--loud'], /^schedule has no option --loud\. It takes --progress, /],
  [
    'an option spelt wrong',
    ['forecast', EXAMPLE, '--iteration', '5'],
    /no option --iteration\. Near it: --iterations\./,
  ],
  ['an option of another command', ['check', EXAMPLE, '--seed', '5'], /^check has no option --seed/],
  ['an option without its value', ['schedule', EXAMPLE, '--as-of'], /^--as-of needs a value: write --as-of YYYY-MM-DD/],
  ['another option for a value', ['schedule', EXAMPLE, '--as-of', '--json'], /^--as-of needs a value/],
  ['a value that none is taken for', ['schedule', EXAMPLE, '--json=yes'], /^--json takes no value: write it alone/],
  [
    'what a schema does not take',
    ['schedule', fileOf('schema.plan.json', { ...exampleDocument, commitments: [{ id: 'a', value: 'much' }] })],
    /: \/commitments\/0\/customer: document-invalid: This does not fit the document: it is missing; write it\.\n/,
  ],
])('refused with exit code 2 and no stack: %s', (_, args, sentence) => {
  const { code, out, err } = stagger(...args)
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(sentence)
  expect(err).not.toMatch(/\n\s+at /)
})

test('help is a line a command; the help of one shows its own options alone', () => {
  const [short, own] = [stagger('--help'), stagger('forecast', '--help')]
  expect([short.code, own.code, stagger('help', 'forecast').out]).toEqual([0, 0, own.out])
  expect(short.out).toMatch(/^ {2}promise +whether a report may be promised/m)
  expect(short.out).not.toMatch(/^ +--/m)
  expect(own.out).toMatch(/^ {2}--kernel NAME +decode gives/m)
  expect(own.out).not.toMatch(/--schedules/)
  expect(stagger('budget', '-h').out).toMatch(/^ {2}--by WHEN +how long periods are/m)
})

test('a broken file gets every fault with its path', () => {
  const { code, err } = stagger('schedule', fileOf('broken.json', { format: 'stagger-plan/1', startsOn: '2027-02-30' }))
  expect(code).toBe(2)
  expect(err).toMatch(
    /: \/startsOn: date-invalid: This is not a real date from 1990 to 2099\. Write it as YYYY-MM-DD\./,
  )
  expect(err.split('\n').length).toBeGreaterThan(10)
})

test('why prints the chain back to today, what would make it earlier with its price, and how far it may slip', () => {
  const { code, out } = stagger('why', EXAMPLE, 'Type II report in hand', '--progress', LEDGER, '--as-of', '2027-04-14')
  expect(code).toBe(0)
  expect(out).toMatch(/ 1\. Type II report in hand \(.*\)\. Waits until “Sign the representation letter” is finished\./)
  expect(out).toMatch(/7\. Observation window .*, 6 months\)\. It really started on this day\./)
  expect(out).toMatch(/Shorten “Observation window” to 3 months.*77 days/)
  expect(out).toMatch(/62 days later: the promise to Northwind Hospitals is missed\./)
})

test('why names the facts that collide, and what resolves it', () => {
  const plan = JSON.parse(readFileSync(EXAMPLE, 'utf8'))
  for (const one of plan.activities) {
    if (one.id === 'r2.caps-review') one.constraints = { fixed: '2029-12-03' }
    if (one.step === 'submission') one.constraints = { notAfter: '2029-11-30' }
  }
  const { code, out } = stagger('why', fileOf('cannot.plan.json', plan), 'r2.submission', '--as-of', '2027-04-14')
  expect(code).toBe(1)
  expect(out).toMatch(/This plan cannot hold/)
  expect(out).toMatch(/“Assessor reviews corrective action plans” is fixed on 2029-12-03\./)
  expect(out).toMatch(/“Submitted to HITRUST” ends on 2029-11-30 at the latest\./)
  expect(out).toMatch(/Let “Submitted to HITRUST” end on 2029-12-\d\d/)
})

test('why refuses an activity that nobody knows, and suggests what could be meant', () => {
  const { code, err } = stagger('why', EXAMPLE, 'Observaton window', '--as-of', '2027-04-14')
  expect(code).toBe(2)
  expect(err).toMatch(/no activity is called so\. Near it: Observation window/)
  expect(stagger('why', EXAMPLE).err).toMatch(/takes a plan file and an activity/)
  expect(stagger('check', EXAMPLE, 'soc2.window').err).toMatch(/check takes one plan file/)
})
