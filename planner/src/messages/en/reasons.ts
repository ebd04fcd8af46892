import type { IsoDate } from '../../day.ts'
import type { KnownRole } from '../../plan/people.ts'
import type { Reason } from '../../schedule/reason.ts'
import { ruleSentence } from './rules.ts'
import type { ReasonNames, Scarce } from '../names.ts'

const ROLE_PEOPLE: Readonly<Record<KnownRole, string>> = {
  'security-engineer': 'security engineers',
  compliance: 'compliance people',
  devops: 'DevOps engineers',
  'program-manager': 'program managers',
  executive: 'executives',
}
/** Everybody of a role, the organization's own by its name. */
export const rolePeople = (role: string): string =>
  Object.entries(ROLE_PEOPLE).find(([known]) => known === role)?.[1] ?? `people in ${role}`

/** Who it is: a person or a firm by name, a role as its people. */
export function scarceName({ kind, id }: Scarce, { person, firm }: Pick<ReasonNames, 'person' | 'firm'>): string {
  if (kind === 'role') return `The ${rolePeople(id)}`
  return kind === 'person' ? person(id) : firm(id)
}

/** Why an activity is not a day earlier: one reason as a clause that begins a sentence, without its full stop. */
export function reasonSentence(reason: Reason, names: ReasonNames): string {
  const day = names.day ?? ((on: IsoDate) => on)
  switch (reason.kind) {
    case 'plan-start':
      return 'The plan starts on this day'
    case 'status-date':
      return 'Nothing unstarted is planned before today'
    case 'not-before':
      return 'Set to start not before this day'
    case 'pin':
      return 'Fixed on this day'
    case 'started':
      return 'It really started on this day'
    case 'finished':
      return 'It is finished: these are its real dates'
    case 'slot':
      return 'Waits for the next booked slot'
    case 'align':
      return 'Waits for the first of a month or quarter'
    case 'levelling':
      return `The levelling lets it wait until ${day(reason.on)}`
    case 'capacity':
      return `${scarceName(reason.resource, names)} ${SHORT[reason.resource.kind]} before ${day(reason.on)}${comingFirst(reason.blockedBy, names)}`
    default:
      return arcSentence(reason, names)
  }
}

function arcSentence(reason: Extract<Reason, { from: string }>, { activity }: ReasonNames): string {
  const from = `“${activity(reason.from)}”`
  switch (reason.kind) {
    case 'as-late-as':
      return `As late as ${from} still allows`
    case 'max-lag':
      return `May not fall further behind ${from}`
    case 'rule':
      return reason.rule ? ruleSentence(reason.rule).replace(/\.$/, '') : `Held by a rule counted from ${from}`
    case 'link':
      return reason.linkType.startsWith('S') ? `Waits for ${from} to start` : `Waits until ${from} is finished`
  }
}

const SHORT: Readonly<Record<Scarce['kind'], string>> = {
  person: 'has no hours left',
  role: 'have no hours left',
  firm: 'has nobody free',
}

/** Names before the rest is only counted. */
const NAMED = 3

function comingFirst(blockedBy: readonly string[], { activity }: ReasonNames): string {
  if (blockedBy.length === 0) return ''
  const quoted = blockedBy.slice(0, NAMED).map((id) => `“${activity(id)}”`)
  const more = blockedBy.length > NAMED ? [`${blockedBy.length - NAMED} more`] : []
  const all = new Intl.ListFormat('en', { type: 'conjunction' }).format([...quoted, ...more])
  return `: ${all} ${blockedBy.length === 1 ? 'comes' : 'come'} first`
}
