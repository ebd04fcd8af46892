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
import { CATEGORY_NAMES } from './report-kinds.ts'
import { ruleSentence, violationSentence } from './rules.ts'
import { moneyText } from './scenarios.ts'
import type { WhyNames } from '../names.ts'

type Unit = readonly [one: string, many: string]
const WORKING_DAY: Unit = ['Arbeitstag', 'Arbeitstage']
const DAY: Unit = ['Tag', 'Tage']
const MONTH: Unit = ['Monat', 'Monate']
const HOUR: Unit = ['Stunde', 'Stunden']
const UNITS = { wd: WORKING_DAY, ed: ['Kalendertag', 'Kalendertage'] as Unit, mo: MONTH } as const

/** `1 Arbeitstag`, `3 Arbeitstage`. */
const counted = (count: number, [one, many]: Unit): string =>
  `${count.toLocaleString('de')} ${Math.abs(count) === 1 ? one : many}`

/** The same after `in` or `innerhalb von`: `3 Arbeitstagen`. */
const countedDative = (count: number, [one, many]: Unit): string =>
  counted(count, [one, many.endsWith('n') ? many : `${many}n`])

/** One activity of the chain: when it lies, how long it takes, and every reason that it is not earlier. */
export function whyStepSentence(
  { to, start, lastDay, days, unit, remaining, reasons }: WhyStep,
  names: WhyNames,
): string {
  const when = start === lastDay || days === 0 ? lastDay : `${start} bis ${lastDay}, ${counted(days, UNITS[unit])}`
  const left = remaining ? ` Rest am ${remaining.asOf}: ${counted(remaining.days, WORKING_DAY)}.` : ''
  const [first, ...more] = reasons.map(
    ({ reason, rule, sources }) =>
      `${reasonSentence(reason, names)}${rule ? ` (Regel ${rule}, Quelle ${sources[0]})` : ''}`,
  )
  const also = more.map((sentence) => ` Außerdem: ${sentence}.`).join('')
  return `${names.activity(to)} (${when}). ${first}.${also}${left}`
}

/** A day as `names` write it. */
const dayText = (on: IsoDate | undefined, { day }: WhyNames): string => (on && day ? day(on) : (on ?? ''))

const quoted = (id: string | undefined, nameOf: (id: string) => string): string => `„${nameOf(id ?? '')}“`

const categoryName = (category = ''): string =>
  Object.entries(CATEGORY_NAMES).find(([known]) => known === category)?.[1] ?? category

const CHANGES: Readonly<Record<RelaxationKind, (facts: RelaxationFacts, names: WhyNames) => string>> = {
  unpin: ({ activityId }, { activity }) => `Das feste Datum von ${quoted(activityId, activity)} aufgeben`,
  'drop-not-before': ({ activityId }, { activity }) =>
    `${quoted(activityId, activity)} vor dem frühesten Datum beginnen lassen`,
  'another-slot': ({ activityId, start, end }, names) =>
    `Für ${quoted(activityId, names.activity)} einen Termin ab ${dayText(start, names)} und vor dem ${dayText(end, names)} buchen`,
  'drop-align': ({ activityId }, { activity }) =>
    `${quoted(activityId, activity)} an jedem Tag beginnen lassen, nicht nur am Ersten eines Monats oder Quartals`,
  'drop-as-late-as': ({ activityId }, { activity }) =>
    `${quoted(activityId, activity)} so früh wie möglich erledigen, nicht so spät wie möglich`,
  'drop-floor': ({ activityId }, { activity }) =>
    `${quoted(activityId, activity)} nicht auf den Tag warten lassen, den der Kapazitätsabgleich vorgibt`,
  'drop-several': ({ activityId }, { activity }) =>
    `Jedes vorgegebene Datum aufgeben, das ${quoted(activityId, activity)} aufhält`,
  'shorter-window': ({ activityId, months = 0 }, { activity }) =>
    `${quoted(activityId, activity)} auf ${counted(months, MONTH)} verkürzen`,
  'shorter-work': ({ activityId, workingDays = 0 }, { activity }) =>
    `${quoted(activityId, activity)} in ${countedDative(workingDays, WORKING_DAY)} erledigen`,
  'accept-cost': ({ activityId, rule = '' }, { activity }) =>
    `Entscheiden, die Kosten der Regel ${rule} bei ${quoted(activityId, activity)} zu tragen`,
  'drop-category': ({ programId = '', category }, { program }) =>
    `${categoryName(category)} aus ${quoted(programId, program)} herausnehmen`,
  'full-day': ({ personId = '', hoursPerDay = 0 }, { person }) =>
    `${person(personId)} für diese Arbeit mit ${countedDative(hoursPerDay, HOUR)} am Tag einplanen`,
  'second-person': ({ activityId, personId = '', otherPersonId = '' }, { activity, person }) =>
    `${person(otherPersonId)} die Stunden von ${person(personId)} in ${quoted(activityId, activity)} übernehmen lassen`,
  'more-places': ({ firmId = '' }, { firm }) =>
    `${firm(firmId)} an so vielen Vorgängen gleichzeitig arbeiten lassen wie nötig`,
}

