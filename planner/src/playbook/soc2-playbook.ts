import type { Type1Answer, Type2Answer } from './answers.ts'
import { after, milestone, type PhaseDraft, phase, type ProgramDraft, when } from './draft.ts'
import { remediate } from './remediation.ts'
import { preparation, preparationLinks, type Soc2Setting, systemDescription } from './soc2-preparation.ts'
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
  const fixes = remediate(setting.missing, 'soc2.phase.remediation', PLAN, 'Close gaps in')
  const own = [{ ...systemDescription(), id: 'type1-description' }]
  return {
    phases: [...preparation(setting, fixes, own), type1Examination(), issued('Type I')],
    links: [...preparationLinks(setting, fixes), ...type1Links(fixes), ...after('type1-report', 'issued')],
  }
}

/** A SOC 2 Type II examination, over a window ahead or over months that already ran, from scope to the next window. */
export function soc2Type2Playbook(answer: Type2Answer, setting: Soc2Setting): ProgramDraft {
  const fixes = remediate(setting.missing, 'soc2.phase.remediation', PLAN, 'Close gaps in')
  const { alsoTypeI } = answer
  const own = when(alsoTypeI, { ...systemDescription(), id: 'type1-description' })
  return {
    phases: [
      ...preparation(setting, fixes, own),
      ...when(alsoTypeI, withOwnReport(type1Examination())),
      observationWindow(answer, setting),
      ...when(hasInterim(answer), interimFieldwork()),
      finalFieldwork(),
      reporting(),
      issued('Type II'),
      phase('renewal', 'Next window', 'clock', [nextWindow(setting)]),
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

const issued = (type: string): PhaseDraft =>
  phase('issued', 'Report issued', 'people', [
    milestone('issued', `${type} report in hand`, { step: 'report-in-hand' }),
  ])
