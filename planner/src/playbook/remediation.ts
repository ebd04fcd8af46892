import { type FactId } from '../facts/facts.ts'
import type { PlanNames } from '../messages/en/plan-names.ts'
import type { ControlFamily } from './answers.ts'
import { type ActivityDraft, after, type EffortBucket, type LinkDraft, type Role, work } from './draft.ts'
import { workingWeeks } from './estimates.ts'

type Family = {
  readonly family: ControlFamily
  readonly after?: ControlFamily
  readonly roles: readonly Role[]
}

/** Technical work runs in two waves, governance beside them; procedures follow the policies that they carry out. */
const FAMILIES: readonly Family[] = [
  { family: 'access', roles: ['security-engineer', 'devops'] },
  { family: 'configuration', roles: ['devops', 'security-engineer'] },
  { family: 'network', roles: ['devops', 'security-engineer'] },
  {
    family: 'logging',
    after: 'access',
    roles: ['security-engineer', 'devops'],
  },
  {
    family: 'endpoint',
    after: 'configuration',
    roles: ['security-engineer'],
  },
  { family: 'resilience', after: 'network', roles: ['devops'] },
  { family: 'data', after: 'network', roles: ['compliance', 'security-engineer'] },
  { family: 'governance', roles: ['compliance', 'program-manager', 'executive'] },
  { family: 'policies', roles: ['compliance', 'executive'] },
  { family: 'procedures', after: 'policies', roles: ['compliance', 'security-engineer', 'devops'] },
]

const DOCUMENTS: ReadonlySet<ControlFamily> = new Set(['policies', 'procedures'])
const isDocument = (family: ControlFamily) => DOCUMENTS.has(family)

/** What remediating a family is called: documents are written, and of the rest `name` says what is done. */
export const remediationName =
  ({ writeDocuments }: PlanNames['preparation'], name: (family: ControlFamily) => string) =>
  (family: ControlFamily): string =>
    isDocument(family) ? writeDocuments(family) : name(family)

/** The id, within its program, of the activity that remediates a family. */
export const remediationId = (family: ControlFamily): string => (isDocument(family) ? family : `fix-${family}`)

/** The remediation of some families: its activities, its links, and what the incubations and the window wait for. */
export type Remediation = {
  readonly activities: readonly ActivityDraft[]
  readonly links: readonly LinkDraft[]
  readonly technical: readonly string[]
  readonly documents: readonly string[]
  readonly all: readonly string[]
}

/** Remediates `wanted`, as `nameOf` calls it, within the weeks of `weeks`, once `plan` has said what is missing. */
export function remediate(
  wanted: ReadonlySet<ControlFamily>,
  weeks: FactId,
  plan: string,
  nameOf: (family: ControlFamily) => string,
): Remediation {
  const families = FAMILIES.filter(({ family }) => wanted.has(family))
  const activities = families.map(({ family, roles }) =>
    work(remediationId(family), nameOf(family), workingWeeks(weeks, `team.remediation.${family}`), {
      effort: { bucket: bucketOf(family), roles },
    }),
  )
  const idsOf = (some: readonly Family[]) => some.map(({ family }) => remediationId(family))
  return {
    activities,
    links: families.flatMap(({ family, after: earlier }) =>
      after(earlier && wanted.has(earlier) ? remediationId(earlier) : plan, remediationId(family)),
    ),
    technical: idsOf(families.filter(({ family }) => !isDocument(family))),
    documents: idsOf(families.filter(({ family }) => isDocument(family))),
    all: idsOf(families),
  }
}

const bucketOf = (family: ControlFamily): EffortBucket => (isDocument(family) ? 'design' : 'implementation')
