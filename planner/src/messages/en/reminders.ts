import type { IsoDate } from '../../day.ts'
import type { Heard, NoticeSubject } from '../heard.ts'
import { writtenDay } from '../written-day.ts'

/** What has no name of its own. */
const REPORTED = 'changes that other systems reported'

const DUE: Readonly<Record<NoticeSubject, (heard: Heard) => string>> = {
  evidence: ({ name, dueOn }) => `Evidence of ${name} must be there by ${dueOn}`,
  phase: ({ name, dueOn }) => `${name} is to be finished by ${dueOn}`,
  milestone: ({ name, dueOn }) => `${name} is due on ${dueOn}`,
  drift: ({ dueOn }) => `Somebody has to say by ${dueOn} what ${REPORTED} mean`,
  notice: ({ dueOn }) => `HITRUST has to be told by ${dueOn} of ${REPORTED}`,
  exception: ({ name, dueOn }) => `It has to be decided by ${dueOn} what to do about ${name}`,
  'qa-task': ({ name, dueOn }) => `HITRUST’s task ${name} has to be answered by ${dueOn}`,
  fieldwork: ({ dueOn }) => `The assessment has to be submitted by ${dueOn}, or tests have to be made again`,
  draft: ({ dueOn }) => `The draft of the report has to be answered by ${dueOn}`,
  certification: ({ dueOn }) => `The certification ends on ${dueOn}`,
  bridge: ({ dueOn }) => `No letter can stand in for the next report after ${dueOn}`,
}

const UNANSWERED: Readonly<Record<NoticeSubject, (heard: Heard) => string>> = {
  evidence: ({ name, dueOn }) => `Nobody has recorded evidence of ${name}, whose last day was ${dueOn}.`,
  phase: ({ name, dueOn }) => `${name} was to be finished by ${dueOn} and is not.`,
  milestone: ({ name, dueOn }) => `${name} was due on ${dueOn} and has not happened.`,
  drift: ({ dueOn }) => `Nobody has said by ${dueOn} what ${REPORTED} mean.`,
  notice: ({ dueOn }) => `HITRUST was to be told by ${dueOn} of ${REPORTED}, and nobody has reported that it was.`,
  exception: ({ name, dueOn }) =>
    `${name} is late for its window, and nobody has decided by ${dueOn} what to do about it.`,
  'qa-task': ({ name, dueOn }) => `HITRUST’s task ${name} was to be answered by ${dueOn} and is not.`,
  fieldwork: ({ dueOn }) =>
    `The assessment was to be submitted by ${dueOn} and is not: tests that are older than allowed have to be made again.`,
  draft: ({ dueOn }) => `The draft of the report was to be answered by ${dueOn} and is not.`,
  certification: ({ dueOn }) => `The certification ended on ${dueOn}.`,
  bridge: ({ dueOn }) => `Since ${dueOn} no letter can stand in for the next report, and there is none.`,
}

/** A day as it is written to people who have asked nothing. */
export const dayText = (on: IsoDate): string => writtenDay(on, 'en')

/** A notice as a sentence; `day` writes its date: YYYY-MM-DD where nothing is said. */
export function noticeSentence(notice: Heard, day: (on: IsoDate) => string = (on) => on): string {
  const heard = { ...notice, dueOn: day(notice.dueOn) }
  switch (heard.kind) {
    case 'reminder':
      return `${DUE[heard.about](heard)}${leadText(heard.lead)}.`
    case 'evidence-missed':
      return (
        `No evidence of ${heard.name} was recorded for the days up to ${heard.dueOn}: ` +
        'it can no longer be made up. If it happened, record the day on which it did.'
      )
    case 'unanswered':
    case 'escalation':
      return UNANSWERED[heard.about](heard)
  }
}

function leadText(lead: number | undefined): string {
  if (lead === undefined) return ''
  if (lead === 0) return ', which is today'
  return lead === 1 ? ', which is tomorrow' : `, in ${lead} days`
}

/** The subject line of a digest. */
export const digestTitle = (count: number): string =>
  count === 1 ? 'Stagger: one thing needs you' : `Stagger: ${count} things need you`

/** A digest as plain text: a heading for each plan, a line for each notice. */
export const digestText = (
  name: string,
  plans: readonly { readonly name: string; readonly sentences: readonly string[] }[],
): string =>
  [`${name},`, ...plans.map((plan) => [plan.name, ...plan.sentences.map((line) => `- ${line}`)].join('\n'))].join(
    '\n\n',
  ) + '\n'
