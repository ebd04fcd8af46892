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
import { remediate, remediationName } from './remediation.ts'

/** A HITRUST validated assessment, from scope to the outcome and what keeps it alive. */
export function hitrustPlaybook({ level }: HitrustAnswer, setting: HitrustSetting): ProgramDraft {
  const { hitrust: names, preparation } = setting.names
  const nameOf = remediationName(preparation, setting.second ? preparation.deepen : preparation.closeGaps)
  const fixes = remediate(setting.missing, `hitrust.phase.remediation.${level}`, 'remediation-plan', nameOf)
  const isR2 = level === 'r2'
  const phases = [
    scoping(level, names),
    assessorEngagement(level, names),
    readiness(level, setting),
    phase('remediation', names.phases.remediation, 'people', [fixes.activities]),
    incubation(level, fixes, names),
    answering(level, names),
    qaReservation(names),
    validation(level, fixes, names),
    capsAndLetter(level, names),
    capsReview(level, names),
    ...atHitrust(level, names),
    ...when(isR2, interim(names)),
    renewal(level, names),
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
