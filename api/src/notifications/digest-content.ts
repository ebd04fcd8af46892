import type { Channel, Plan } from '@stagger/planner'
import { reminderRules } from '@stagger/planner'
import type { NoticeRow } from './notice.entity.ts'
import { headingOf, sentenceOf } from './notice-words.ts'
import type { Addressee } from './people.ts'
import { spokenIn } from '../edge/spoken.ts'

/** A notice with the plan that it speaks of. */
export type PlannedNotice = { readonly notice: NoticeRow; readonly plan: Plan }

/** What a channel takes: who, what, and the same in words. */
export type DigestMessage = {
  /** The same for every attempt, so that whoever gets it twice can tell. */
  readonly id: string
  readonly on: string
  readonly person: Pick<Addressee, 'id' | 'name' | 'email' | 'language'>
  readonly title: string
  readonly text: string
  readonly notices: readonly DigestNotice[]
}
export type DigestNotice = Pick<
  NoticeRow,
  'kind' | 'about' | 'subjectId' | 'planId' | 'programId' | 'personId' | 'dueOn'
> & { readonly id: string; readonly sentence: string }

/**
 * A digest as one channel is to have it, each notice in the language of its plan; undefined when no plan in it wants that
 * channel.
 */
export function digestFor(
  channel: Channel,
  digest: Pick<DigestMessage, 'id' | 'on' | 'person'>,
  planned: readonly PlannedNotice[],
): DigestMessage | undefined {
  const wanted = once(planned.filter(({ plan }) => reminderRules(plan).channels.includes(channel)))
  if (wanted.length === 0) return undefined
  const { name, language } = digest.person
  const { digestTitle, digestText } = spokenIn(language)
  return {
    ...digest,
    title: digestTitle(wanted.length),
    text: digestText(name, sections(wanted)),
    notices: wanted.map(({ notice, plan }) => digestNotice(notice, plan)),
  }
}

/** A pull that serves two programs is spoken of once: by the program that needs it first. */
function once(planned: readonly PlannedNotice[]): readonly PlannedNotice[] {
  const first = new Map<string, PlannedNotice>()
  for (const one of planned.toSorted((a, b) => (a.notice.dueOn < b.notice.dueOn ? -1 : 1))) {
    const { planId, kind, about, subjectId, programId, id } = one.notice
    const key = about === 'evidence' ? `${planId} ${kind} ${subjectId}` : `${programId} ${id}`
    if (!first.has(key)) first.set(key, one)
  }
  return [...first.values()]
}

/** A heading for each program of a plan. */
function sections(planned: readonly PlannedNotice[]) {
  const lines = new Map<string, string[]>()
  for (const { notice, plan } of planned) {
    const heading = `${plan.name}, ${headingOf(notice, plan)}`
    lines.set(heading, [...(lines.get(heading) ?? []), sentenceIn(plan, notice)])
  }
  return [...lines].map(([name, sentences]) => ({ name, sentences }))
}

function digestNotice(notice: NoticeRow, plan: Plan): DigestNotice {
  const { id, kind, about, subjectId, planId, programId, personId, dueOn } = notice
  return { id, kind, about, subjectId, planId, programId, personId, dueOn, sentence: sentenceIn(plan, notice) }
}

/** As the plan's language says it, days too: a letter has no page that would write them as its reader does. */
function sentenceIn(plan: Plan, notice: NoticeRow): string {
  const messages = spokenIn(plan.language)
  return sentenceOf(notice, plan, messages, messages.dayText)
}
