import { daysAfter } from '@stagger/planner/local-dates'
import { answer } from '../answers.ts'
import { tell } from '../phase-changes.ts'
import type { Program } from '../program-state.ts'
import { mustHaveHappened, refuse } from '../refusals.ts'
import { today } from '../today.ts'
import { type Bridge, noticeSignificantChange, reportBridge, reportStanding } from './assessment-messages.ts'
import { certificationOf, tellCertification } from './certification.ts'
import { rememberSignificantChange } from './significant-changes.ts'
import { factAbout } from './subjects.ts'

const STATES = { suspended: 'suspended', reinstated: 'in-force', revoked: 'lapsed' } as const

/** Has a certified program hear what HITRUST says of its certificate, of a bridge, and what HITRUST was told. */
export function keepStanding(program: Program): void {
  answer(program, reportStanding, {
    may(_, told) {
      mustHaveHappened(program, told)
      certificationOf(program)
    },
    then({ standing, effectiveOn, actor }) {
      const certification = certificationOf(program)
      const over = standing === 'revoked' ? { over: true as const } : {}
      const after = { ...certification, state: STATES[standing], ...over }
      return tellCertification(program, after, { effectiveOn, actor }, { standing })
    },
  })
  answer(program, reportBridge, {
    may: mayBridge,
    then({ effectiveOn, actor }) {
      const certification = certificationOf(program)
      const validDays = program.orders.assessment?.bridge?.validDays ?? 0
      const bridgedThrough = daysAfter(certification.expiresOn, validDays)
      const state = certification.expiresOn < today(program) ? ('bridged' as const) : certification.state
      return tellCertification(
        program,
        { ...certification, state, bridgedThrough },
        { effectiveOn, actor },
        { bridgedThrough },
      )
    },
  })
  answer(program, noticeSignificantChange, {
    may(_, told) {
      mustHaveHappened(program, told)
      certificationOf(program)
      const { changeId } = told
      if (program.facts.assessment.significantChanges?.includes(changeId))
        refuse('significant-change-known', { changeId })
    },
    then: ({ changeId, effectiveOn, actor }) => noteSignificantChange(program, changeId, { effectiveOn, actor }),
  })
}

/** HITRUST was told of a change: the certification stands, and no rapid one may follow it (M06, M12). */
export function noteSignificantChange(
  program: Program,
  changeId: string,
  said: { readonly effectiveOn: string; readonly actor: string },
) {
  rememberSignificantChange(program, changeId)
  const about = factAbout('certification', `change/${changeId}`, 'noticed')
  tell(program, { kind: 'significant-change-noticed', ...said, ...about, facts: { rule: 'M12' } })
  return about
}

/**
 * `not-certified`; `bridge-not-offered` for an e1 or i1, twice, or of a suspended certificate (T16); and
 * `bridge-outside-window`: its object is created from 60 days before expiry to 30 after (M11).
 */
function mayBridge(program: Program, bridge: Bridge): void {
  mustHaveHappened(program, bridge)
  const certification = certificationOf(program)
  const rule = program.orders.assessment?.bridge
  if (!rule || certification.bridgedThrough || certification.state === 'suspended')
    return refuse('bridge-not-offered', { rule: 'T16' })
  const from = daysAfter(certification.expiresOn, -rule.beforeDays)
  const until = daysAfter(certification.expiresOn, rule.afterDays)
  const { objectCreatedOn } = bridge
  if (objectCreatedOn < from || objectCreatedOn > until)
    refuse('bridge-outside-window', { rule: 'M11', from, until, objectCreatedOn })
}
