import type { Fault, RefusalCode } from '../../refusal.ts'
import { REPORT_KIND_NAMES } from './report-kinds.ts'
import { ruleSentence } from './rules.ts'
import { expectedText } from './schema.ts'

type Sentence = (facts: Fault['facts']) => string

const text = (value: Fault['facts'][string] | undefined): string =>
  Array.isArray(value) ? value.join(' → ') : String(value ?? '')

/** What the standards ask among lags that contradict each other; nothing where only the plan's own links do. */
const askedBy = (rules: Fault['facts'][string] | undefined): string =>
  Array.isArray(rules) ? rules.map((rule) => `A standard asks (${rule}): ${ruleSentence(rule)} `).join('') : ''

/** What is wrong and what to do, for every code of the planner: a new code does not compile until it has a line here. */
const FAULT_SENTENCES: Readonly<Record<RefusalCode, Sentence>> = {
  'document-invalid': (facts) => `This does not fit the document: ${expectedText(facts)}.`,
  'format-unknown': ({ format, expected }) => `The format is ${text(format)}; this version reads ${text(expected)}.`,
  'date-invalid': ({ date }) =>
    `${date ? text(date) : 'This'} is not a real date from 1990 to 2099. Write it as YYYY-MM-DD.`,
  'id-unknown': ({ id }) => `Nothing is called ${text(id)}. Name something that the plan has.`,
  'id-duplicate': ({ id }) => `The id ${text(id)} is used twice. Give each thing its own.`,
  'link-to-itself': ({ id }) => `${text(id)} is linked to itself. Link two different activities.`,
  'link-cycle': ({ activities }) =>
    `These activities wait for each other in a circle: ${text(activities)}. Remove one link.`,
  'lags-contradict': ({ activities, rules }) =>
    `The lags between these activities cannot all hold: ${text(activities)}. ${askedBy(rules)}Lengthen a maximum lag or shorten what lies between.`,
  'estimate-out-of-order': ({ low, likely, high }) =>
    `An estimate goes from low over likely to high; this one says ${[low, likely, high].filter((n) => n !== undefined).join(', ')}.`,
  'span-empty': ({ start, end }) => `The span from ${text(start)} to ${text(end)} (exclusive) has no day in it.`,
  'window-length-invalid': ({ length, unit }) =>
    `A window is at least one month (or elapsed day) and at most three years long; this one says ${text(length)} ${text(unit)}.`,
  'phase-of-other-program': ({ id, program }) => `The program ${text(program)} has no phase ${text(id)}.`,
  'phase-out-of-order': ({ later, earlier }) =>
    `The standard has “${text(later)}” after “${text(earlier)}”. These two keep their order.`,
  'progress-contradicts': () => 'This contradicts what was recorded before. Correct the earlier record first.',
  'edit-invalid': ({ id, expected }) => `This edit does not fit ${text(id)}: expected ${text(expected)}.`,
  'edit-conflicts': ({ id, neededBy }) => `${text(id)} is still needed by ${text(neededBy)}. Change those first.`,
  'modes-too-many': ({ id, ways, most }) =>
    `${text(id)} could be done in ${text(ways)} ways; levelling tries at most ${text(most)}. Name fewer people or modes.`,
  'beyond-horizon': ({ id, last }) =>
    `${text(id)} would end after ${text(last)}, the last day this planner looks at. Shorten what lies before it, or give its people time.`,
  'time-zone-unknown': ({ timeZone }) =>
    `${text(timeZone)} is no time zone of the IANA database. Write a name such as America/New_York.`,
  'currency-unknown': ({ currency }) => `${text(currency)} is not a currency of ISO 4217. Write a code such as USD.`,
  'signed-in-future': ({ date, today }) =>
    `${text(date)} has not come; today is ${text(today)}. Say the day on which it was signed; until then choose the quote.`,
  'rate-missing': ({ from, to, on }) =>
    `No rate turns ${text(from)} into ${text(to)} on ${text(on)}. Add an exchange rate from that day or before.`,
  'rate-needed': ({ from, to, on, neededBy }) =>
    `Without this, nothing turns ${text(from)} into ${text(to)} on ${text(on)}, which is needed${byNames(neededBy)}. Change what it is worth instead, or what needs it first.`,
  'rate-to-itself': ({ from }) => `One ${text(from)} is always one ${text(from)}. Name two different currencies.`,
  'rate-twice': ({ from, to, on }) =>
    `There is a rate of ${text(from)} in ${text(to)} from ${text(on)} on already. Change that one, or choose another day.`,
  'shares-not-whole': ({ sum }) => `These shares add up to ${text(sum)} %. Make them 100 %.`,
  'correlation-too-large': ({ sum }) =>
    `What estimates share is ${text(sum)} of their variance, more than all of it. Make the three parts 1 or less together.`,
  'amount-negative': () => 'An amount is below zero. Write what it is worth, or nothing.',
  'promise-in-past': ({ by, today }) =>
    `${text(by)} is over: the plan is asked as of ${text(today)}. Name that day or a later one.`,
  'report-not-planned': ({ report, planned }) =>
    `No program of the plan ends in ${kindName(text(report))}. ${plannedText(planned)}`,
  'outcome-of-other-report': ({ outcome, report }) =>
    `${kindName(text(report))} cannot be ${outcome === 'certified' ? 'certified: SOC 2 gives a report, and no certification. Ask for unqualified-opinion' : 'an unqualified opinion: HITRUST certifies, and gives no opinion. Ask for certified'}, or for no outcome.`,
  'option-of-other-report': ({ option, report }) =>
    option === 'categories'
      ? `${kindName(text(report))} covers no categories: those are SOC 2’s. Ask for no categories.`
      : `${kindName(text(report))} has no observation window: only SOC 2 Type II has one. Ask for no length of it.`,
  'answers-invalid': (facts) => `An answer is missing or wrong: ${expectedText(facts)}.`,
}

/** The first few of what needs something; the rest are as many more. */
const MOST_NAMES = 3
function byNames(names: Fault['facts'][string] | undefined): string {
  if (!Array.isArray(names) || names.length === 0) return ''
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''
  return ` by ${names.slice(0, MOST_NAMES).join(', ')}${more}`
}

const kindName = (kind: string): string => Object.entries(REPORT_KIND_NAMES).find(([id]) => id === kind)?.[1] ?? kind

const plannedText = (planned: Fault['facts'][string] | undefined): string =>
  Array.isArray(planned) && planned.length > 0
    ? `It plans ${planned.map((kind) => kindName(String(kind))).join(', ')}.`
    : 'It has no program yet.'

/** A fault as a sentence that says what to do; its place is shown beside it. */
export const faultSentence = ({ code, facts }: Pick<Fault, 'code' | 'facts'>): string => FAULT_SENTENCES[code](facts)
