import { AGENDA_SENTENCES } from './run-refusals/agenda.ts'
import { ASSESSMENT_SENTENCES } from './run-refusals/assessment.ts'
import { DRIFT_SENTENCES } from './run-refusals/drift.ts'
import { EXAMINATION_SENTENCES } from './run-refusals/examination.ts'
import { PHASE_SENTENCES } from './run-refusals/phases.ts'
import type { Sentences } from '../refusal-told.ts'

/** What the runs of programs refuse and what to do, by code. */
export const RUN_REFUSALS = {
  ...PHASE_SENTENCES,
  ...EXAMINATION_SENTENCES,
  ...ASSESSMENT_SENTENCES,
  ...AGENDA_SENTENCES,
  ...DRIFT_SENTENCES,
} satisfies Sentences

/** Whether there is a sentence for a code. */
export const isRunRefusal = (code: string): code is keyof typeof RUN_REFUSALS => Object.hasOwn(RUN_REFUSALS, code)

/** Why a run refused something, in a sentence: `facts` are what it said of it, `nameOf` what the plan calls its phases. */
export function runRefusedSentence(
  code: keyof typeof RUN_REFUSALS,
  facts: Readonly<Record<string, unknown>>,
  nameOf: (phaseId: string) => string,
): string {
  const fact = (name: string) => {
    const known = facts[name]
    return typeof known === 'string' ? known : '(nicht genannt)'
  }
  const phases = (name: string) =>
    [facts[name] ?? []]
      .flat()
      .flatMap((id) => (typeof id === 'string' ? nameOf(id) : []))
      .join(', ')
  const sentences: Sentences = RUN_REFUSALS
  const phase = 'phaseId' in facts ? nameOf(String(facts['phaseId'])) : 'Die Phase'
  return sentences[code]?.({ phase, fact, phases }) ?? code
}
