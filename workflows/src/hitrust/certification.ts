import { daysAfter } from '@stagger/planner/local-dates'
import { noteUnanswered, noteWarned } from '../agenda/unanswered.ts'
import type { DatedAct } from '../dated-acts.ts'
import { tell } from '../phase-changes.ts'
import { type EventFacts, RUN } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import { refuse } from '../refusals.ts'
import type { Certification, CertificationState, Interim } from './certification-facts.ts'
import { earliest, nextOfLimit, onDay } from './limits.ts'
import { factAbout } from './subjects.ts'

type Said = { readonly effectiveOn: string; readonly actor: string }

/** Keeps a certification as it is now and tells where it stands. */
export function tellCertification(program: Program, certification: Certification, said: Said, more: EventFacts = {}) {
  program.facts.assessment.certification = certification
  const { id, state, from, expiresOn } = certification
  const about = factAbout('certification', id, state)
  tell(program, { kind: 'certification-changed', ...said, ...about, facts: { from, expiresOn, ...more } })
  return about
}

/** `not-certified`: there is none, or it is over. */
export function certificationOf({ facts }: Program): Certification {
  const { certification } = facts.assessment
  return certification && !certification.over ? certification : refuse('not-certified')
}

/** A certification lives longer than the phases that led to it. */
export const isCertificationAlive = ({ facts }: Program): boolean =>
  facts.assessment.certification !== undefined && facts.assessment.certification.over === undefined

/** What a certification comes to by the passing of days. */
export function nextOfCertification(program: Program): DatedAct | undefined {
  const { certification } = program.facts.assessment
  if (!certification || certification.over) return undefined
  const becomes = (on: string, change: Partial<Certification>, more?: EventFacts) =>
    onDay(program, on, () =>
      tellCertification(program, { ...certification, ...change }, { effectiveOn: on, actor: RUN }, more),
    )
  return earliest([
    nextOfInterim(certification, becomes),
    nextOfExpiry(program, certification),
    nextAfterExpiry(program, certification, becomes),
  ])
}

type Becomes = (on: string, change: Partial<Certification>, more?: EventFacts) => DatedAct

/** The interim's days begin; they pass without a submission, which suspends the certification (M05). */
function nextOfInterim({ interim, state }: Certification, becomes: Becomes): DatedAct | undefined {
  if (!interim || !isRunning(state)) return undefined
  const to = (next: Interim['state']) => ({ ...interim, state: next })
  const { opensOn, dueOn } = interim
  if (interim.state === 'ahead')
    return becomes(opensOn, { state: 'interim-due', interim: to('due') }, { dueOn, rule: 'W14' })
  if (interim.state === 'due')
    return becomes(daysAfter(dueOn, 1), { state: 'suspended', interim: to('missed') }, { dueOn, rule: 'M05' })
  return undefined
}

const isRunning = (state: CertificationState): boolean => state === 'in-force' || state === 'interim-due'

/** What is to be done before expiry takes long, so it is spoken of early. HITRUST never moves it (W17). */
function nextOfExpiry(program: Program, { id, expiresOn, state }: Certification): DatedAct | undefined {
  if (state === 'lapsed' || state === 'bridged') return undefined
  const warnDays = program.orders.assessment?.expiryWarnDays ?? []
  const warn = (daysLeft: number) => {
    noteWarned(program, { about: 'certification', subjectId: id, dueOn: expiresOn }, daysLeft)
    tell(program, {
      kind: 'certification-expiring',
      effectiveOn: daysAfter(expiresOn, -daysLeft),
      actor: RUN,
      ...factAbout('certification', id, state),
      facts: { expiresOn, daysLeft },
    })
  }
  return nextOfLimit(program, { name: 'expiry', lastOn: expiresOn, warnDays, warn, pass: () => expire(program) })
}

/** A bridge carries it on; without one it lapses, and is over unless a bridge may still come. */
function expire(program: Program): void {
  const { certification } = program.facts.assessment
  if (!certification) return
  const { bridgedThrough, expiresOn } = certification
  const said = { effectiveOn: daysAfter(expiresOn, 1), actor: RUN }
  if (bridgedThrough) tellCertification(program, { ...certification, state: 'bridged' }, said, { bridgedThrough })
  else {
    noteUnanswered(program, { about: 'certification', subjectId: certification.id, dueOn: expiresOn })
    tellCertification(
      program,
      { ...certification, state: 'lapsed', ...(!program.orders.assessment?.bridge && { over: true }) },
      said,
    )
  }
}

/** A bridge runs out; or the last day passes on which its object might have been created. */
function nextAfterExpiry(
  program: Program,
  { state, bridgedThrough, expiresOn }: Certification,
  becomes: Becomes,
): DatedAct | undefined {
  if (state === 'bridged' && bridgedThrough)
    return becomes(daysAfter(bridgedThrough, 1), { state: 'lapsed', over: true })
  if (state !== 'lapsed') return undefined
  const afterDays = program.orders.assessment?.bridge?.afterDays ?? 0
  return becomes(daysAfter(expiresOn, afterDays + 1), { over: true })
}
