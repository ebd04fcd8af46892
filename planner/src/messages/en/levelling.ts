import { dayOf, isoOf, lastDay } from '../../day.ts'
import type { ImpossibleDemand, LevellingProposal, ReportMove } from '../../proposal/levelling-proposal.ts'
import type { Overload } from '../../schedule/overloads.ts'
import { scarceName } from './reasons.ts'
import type { NameOf, ReasonNames, Scarce } from '../names.ts'

type Names = Pick<ReasonNames, 'activity' | 'person' | 'firm'>

/** What a proposal is worth as a whole: whether its dates can be kept, and how far its reports may be from the best. */
export function verdictSentence({ verdict, isOptimal, atMostDaysFromOptimal }: LevellingProposal): string {
  if (verdict === 'infeasible') return 'No dates keep every limit with the time that people have: that is proven.'
  if (isOptimal) return 'Everybody has the time that is asked of them; proven optimal.'
  const quality =
    atMostDaysFromOptimal === 0 ? 'no report can be earlier' : `at most ${days(atMostDaysFromOptimal)} from optimal`
  return verdict === 'feasible'
    ? `Everybody has the time that is asked of them; ${quality}.`
    : `No dates were found that keep every limit with the time that people have; ${quality}.`
}

/** A report's date before and after, and what no levelling can beat. `programOf` names a program. */
export function reportMoveSentence(
  { programId, before, after, noEarlierThan, daysFromBound }: ReportMove,
  programOf: NameOf,
  isOptimal: boolean,
): string {
  const moved = before === after ? `in hand on ${after} as before` : `in hand on ${after} instead of ${before}`
  const bound =
    daysFromBound === 0
      ? 'no levelling is earlier'
      : isOptimal
        ? 'earlier only at the cost of another report or promise'
        : `no levelling is earlier than ${noEarlierThan}: at most ${days(daysFromBound)} from optimal`
  return `${programOf(programId)}: ${moved}; ${bound}.`
}

/** Who is asked for more than they have, when, and by what. */
export function overloadSentence({ resource, start, end, activityIds, ...hours }: Overload, names: Names): string {
  const last = isoOf(lastDay(dayOf(end)))
  const when = start === last ? `on ${start}` : `from ${start} to ${last}`
  const asked = `${amount(hours.askedHours, resource)} on a day of ${number(hours.capacityHours)}`
  const by = activityIds.map((id) => `“${names.activity(id)}”`).join(', ')
  return `${scarceName(resource, names)} ${resource.kind === 'role' ? 'are' : 'is'} asked too much ${when}: up to ${asked}, by ${by}.`
}

/** What nobody could ever do. */
export function impossibleSentence(
  { activityId, resource, askedHours, capacityHours }: ImpossibleDemand,
  names: Names,
): string {
  const most = `the most that there is on any day is ${number(capacityHours)}`
  return `“${names.activity(activityId)}” asks ${scarceName(resource, names).replace(/^The /, 'the ')} for ${amount(askedHours, resource)} a day at the least; ${most}. Give it more days or other people.`
}

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`
/** Of a firm it is places that are asked for, not hours. */
const amount = (count: number, { kind }: Scarce): string => {
  const unit = kind === 'firm' ? 'place' : 'hour'
  return `${number(count)} ${unit}${number(count) === '1' ? '' : 's'}`
}
const number = (count: number): string => new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(count)
