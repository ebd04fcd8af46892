import type { Violation } from '../../schedule/violation.ts'
import type { NameOf } from '../names.ts'

/** What each rule asks, in one sentence. Kept beside the ledger in docs/planning-rules.md, which a test compares. */
const RULE_SENTENCES: Readonly<Record<string, string>> = {
  W01: 'A new policy or procedure is in place for its incubation before it is tested.',
  W02: 'A new implemented control has run for its incubation before it is tested.',
  W03: 'A new measured or managed control has run for its incubation before it is tested.',
  W05: 'From the first test to submission at most 90 days pass.',
  W13: 'The representation letter, from which the certification counts, is signed before submission.',
  W14: 'The r2 interim is submitted in the 90 days up to the anniversary of certified-from.',
  Q02: 'A QA block is reserved when the assessment object exists and a report credit is held.',
  Q04: 'A QA block is reserved at most a year ahead of submission.',
  S01: 'Every control in scope operates from the first day of each observation window.',
  S02: 'Each observation window starts the day after the one before it ended.',
  S03: 'A shared control does not change for one program inside the open window of the other.',
  S06: 'A review or exercise that an observation window asks for is done by its last day; evidence may be pulled later.',
  N01: 'A link holds.',
  N02: 'The activity ends on its latest date or before.',
  N03: 'The activity lies inside one of its slots.',
}

/** What a rule asks; the rule's id when nobody has written its sentence. */
export const ruleSentence = (rule: string): string => RULE_SENTENCES[rule] ?? rule

/** What is wrong, about what, by how much: one sentence. */
export function violationSentence({ rule, subject, shortDays, facts }: Violation, nameOf: NameOf): string {
  const about = [subject.activityId, subject.controlId].flatMap((id) => (id ? [nameOf(id)] : []))
  const missing = facts['missing'] ? ` Missing: ${String(facts['missing'])}.` : ''
  const short = shortDays > 0 ? ` ${shortfall(rule, shortDays)}` : ''
  return `${about.join(', ')}: ${ruleSentence(rule)}${missing}${short}`
}

const shortfall = (rule: string, days: number): string =>
  rule === 'S03'
    ? `It does for ${days} ${days === 1 ? 'day' : 'days'}.`
    : `Missed by ${days} ${days === 1 ? 'day' : 'days'}.`
