import { type FactId } from '../facts/facts.ts'
import type { ControlFamily } from './answers.ts'
import { type ActivityDraft, after, type EffortBucket, type LinkDraft, type Role, work } from './draft.ts'
import { workingWeeks } from './estimates.ts'

type Family = {
  readonly family: ControlFamily
  readonly what: string
  readonly after?: ControlFamily
  readonly roles: readonly Role[]
}

/** Technical work runs in two waves, governance beside them; procedures follow the policies that they carry out. */
const FAMILIES: readonly Family[] = [
  { family: 'access', what: 'identity and access', roles: ['security-engineer', 'devops'] },
  { family: 'configuration', what: 'change, hardening and vulnerabilities', roles: ['devops', 'security-engineer'] },
  { family: 'network', what: 'network and encryption in transit', roles: ['devops', 'security-engineer'] },
  {
    family: 'logging',
    what: 'logging, monitoring and incidents',
    after: 'access',
    roles: ['security-engineer', 'devops'],
  },
  {
    family: 'endpoint',
    what: 'endpoints, mobile devices and media',
    after: 'configuration',
    roles: ['security-engineer'],
  },
  { family: 'resilience', what: 'backup and continuity', after: 'network', roles: ['devops'] },
  { family: 'data', what: 'data protection and privacy', after: 'network', roles: ['compliance', 'security-engineer'] },
  { family: 'governance', what: 'people, vendors and risk', roles: ['compliance', 'program-manager', 'executive'] },
  { family: 'policies', what: 'policies', roles: ['compliance', 'executive'] },
  { family: 'procedures', what: 'procedures', after: 'policies', roles: ['compliance', 'security-engineer', 'devops'] },
]

const DOCUMENTS: ReadonlySet<ControlFamily> = new Set(['policies', 'procedures'])
const isDocument = (family: ControlFamily) => DOCUMENTS.has(family)

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

/** Remediates `wanted`, within the weeks of `weeks`, once `plan` has said what is missing. */
export function remediate(wanted: ReadonlySet<ControlFamily>, weeks: FactId, plan: string, verb: string): Remediation {
  const families = FAMILIES.filter(({ family }) => wanted.has(family))
  const activities = families.map(({ family, what, roles }) =>
    work(
      remediationId(family),
      `${isDocument(family) ? 'Write and adopt' : verb} ${what}`,
      workingWeeks(weeks, `team.remediation.${family}`),
      {
        effort: { bucket: bucketOf(family), roles },
      },
    ),
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
