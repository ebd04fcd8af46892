import type { IsoDate } from '../../day.ts'
import type { Money } from '../../plan/values.ts'
import type { CollisionFact } from '../../why/collision-fact.ts'
import type { PeopleBind } from '../../why/levelled-offers.ts'
import type { Price, Relaxation, RelaxationFacts, RelaxationKind } from '../../why/relaxation.ts'
import type { Resolution } from '../../why/resolutions.ts'
import type { SlipLimit } from '../../why/slips.ts'
import type { WhyStep } from '../../why/why-step.ts'
import { NO_EXTRA_HOURS, PRICE_NOT_KNOWN } from './prices.ts'
import { reasonSentence, scarceName } from './reasons.ts'
import { ruleSentence, violationSentence } from './rules.ts'
import { moneyText } from './scenarios.ts'
import type { WhyNames } from '../names.ts'

const UNITS = { wd: 'working day', ed: 'elapsed day', mo: 'month' } as const

/** `1 working day`, `3 working days`. */
const counted = (count: number, unit: string): string => `${count} ${unit}${Math.abs(count) === 1 ? '' : 's'}`

/** One activity of the chain: when it lies, how long it takes, and every reason that it is not earlier. */
export function whyStepSentence(
  { to, start, lastDay, days, unit, remaining, reasons }: WhyStep,
  names: WhyNames,
): string {
  const when = start === lastDay || days === 0 ? lastDay : `${start} to ${lastDay}, ${counted(days, UNITS[unit])}`
  const left = remaining ? ` ${counted(remaining.days, 'working day')} remained on ${remaining.asOf}.` : ''
  const [first, ...more] = reasons.map(
    ({ reason, rule, sources }) =>
      `${reasonSentence(reason, names)}${rule ? ` (rule ${rule}, source ${sources[0]})` : ''}`,
  )
  const also = more.map((sentence) => ` Also: ${sentence}.`).join('')
  return `${names.activity(to)} (${when}). ${first}.${also}${left}`
}

/** A day as `names` write it. */
const dayText = (on: IsoDate | undefined, { day }: WhyNames): string => (on && day ? day(on) : (on ?? ''))

const quoted = (id: string | undefined, nameOf: (id: string) => string): string => `“${nameOf(id ?? '')}”`

const CHANGES: Readonly<Record<RelaxationKind, (facts: RelaxationFacts, names: WhyNames) => string>> = {
  unpin: ({ activityId }, { activity }) => `Give up the fixed date of ${quoted(activityId, activity)}`,
  'drop-not-before': ({ activityId }, { activity }) =>
    `Let ${quoted(activityId, activity)} start before its earliest date`,
  'another-slot': ({ activityId, start, end }, names) =>
    `Book a slot for ${quoted(activityId, names.activity)} from ${dayText(start, names)} up to, not including, ${dayText(end, names)}`,
  'drop-align': ({ activityId }, { activity }) =>
    `Let ${quoted(activityId, activity)} start on any day, not only on the first of a month or quarter`,
  'drop-as-late-as': ({ activityId }, { activity }) =>
    `Do ${quoted(activityId, activity)} as soon as it can be done, not as late as possible`,
  'drop-floor': ({ activityId }, { activity }) =>
    `Let ${quoted(activityId, activity)} not wait for the day that the levelling keeps it until`,
  'drop-several': ({ activityId }, { activity }) =>
    `Give up every date that holds back ${quoted(activityId, activity)}`,
  'shorter-window': ({ activityId, months = 0 }, { activity }) =>
    `Shorten ${quoted(activityId, activity)} to ${counted(months, 'month')}`,
  'shorter-work': ({ activityId, workingDays = 0 }, { activity }) =>
    `Do ${quoted(activityId, activity)} in ${counted(workingDays, 'working day')}`,
  'accept-cost': ({ activityId, rule = '' }, { activity }) =>
    `Decide to take the cost of rule ${rule} at ${quoted(activityId, activity)}`,
  'drop-category': ({ programId = '', category }, { program }) => `Leave ${category} out of ${program(programId)}`,
  'full-day': ({ personId = '', hoursPerDay = 0 }, { person }) =>
    `Give ${person(personId)} ${counted(hoursPerDay, 'hour')} a day for this work`,
  'second-person': ({ activityId, personId = '', otherPersonId = '' }, { activity, person }) =>
    `Let ${person(otherPersonId)} take over the hours of ${person(personId)} in ${quoted(activityId, activity)}`,
  'more-places': ({ firmId = '' }, { firm }) => `Let ${firm(firmId)} work on as many activities at once as it takes`,
}

