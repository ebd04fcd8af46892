import { answer } from '../answers.ts'
import { tell } from '../phase-changes.ts'
import type { Program } from '../program-state.ts'
import { mustHaveHappened, refuse } from '../refusals.ts'
import { buyReportCredit, createObject, type ObjectCreation, reviseAssessment } from './assessment-messages.ts'
import { mustBeChangeable } from './frozen.ts'
import { factAbout } from './subjects.ts'

/** Has a program hear of its object in MyCSF, of the credit for its report, and of what is changed in the object. */
export function keepObject(program: Program): void {
  answer(program, createObject, {
    may: mayCreate,
    then({ csfVersion, effectiveOn, actor }) {
      program.facts.assessment.object = { csfVersion, createdOn: effectiveOn }
      const about = factAbout('assessment', 'object', 'created')
      tell(program, { kind: 'object-created', effectiveOn, actor, ...about, facts: { csfVersion } })
      return about
    },
  })
  answer(program, buyReportCredit, {
    may(_, told) {
      mustHaveHappened(program, told)
      const { reportCreditOn } = program.facts.assessment
      if (reportCreditOn) refuse('report-credit-held', { since: reportCreditOn })
    },
    then({ effectiveOn, actor }) {
      program.facts.assessment.reportCreditOn = effectiveOn
      const about = factAbout('assessment', 'report-credit', 'held')
      tell(program, { kind: 'report-credit-bought', effectiveOn, actor, ...about })
      return about
    },
  })
  answer(program, reviseAssessment, {
    may(_, revision) {
      mustHaveHappened(program, revision)
      mustBeChangeable(program, revision.taskId)
    },
    then({ part, effectiveOn, actor, taskId }) {
      const about = factAbout('assessment', part, 'revised')
      tell(program, { kind: 'assessment-revised', effectiveOn, actor, ...about, ...(taskId && { facts: { taskId } }) })
      return about
    },
  })
}

/**
 * `object-exists`, `csf-version-not-offered`: an e1 or i1 is created on the newest version of its day, an r2 on any that
 * is supported (T18). A version newer than every one that the orders know is taken at its word.
 */
function mayCreate(program: Program, creation: ObjectCreation): void {
  mustHaveHappened(program, creation)
  const { object } = program.facts.assessment
  if (object) refuse('object-exists', { csfVersion: object.csfVersion, createdOn: object.createdOn })
  const versions = program.orders.assessment?.csfVersions ?? []
  const { csfVersion, effectiveOn } = creation
  const offered = versions.filter(
    ({ createFrom = '', createUntil = effectiveOn }) => createFrom <= effectiveOn && effectiveOn <= createUntil,
  )
  const newest = versions.at(-1)?.version
  if (newest === undefined || offered.some(({ version }) => version === csfVersion) || isNewer(csfVersion, newest))
    return
  refuse('csf-version-not-offered', {
    rule: 'T18',
    csfVersion,
    effectiveOn,
    offered: offered.map(({ version }) => version).join(', '),
  })
}

/** By the numbers between the dots: 11.10 is newer than 11.9. */
function isNewer(version: string, than: string): boolean {
  const [one, other] = [version, than].map((text) => text.split('.').map(Number))
  for (const at of [0, 1, 2]) {
    const difference = (one?.[at] ?? 0) - (other?.[at] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}
