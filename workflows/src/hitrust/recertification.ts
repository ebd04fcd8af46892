import { condition } from '@temporalio/workflow'
import type { PhaseOrders } from '@stagger/planner/orders'
import { answer } from '../answers.ts'
import { beside } from '../beside.ts'
import { tell } from '../phase-changes.ts'
import { cycleOf, isOver, stateOf } from '../phase-facts.ts'
import { RUN } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import { mustHaveHappened, refuse } from '../refusals.ts'
import { today } from '../today.ts'
import { planRecertification, type Recertification } from './assessment-messages.ts'
import { certificationOf } from './certification.ts'
import { cycleNow, isDone } from './cycle.ts'
import { toldTestable } from './incubation.ts'
import { factAbout } from './subjects.ts'

/** Has a program hear how its next certification is sought, and turn to the next cycle when that begins. */
export function keepRecertification(program: Program): void {
  answer(program, planRecertification, {
    may: mayPlan,
    then({ form, effectiveOn, actor }) {
      program.facts.assessment.recertification = form
      const about = factAbout('assessment', 'recertification', form)
      tell(program, { kind: 'recertification-planned', effectiveOn, actor, ...about })
      return about
    },
  })
  beside(turnToNextCycle(program))
}

/**
 * `not-certified`; `rapid-not-eligible` with what stands against it: another level, an older CSF, another scope, a
 * significant change, degraded controls, a certification that came of a rapid one itself, or one that lapsed (M06).
 */
function mayPlan(program: Program, plan: Recertification): void {
  mustHaveHappened(program, plan)
  const certification = certificationOf(program)
  if (plan.form === 'full') return
  const against = [
    program.orders.variant !== 'i1' && 'level',
    Number.parseInt(certification.csfVersion ?? '11', 10) < FIRST_RAPID_CSF && 'csf-version',
    !plan.sameScope && 'scope',
    (program.facts.assessment.significantChanges ?? []).length > 0 && 'significant-change',
    plan.degraded && 'degraded',
    certification.rapid && 'rapid-before',
    certification.state !== 'in-force' && 'not-in-force',
  ].filter((reason) => typeof reason === 'string')
  if (against.length > 0) refuse('rapid-not-eligible', { rule: 'M06', against: against.join(', ') })
}

/** Rapid recertification came with version 11. */
const FIRST_RAPID_CSF = 11

/** Phases of the next cycle wait for what comes of this one. */
export const awaitsOutcome = (program: Program, phase: PhaseOrders): readonly string[] =>
  cycleOf(phase) > cycleNow(program) && !hasOutcome(program) ? ['outcome'] : []

const hasOutcome = (program: Program): boolean =>
  program.facts.assessment.outcome !== undefined || isDone(program, 'outcome')

/**
 * The next cycle begins with its first phase, while the certification of this one still runs: the run continues as new
 * with the certification and how it is to be renewed, and with nothing else of the cycle that is over.
 */
async function turnToNextCycle(program: Program): Promise<void> {
  await condition(() => isOver(program) || nextHasBegun(program))
  if (isOver(program)) return
  const { certification, recertification, significantChanges, told = [] } = program.facts.assessment
  const cycle = cycleNow(program) + 1
  program.facts.assessment = {
    cycle,
    ...(certification && { certification }),
    ...(recertification && { recertification }),
    ...(significantChanges && { significantChanges }),
    told: [...told.filter((key) => key.startsWith('expiry ')), ...toldTestable(program)],
  }
  tell(program, {
    kind: 'cycle-begun',
    effectiveOn: today(program),
    actor: RUN,
    ...factAbout('assessment', `cycle-${cycle}`, 'begun'),
  })
  program.turned = true
}

const nextHasBegun = (program: Program): boolean =>
  hasOutcome(program) &&
  program.orders.phases.some(
    (phase) => cycleOf(phase) === cycleNow(program) + 1 && stateOf(program, phase.phaseId) !== 'planned',
  )