/** What would be changed, as a clause that begins a sentence, without its full stop. */
export const relaxationSentence = ({ kind, facts }: Pick<Relaxation, 'kind' | 'facts'>, names: WhyNames): string =>
  CHANGES[kind](facts, names)

/** What it costs: `40 hours more, USD 3,600`; nothing, or that nobody knows, in words. `amount` writes the money. */
export function priceText({ extraHours, money }: Price, amount: (money: Money) => string = moneyText): string {
  const hours = extraHours === 0 ? '' : `${counted(Math.abs(extraHours), 'hour')} ${extraHours > 0 ? 'more' : 'less'}`
  if (money === null) return [hours, PRICE_NOT_KNOWN].filter((part) => part !== '').join(', ')
  if (money.minor === 0) return hours || NO_EXTRA_HOURS
  const saved = money.minor < 0 ? ' saved' : ''
  const sum = `${amount({ ...money, minor: Math.abs(money.minor) })}${saved}`
  return [hours, sum].filter((part) => part !== '').join(', ')
}

/** How its days were counted, where they are not days of the dates shown; what it would break, or mend: promises first, then findings; a sentence each. */
export const sideEffectSentences = (
  {
    measured = 'as-dated',
    missed,
    regained,
    findings,
  }: Pick<Relaxation, 'missed' | 'regained' | 'findings'> & Partial<Pick<Relaxation, 'measured'>>,
  names: WhyNames,
): readonly string[] => [
  ...(measured === 'after-levelling' ? ['Counted between levelled dates: it shows once the plan is levelled.'] : []),
  ...missed.map((id) => `The promise to ${names.customer(id)} would no longer be met.`),
  ...regained.map((id) => `The promise to ${names.customer(id)} would be met.`),
  ...findings.map(
    (violation) =>
      `${violation.rule}: ${violationSentence(violation, (id) => (names.control(id) === id ? names.activity(id) : names.control(id)))}`,
  ),
]

/**
 * That people do not bind the dates shown, who is asked for too much all the same, and where levelling would put the
 * activity. No sentence where people do bind them: then the chain says who.
 */
export function peopleSentence(people: PeopleBind, names: WhyNames): string | undefined {
  if (people.bind) return undefined
  const { overloads, levelled } = people
  const free =
    'People do not bind these dates: no levelling is accepted, so more of their time makes nothing here earlier.'
  const [first] = overloads
  if (!first) return `${free} Along this chain nobody is asked for more than they have.`
  const others = new Set(overloads.map(({ resource }) => `${resource.kind} ${resource.id}`)).size - 1
  const also = others > 0 ? ` and ${others} more` : ''
  const who = `${scarceName(first.resource, names)}${also} ${others > 0 || first.resource.kind === 'role' ? 'are' : 'is'}`
  const asked = `${who} asked for more than there is along this chain, first on ${dayText(first.start, names)}.`
  if (!levelled) return `${free} But ${asked}`
  const ends = `Levelled, it would end on ${dayText(levelled.lastDay, names)}: the best of ${counted(levelled.schedules, 'schedule')}.`
  return `${free} But ${asked} ${ends}`
}