/** What would be changed, as a clause that begins a sentence, without its full stop. */
export const relaxationSentence = ({ kind, facts }: Pick<Relaxation, 'kind' | 'facts'>, names: WhyNames): string =>
  CHANGES[kind](facts, names)

/** What it costs: `40 Stunden mehr, 3.600 USD`; nothing, or that nobody knows, in words. `amount` writes the money. */
export function priceText({ extraHours, money }: Price, amount: (money: Money) => string = moneyText): string {
  const hours = extraHours === 0 ? '' : `${counted(Math.abs(extraHours), HOUR)} ${extraHours > 0 ? 'mehr' : 'weniger'}`
  if (money === null) return [hours, PRICE_NOT_KNOWN].filter((part) => part !== '').join(', ')
  if (money.minor === 0) return hours || NO_EXTRA_HOURS
  const saved = money.minor < 0 ? ' gespart' : ''
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
  ...(measured === 'after-levelling'
    ? ['Nach dem Kapazitätsabgleich gezählt: Zu sehen ist es erst, wenn der Plan abgeglichen ist.']
    : []),
  ...missed.map((id) => `Die Zusage an ${names.customer(id)} würde nicht mehr eingehalten.`),
  ...regained.map((id) => `Die Zusage an ${names.customer(id)} würde eingehalten.`),
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
    'Personen bestimmen diese Termine nicht: Kein Kapazitätsabgleich ist angenommen; mehr Zeit von ihnen macht hier also nichts früher.'
  const [first] = overloads
  if (!first) return `${free} Entlang dieser Kette ist niemand überlastet.`
  const others = new Set(overloads.map(({ resource }) => `${resource.kind} ${resource.id}`)).size - 1
  const also = others > 0 ? ` und ${others} weitere` : ''
  const verb = others > 0 || first.resource.kind === 'role' ? 'sind' : 'ist'
  const who = `${scarceName(first.resource, names)}${also} ${verb}`
  const asked = `${who} entlang dieser Kette trotzdem überlastet, zuerst am ${dayText(first.start, names)}.`
  if (!levelled) return `${free} ${asked}`
  const tried = `${levelled.schedules.toLocaleString('de')} ${levelled.schedules === 1 ? 'Versuch' : 'Versuchen'}`
  const ends = `Abgeglichen läge das Ende am ${dayText(levelled.lastDay, names)}: das beste Ergebnis aus ${tried}.`
  return `${free} ${asked} ${ends}`
}

