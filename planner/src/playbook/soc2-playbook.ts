import type { Type1Answer, Type2Answer } from './answers.ts'
import { after, milestone, type PhaseDraft, phase, type ProgramDraft, when } from './draft.ts'
import { type Remediation, remediate, remediationName } from './remediation.ts'
import {
  preparation,
  preparationLinks,
  type Soc2Names,
  type Soc2Setting,
  systemDescription,
} from './soc2-preparation.ts'
import { finalFieldwork, reporting, reportLinks } from './soc2-report.ts'
import { type1Examination, type1Links, withOwnReport } from './soc2-type1.ts'
import {
  hasInterim,
  interimFieldwork,
  interimLinks,
  nextWindow,
  observationWindow,
  windowLinks,
} from './soc2-window.ts'

const PLAN = 'remediation-plan'

/** A SOC 2 Type I examination, from scope to report. */
export function soc2Type1Playbook(answer: Type1Answer, setting: Soc2Setting): ProgramDraft {
  const names = setting.names.soc2
  const fixes = fixesOf(setting)
  const own = [{ ...systemDescription(names.systemDescription), id: 'type1-description' }]
  return {
    phases: [...preparation(setting, fixes, own), type1Examination(names), issued(names, 'Type I')],
    links: [...preparationLinks(setting, fixes), ...type1Links(fixes), ...after('type1-report', 'issued')],
  }
}

/** A SOC 2 Type II examination, over a window ahead or over months that already ran, from scope to the next window. */
export function soc2Type2Playbook(answer: Type2Answer, setting: Soc2Setting): ProgramDraft {
  const names = setting.names.soc2
  const fixes = fixesOf(setting)
  const { alsoTypeI } = answer
  const own = when(alsoTypeI, { ...systemDescription(names.systemDescription), id: 'type1-description' })
  return {
    phases: [
      ...preparation(setting, fixes, own),
      ...when(alsoTypeI, withOwnReport(type1Examination(names), names)),
      observationWindow(answer, setting),
      ...when(hasInterim(answer), interimFieldwork(names)),
      finalFieldwork(names),
      reporting(names),
      issued(names, 'Type II'),
      phase('renewal', names.phases.renewal, 'clock', [nextWindow(setting)]),
    ],
    links: [
      ...preparationLinks(setting, fixes),
      ...when(
        alsoTypeI,
        ...type1Links(fixes),
        ...after('type1-report', 'type1-issued'),
        ...after('type1-issued', ['assertion', 'draft']),
      ),
      ...windowLinks(answer, fixes),
      ...when(hasInterim(answer), ...interimLinks()),
      ...reportLinks(),
    ],
  }
}

const fixesOf = ({ missing, names: { preparation: names } }: Soc2Setting): Remediation =>
  remediate(missing, 'soc2.phase.remediation', PLAN, remediationName(names, names.closeGaps))

const issued = (names: Soc2Names, type: 'Type I' | 'Type II'): PhaseDraft =>
  phase('issued', names.phases.issued, 'people', [milestone('issued', names.issued(type), { step: 'report-in-hand' })])