/** How far it may slip before one thing breaks. */
export function slipSentence({ days, breaks }: SlipLimit, names: WhyNames): string {
  const by = counted(days, 'day')
  switch (breaks.kind) {
    case 'promise':
      return `${by} later: the promise to ${names.customer(breaks.commitmentId)} is missed.`
    case 'report':
      return `${by} later: the report of ${names.program(breaks.programId)} is in hand later.`
    case 'finding': {
      const { rule, subject } = breaks.violation
      const about = subject.controlId ? names.control(subject.controlId) : names.activity(subject.activityId ?? '')
      return `${by} later: ${rule} is broken by “${about}”: ${ruleSentence(rule)}`
    }
  }
}

/** One of the facts that cannot all hold, as a sentence. */
export function collisionFactSentence(fact: CollisionFact, names: WhyNames): string {
  const about = quoted(fact.activityId, names.activity)
  const from = quoted(fact.fromId, names.activity)
  const length = fact.length ? counted(fact.length.value, UNITS[fact.length.unit]) : ''
  const on = dayText(fact.on, names)
  switch (fact.kind) {
    case 'pin':
      return `${about} is fixed on ${on}.`
    case 'not-after':
      return `${about} ends on ${on} at the latest.`
    case 'not-before':
      return `${about} starts on ${on} at the earliest.`
    case 'slot':
      return `${about} may only run inside its slots.`
    case 'align':
      return `${about} starts on the first of a month or quarter.`
    case 'duration':
      return `${about} takes ${length || 'its time'}.`
    case 'as-late-as':
      return `${about} is as late as ${from} allows.`
    case 'link':
      return `A link: ${about} waits for ${from}${fact.length?.value ? `, ${length}` : ''}.`
    case 'max-lag':
      return `A greatest lag: ${about} follows ${from} within ${length}.`
    case 'rule':
      return `Rule ${fact.rule ?? ''}, ${from} and ${about}: ${ruleSentence(fact.rule ?? '')}`
    case 'capacity':
      return `${fact.resource ? scarceName(fact.resource, names) : ''} cannot do more at once than there is time for.`
  }
}

/** What would resolve a collision: which fact gives way and to what. */
export function resolutionSentence({ gives, edits, resolvesAll }: Resolution, names: WhyNames): string {
  const about = quoted(gives.activityId, names.activity)
  const from = quoted(gives.fromId, names.activity)
  const [edit] = edits
  const others = resolvesAll ? '' : ' Something else in the plan still cannot hold, or was not decided.'
  return `${changeOf()}.${others}`

  function changeOf(): string {
    switch (edit?.kind) {
      case 'unlinkActivities':
        return `Remove the link from ${from} to ${about}`
      case 'setLag':
        return `Let ${about} follow ${from} within ${counted(edit.max?.value ?? 0, UNITS[edit.max?.unit ?? 'ed'])}`
      case 'recordDecision':
        return `Decide to take the cost of rule ${gives.rule ?? ''}`
      case 'setPerson':
        return `Give ${edit.person.name} ${counted(edit.person.hoursPerDay, 'hour')} a day`
      case 'setFirm':
        return `Let ${edit.firm.name} work on as many activities at once as it takes`
      case 'setWindowMonths':
        return `Shorten ${about} to ${counted(edit.months, 'month')}`
      case 'setEstimate':
        return `Do ${about} in ${counted(edit.estimate.likely, UNITS[edit.estimate.unit])}`
      default:
        return edit?.kind === 'setConstraints' && gives.kind === 'not-after'
          ? `Let ${about} end on ${dayText(edit.constraints.notAfter, names) || 'any day'}`
          : `${GIVEN_UP[gives.kind] ?? 'Give up a limit of'} ${about}`
    }
  }
}

const GIVEN_UP: Partial<Readonly<Record<CollisionFact['kind'], string>>> = {
  pin: 'Give up the fixed date of',
  'not-before': 'Give up the earliest date of',
  slot: 'Give up the slots of',
  align: 'Give up the first of a month or quarter for',
  'as-late-as': 'Give up that it is as late as possible, for',
}