/** How far it may slip before one thing breaks. */
export function slipSentence({ days, breaks }: SlipLimit, names: WhyNames): string {
  const by = counted(days, DAY)
  switch (breaks.kind) {
    case 'promise':
      return `${by} später: Die Zusage an ${names.customer(breaks.commitmentId)} wird verfehlt.`
    case 'report':
      return `${by} später: ${quoted(breaks.programId, names.program)} liegt später vor.`
    case 'finding': {
      const { rule, subject } = breaks.violation
      const about = subject.controlId ? names.control(subject.controlId) : names.activity(subject.activityId ?? '')
      return `${by} später: „${about}“ verletzt ${rule}: ${ruleSentence(rule)}`
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
      return `${about} ist auf den ${on} festgelegt.`
    case 'not-after':
      return `${about} endet spätestens am ${on}.`
    case 'not-before':
      return `${about} beginnt frühestens am ${on}.`
    case 'slot':
      return `${about} darf nur in den vorgesehenen Terminen liegen.`
    case 'align':
      return `${about} beginnt am Ersten eines Monats oder Quartals.`
    case 'duration':
      return length ? `${about} dauert ${length}.` : `${about} braucht seine Zeit.`
    case 'as-late-as':
      return `${about} liegt so spät, wie ${from} es zulässt.`
    case 'link':
      return `Eine Verknüpfung: ${about} wartet auf ${from}${fact.length?.value ? `, ${length}` : ''}.`
    case 'max-lag':
      return `Ein Höchstabstand zwischen ${from} und ${about}: ${length}.`
    case 'rule':
      return `Regel ${fact.rule ?? ''}, ${from} und ${about}: ${ruleSentence(fact.rule ?? '')}`
    case 'capacity':
      return `${fact.resource ? scarceName(fact.resource, names) : ''} ${fact.resource?.kind === 'role' ? 'haben' : 'hat'} nicht genug Zeit für alles, was gleichzeitig liegt.`
  }
}

/** What would resolve a collision: which fact gives way and to what. */
export function resolutionSentence({ gives, edits, resolvesAll }: Resolution, names: WhyNames): string {
  const about = quoted(gives.activityId, names.activity)
  const from = quoted(gives.fromId, names.activity)
  const [edit] = edits
  const others = resolvesAll
    ? ''
    : ' Etwas anderes im Plan lässt sich weiterhin nicht einhalten oder ist nicht entschieden.'
  return `${changeOf()}.${others}`

  function changeOf(): string {
    switch (edit?.kind) {
      case 'unlinkActivities':
        return `Die Verknüpfung von ${from} zu ${about} entfernen`
      case 'setLag':
        return `${about} innerhalb von ${countedDative(edit.max?.value ?? 0, UNITS[edit.max?.unit ?? 'ed'])} auf ${from} folgen lassen`
      case 'recordDecision':
        return `Entscheiden, die Kosten der Regel ${gives.rule ?? ''} zu tragen`
      case 'setPerson':
        return `${edit.person.name} mit ${countedDative(edit.person.hoursPerDay, HOUR)} am Tag einplanen`
      case 'setFirm':
        return `${edit.firm.name} an so vielen Vorgängen gleichzeitig arbeiten lassen wie nötig`
      case 'setWindowMonths':
        return `${about} auf ${counted(edit.months, MONTH)} verkürzen`
      case 'setEstimate':
        return `${about} in ${countedDative(edit.estimate.likely, UNITS[edit.estimate.unit])} erledigen`
      default:
        return edit?.kind === 'setConstraints' && gives.kind === 'not-after'
          ? endingBy(about, dayText(edit.constraints.notAfter, names))
          : (GIVEN_UP[gives.kind]?.(about) ?? `Eine Grenze von ${about} aufgeben`)
    }
  }
}

const endingBy = (about: string, day: string): string =>
  day === '' ? `${about} an jedem beliebigen Tag enden lassen` : `${about} bis zum ${day} enden lassen`

const GIVEN_UP: Partial<Readonly<Record<CollisionFact['kind'], (about: string) => string>>> = {
  pin: (about) => `Das feste Datum von ${about} aufgeben`,
  'not-before': (about) => `Das früheste Datum von ${about} aufgeben`,
  slot: (about) => `Die Termine von ${about} aufgeben`,
  align: (about) => `${about} nicht mehr an den Ersten eines Monats oder Quartals binden`,
  'as-late-as': (about) => `${about} nicht mehr so spät wie möglich legen`,
}
