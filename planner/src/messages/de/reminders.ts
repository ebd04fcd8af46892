import type { IsoDate } from '../../day.ts'
import type { Heard, NoticeSubject } from '../heard.ts'
import { writtenDay } from '../written-day.ts'

/** How long it is until then can follow each. Reported changes have no name of their own. */
const DUE: Readonly<Record<NoticeSubject, (heard: Heard) => string>> = {
  evidence: ({ name, dueOn }) => `Der Nachweis für „${name}“ muss bis ${dueOn} vorliegen`,
  phase: ({ name, dueOn }) => `„${name}“ ist bis ${dueOn} abzuschließen`,
  milestone: ({ name, dueOn }) => `„${name}“ ist am ${dueOn} fällig`,
  drift: ({ dueOn }) => `Änderungen, die andere Systeme gemeldet haben, sind bis ${dueOn} zu bewerten`,
  notice: ({ dueOn }) => `Änderungen, die andere Systeme gemeldet haben, sind HITRUST bis ${dueOn} zu melden`,
  exception: ({ name, dueOn }) => `Über „${name}“ ist bis ${dueOn} zu entscheiden`,
  'qa-task': ({ name, dueOn }) => `Die QA-Aufgabe ${name} von HITRUST ist bis ${dueOn} zu beantworten`,
  fieldwork: ({ dueOn }) => `Damit keine Tests zu wiederholen sind, ist die Bewertung bis ${dueOn} einzureichen`,
  draft: ({ dueOn }) => `Der Berichtsentwurf ist bis ${dueOn} zu beantworten`,
  certification: ({ dueOn }) => `Die Zertifizierung endet am ${dueOn}`,
  bridge: ({ dueOn }) => `Ein Überbrückungsschreiben vertritt den nächsten Bericht höchstens bis ${dueOn}`,
}

const UNANSWERED: Readonly<Record<NoticeSubject, (heard: Heard) => string>> = {
  evidence: ({ name, dueOn }) => `Niemand hat den Nachweis für „${name}“ erfasst; der letzte Tag war ${dueOn}.`,
  phase: ({ name, dueOn }) => `„${name}“ war bis ${dueOn} abzuschließen und ist es nicht.`,
  milestone: ({ name, dueOn }) => `„${name}“ war am ${dueOn} fällig und ist nicht erreicht.`,
  drift: ({ dueOn }) => `Niemand hat bis ${dueOn} die Änderungen bewertet, die andere Systeme gemeldet haben.`,
  notice: ({ dueOn }) =>
    `Bis ${dueOn} waren HITRUST Änderungen zu melden, die andere Systeme gemeldet haben, und niemand hat das bestätigt.`,
  exception: ({ name, dueOn }) =>
    `„${name}“ ist für den Beobachtungszeitraum verspätet, und niemand hat bis ${dueOn} darüber entschieden.`,
  'qa-task': ({ name, dueOn }) =>
    `Die QA-Aufgabe ${name} von HITRUST war bis ${dueOn} zu beantworten und ist es nicht.`,
  fieldwork: ({ dueOn }) =>
    `Die Bewertung war bis ${dueOn} einzureichen und ist es nicht: Tests, die älter sind als erlaubt, sind zu wiederholen.`,
  draft: ({ dueOn }) => `Der Berichtsentwurf war bis ${dueOn} zu beantworten und ist es nicht.`,
  certification: ({ dueOn }) => `Die Zertifizierung endete am ${dueOn}.`,
  bridge: ({ dueOn }) =>
    `Seit ${dueOn} kann kein Überbrückungsschreiben den nächsten Bericht vertreten, und der liegt nicht vor.`,
}

/** A day as it is written to people who have asked nothing. */
export const dayText = (on: IsoDate): string => writtenDay(on, 'de')

/** A notice as a sentence; `day` writes its date: YYYY-MM-DD where nothing is said. */
export function noticeSentence(notice: Heard, day: (on: IsoDate) => string = (on) => on): string {
  const heard = { ...notice, dueOn: day(notice.dueOn) }
  switch (heard.kind) {
    case 'reminder':
      return `${DUE[heard.about](heard)}${leadText(heard.lead)}.`
    case 'evidence-missed':
      return (
        `Für die Tage bis ${heard.dueOn} wurde kein Nachweis für „${heard.name}“ erfasst: ` +
        'Er lässt sich nicht mehr nachholen. Wenn die Kontrolle durchgeführt wurde, erfassen Sie den Tag.'
      )
    case 'unanswered':
    case 'escalation':
      return UNANSWERED[heard.about](heard)
  }
}

function leadText(lead: number | undefined): string {
  if (lead === undefined) return ''
  if (lead === 0) return ', also heute'
  return lead === 1 ? ', also morgen' : `, also in ${lead} Tagen`
}

/** The subject line of a digest. */
export const digestTitle = (count: number): string =>
  count === 1 ? 'Stagger: 1 Punkt wartet auf Sie' : `Stagger: ${count} Punkte warten auf Sie`

/** A digest as plain text: a heading for each plan, a line for each notice. */
export const digestText = (
  name: string,
  plans: readonly { readonly name: string; readonly sentences: readonly string[] }[],
): string =>
  [
    `Guten Tag, ${name},`,
    ...plans.map((plan) => [plan.name, ...plan.sentences.map((line) => `- ${line}`)].join('\n')),
  ].join('\n\n') + '\n'
