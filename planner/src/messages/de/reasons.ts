import type { IsoDate } from '../../day.ts'
import type { KnownRole } from '../../plan/people.ts'
import type { Reason } from '../../schedule/reason.ts'
import { ruleSentence } from './rules.ts'
import type { ReasonNames, Scarce } from '../names.ts'

/** Plurals that are the same with and without an article. */
const ROLE_PEOPLE: Readonly<Record<KnownRole, string>> = {
  'security-engineer': 'Security-Engineers',
  compliance: 'Compliance-Fachleute',
  devops: 'DevOps-Engineers',
  'program-manager': 'Programmmanager',
  executive: 'Führungskräfte',
}
/** Everybody of a role, the organization's own by its name. */
export const rolePeople = (role: string): string =>
  Object.entries(ROLE_PEOPLE).find(([known]) => known === role)?.[1] ?? `Leute aus ${role}`

/** Who it is: a person or a firm by name, a role as its people. */
export function scarceName({ kind, id }: Scarce, { person, firm }: Pick<ReasonNames, 'person' | 'firm'>): string {
  if (kind === 'role') return `Die ${rolePeople(id)}`
  return kind === 'person' ? person(id) : firm(id)
}

/** Why an activity is not a day earlier: one reason as a clause that begins a sentence, without its full stop. */
export function reasonSentence(reason: Reason, names: ReasonNames): string {
  const day = names.day ?? ((on: IsoDate) => on)
  switch (reason.kind) {
    case 'plan-start':
      return 'Der Plan beginnt an diesem Tag'
    case 'status-date':
      return 'Was nicht begonnen hat, wird nicht vor heute geplant'
    case 'not-before':
      return 'Darf nicht vor diesem Tag beginnen'
    case 'pin':
      return 'Auf diesen Tag festgelegt'
    case 'started':
      return 'Hat tatsächlich an diesem Tag begonnen'
    case 'finished':
      return 'Ist abgeschlossen: Das sind die tatsächlichen Daten'
    case 'slot':
      return 'Wartet auf den nächsten gebuchten Termin'
    case 'align':
      return 'Wartet auf den Ersten eines Monats oder Quartals'
    case 'levelling':
      return `Der Kapazitätsabgleich lässt den Vorgang bis zum ${day(reason.on)} warten`
    case 'capacity':
      return `${scarceName(reason.resource, names)} ${SHORT[reason.resource.kind](day(reason.on))}${comingFirst(reason.blockedBy, names)}`
    default:
      return arcSentence(reason, names)
  }
}

function arcSentence(reason: Extract<Reason, { from: string }>, { activity }: ReasonNames): string {
  const from = `„${activity(reason.from)}“`
  switch (reason.kind) {
    case 'as-late-as':
      return `So spät, wie ${from} es noch zulässt`
    case 'max-lag':
      return `Darf nicht weiter hinter ${from} zurückfallen`
    case 'rule':
      return reason.rule ? ruleSentence(reason.rule).replace(/\.$/, '') : `Durch eine Regel an ${from} gebunden`
    case 'link':
      return reason.linkType.startsWith('S') ? `Wartet auf den Beginn von ${from}` : `Wartet auf das Ende von ${from}`
  }
}

const SHORT: Readonly<Record<Scarce['kind'], (day: string) => string>> = {
  person: (day) => `hat vor dem ${day} keine freien Stunden`,
  role: (day) => `haben vor dem ${day} keine freien Stunden`,
  firm: (day) => `hat vor dem ${day} niemanden frei`,
}

/** Names before the rest is only counted. */
const NAMED = 3

function comingFirst(blockedBy: readonly string[], { activity }: ReasonNames): string {
  if (blockedBy.length === 0) return ''
  const quoted = blockedBy.slice(0, NAMED).map((id) => `„${activity(id)}“`)
  const rest = blockedBy.length - NAMED
  const more = rest > 0 ? [rest === 1 ? '1 weiterer Vorgang' : `${rest} weitere Vorgänge`] : []
  const all = new Intl.ListFormat('de', { type: 'conjunction' }).format([...quoted, ...more])
  return `: Zuerst ${blockedBy.length === 1 ? 'kommt' : 'kommen'} ${all}`
}
