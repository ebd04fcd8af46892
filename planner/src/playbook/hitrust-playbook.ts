import type { HitrustAnswer } from './answers.ts'
import { phase, type ProgramDraft, when } from './draft.ts'
import { capsAndLetter, capsReview, submissionLinks } from './hitrust-letter.ts'
import { atHitrust, atHitrustLinks, interim, interimLinks, renewal, renewalLinks } from './hitrust-outcome.ts'
import {
  assessorEngagement,
  type HitrustSetting,
  incubation,
  incubationLinks,
  preparationLinks,
  readiness,
  scoping,
} from './hitrust-preparation.ts'
import { answering, answeringLinks, qaReservation, validation, validationLinks } from './hitrust-validation.ts'
import { remediate } from './remediation.ts'

/** A HITRUST validated assessment, from scope to the outcome and what keeps it alive. */
export function hitrustPlaybook({ level }: HitrustAnswer, setting: HitrustSetting): ProgramDraft {
  const verb = setting.second ? 'Deepen' : 'Close gaps in'
  const fixes = remediate(setting.missing, `hitrust.phase.remediation.${level}`, 'remediation-plan', verb)
  const isR2 = level === 'r2'
  const phases = [
    scoping(level),
    assessorEngagement(level),
    readiness(level, setting),
    phase('remediation', 'Remediation', 'people', [fixes.activities]),
    incubation(level, fixes),
    answering(level),
    qaReservation(),
    validation(level, fixes),
    capsAndLetter(level),
    capsReview(level),
    ...atHitrust(level),
    ...when(isR2, interim()),
    renewal(level),
  ]
  return {
    phases: phases.filter(({ activities }) => activities.length > 0),
    links: [
      ...preparationLinks(level, setting, fixes),
      ...incubationLinks(level, fixes),
      ...answeringLinks(fixes),
      ...validationLinks(level, fixes),
      ...submissionLinks(),
      ...atHitrustLinks(),
      ...when(isR2, ...interimLinks()),
      ...renewalLinks(level),
    ],
  }
}
