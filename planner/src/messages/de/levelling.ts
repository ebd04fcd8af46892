import { dayOf, isoOf, lastDay } from '../../day.ts'
import type { ImpossibleDemand, LevellingProposal, ReportMove } from '../../proposal/levelling-proposal.ts'
import type { Overload } from '../../schedule/overloads.ts'
import { rolePeople, scarceName } from './reasons.ts'
import type { NameOf, ReasonNames, Scarce } from '../names.ts'

type Names = Pick<ReasonNames, 'activity' | 'person' | 'firm'>

/** What a proposal is worth as a whole: whether its dates can be kept, and how far its reports may be from the best. */
export function verdictSentence({ verdict, isOptimal, atMostDaysFromOptimal }: LevellingProposal): string {
  if (verdict === 'infeasible')
    return 'Mit der Zeit, die alle haben, lassen sich nicht alle Grenzen einhalten: Das ist bewiesen.'
  if (isOptimal) return 'Alle haben die Zeit, die von ihnen verlangt wird; nachweislich optimal.'
  const quality =
    atMostDaysFromOptimal === 0
      ? 'kein Bericht kann früher vorliegen'
      : `höchstens ${days(atMostDaysFromOptimal)} vom Bestmöglichen entfernt`
  return verdict === 'feasible'
    ? `Alle haben die Zeit, die von ihnen verlangt wird; ${quality}.`
    : `Es fanden sich keine Termine, die mit der Zeit, die alle haben, jede Grenze einhalten; ${quality}.`
}

/** A report's date before and after, and what no levelling can beat. `programOf` names a program. */
export function reportMoveSentence(
  { programId, before, after, noEarlierThan, daysFromBound }: ReportMove,
  programOf: NameOf,
  isOptimal: boolean,
): string {
  const moved = before === after ? `liegt wie bisher am ${after} vor` : `liegt am ${after} statt am ${before} vor`
  const bound =
    daysFromBound === 0
      ? 'früher gelingt es keinem Abgleich'
      : isOptimal
        ? 'früher nur auf Kosten eines anderen Berichts oder einer Zusage'
        : `vor dem ${noEarlierThan} gelingt es keinem Abgleich: höchstens ${days(daysFromBound)} vom Bestmöglichen entfernt`
  return `${programOf(programId)}: ${moved}; ${bound}.`
}

/** Who is asked for more than they have, when, and by what. */
export function overloadSentence({ resource, start, end, activityIds, ...hours }: Overload, names: Names): string {
  const last = isoOf(lastDay(dayOf(end)))
  const when = start === last ? `am ${start}` : `vom ${start} bis ${last}`
  const asked = `${amount(hours.askedHours, resource)} am Tag bei einer Kapazität von ${number(hours.capacityHours)}`
  const by = activityIds.map((id) => `„${names.activity(id)}“`).join(', ')
  return `${scarceName(resource, names)} ${resource.kind === 'role' ? 'sind' : 'ist'} ${when} überlastet: bis zu ${asked}, durch ${by}.`
}

/** What nobody could ever do. */
export function impossibleSentence(
  { activityId, resource, askedHours, capacityHours }: ImpossibleDemand,
  names: Names,
): string {
  const who = resource.kind === 'role' ? rolePeople(resource.id) : scarceName(resource, names)
  return `„${names.activity(activityId)}“ braucht mindestens ${amount(askedHours, resource)} am Tag (${who}); an keinem Tag sind mehr als ${number(capacityHours)} verfügbar. Geben Sie dem Vorgang mehr Tage oder andere Personen.`
}

const days = (count: number): string => `${count} ${count === 1 ? 'Tag' : 'Tage'}`
/** Of a firm it is places that are asked for, not hours. */
const amount = (count: number, { kind }: Scarce): string => {
  const [one, many] = kind === 'firm' ? ['Platz', 'Plätze'] : ['Stunde', 'Stunden']
  return `${number(count)} ${number(count) === '1' ? one : many}`
}
const number = (count: number): string => new Intl.NumberFormat('de', { maximumFractionDigits: 1 }).format(count)
