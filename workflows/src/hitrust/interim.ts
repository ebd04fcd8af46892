import { answer } from '../answers.ts'
import type { Told } from '../messages.ts'
import type { Program } from '../program-state.ts'
import { mustHaveHappened, refuse } from '../refusals.ts'
import { type InterimReport, reportInterim, submitInterim } from './assessment-messages.ts'
import type { Interim } from './certification-facts.ts'
import { certificationOf, tellCertification } from './certification.ts'
import { complete } from './cycle.ts'

/** Has an r2 hear of its interim: submitted in its days, and what HITRUST said of it. Without it the r2 does not last. */
export function keepInterim(program: Program): void {
  answer(program, submitInterim, {
    may: maySubmit,
    then(told) {
      const about = interimBecomes(program, 'submitted', 'interim-due', told)
      complete(program, 'interim-assessment', told)
      return about
    },
  })
  answer(program, reportInterim, {
    may: mayReport,
    then: (report) =>
      report.passed
        ? interimBecomes(program, 'passed', 'in-force', report)
        : interimBecomes(program, 'failed', 'suspended', report),
  })
}

function interimBecomes(
  program: Program,
  state: Interim['state'],
  standing: 'interim-due' | 'in-force' | 'suspended',
  { effectiveOn, actor }: Told,
) {
  const certification = certificationOf(program)
  const { interim } = certification
  const after = { ...certification, state: standing, ...(interim && { interim: { ...interim, state } }) }
  return tellCertification(program, after, { effectiveOn, actor }, { interim: state })
}

/** `not-certified`; `interim-not-asked` of an e1 or i1, or twice (T09); `interim-outside-window` (W14). */
function maySubmit(program: Program, told: Told): void {
  mustHaveHappened(program, told)
  const { interim } = certificationOf(program)
  if (!interim || interim.state === 'submitted' || interim.state === 'passed' || interim.state === 'failed')
    return refuse('interim-not-asked', { rule: 'T09' })
  const { opensOn, dueOn } = interim
  if (told.effectiveOn < opensOn || told.effectiveOn > dueOn)
    refuse('interim-outside-window', { rule: 'W14', opensOn, dueOn, effectiveOn: told.effectiveOn })
}

/** `not-certified`, `interim-not-asked` before it was submitted. */
function mayReport(program: Program, report: InterimReport): void {
  mustHaveHappened(program, report)
  if (certificationOf(program).interim?.state !== 'submitted') refuse('interim-not-asked', { rule: 'T09' })
}
