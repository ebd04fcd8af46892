import { FAMILY_OF } from '../register/areas.data.ts'
import { CATALOGUE } from '../register/catalogue.data.ts'
import type { PlanNames } from '../messages/en/plan-names.ts'
import type { CatalogueControl } from '../register/catalogue-control.ts'
import { categoryOf } from '../register/criteria.data.ts'
import { dayOf, isoOf, plusDays } from '../day.ts'
import { fact } from '../facts/facts.ts'
import type { Control, ControlItem, ControlItemKind } from '../plan/controls.ts'
import type { Program } from '../plan/programs.ts'
import { type ControlFamily, scoresDocuments } from './answers.ts'
import { personFor, type Team } from './effort.ts'
import { remediationId } from './remediation.ts'

/** What the register is laid over: the programs in the order in which they bring controls to life. */
export type ControlSetting = {
  readonly programs: readonly Program[]
  readonly activityIds: ReadonlySet<string>
  /** The first day of the plan, and of a window that already ran. */
  readonly startsOn: string
  readonly lookBackFrom?: string
  readonly team: Team
  readonly nameOf: PlanNames['control']
}

/** The controls of our register that some program of the plan looks at. */
export function controlsOf(setting: ControlSetting): Control[] {
  return CATALOGUE.flatMap((row) => {
    const programs = setting.programs.filter((program) => serves(row, program))
    return programs[0] ? [controlOf(row, programs, setting)] : []
  })
}

/** The families that have a control in scope of a program: what it would have to bring to life. */
export const familiesInScope = (program: Program): ReadonlySet<ControlFamily> =>
  new Set<ControlFamily>(['policies', 'procedures', ...CATALOGUE.filter((row) => serves(row, program)).map(familyOf)])

/** Whether a program looks at a control: it serves a criterion of a category in scope, or a domain. */
export function serves(row: CatalogueControl, program: Program): boolean {
  if (program.kind === 'hitrust') return row.serves.some((mapping) => mapping.program === 'hitrust')
  return row.serves.some((mapping) => {
    const category = mapping.program === 'soc2' ? categoryOf(mapping.criterion) : undefined
    return category !== undefined && program.categories.includes(category)
  })
}

const familyOf = ({ area }: CatalogueControl): ControlFamily => FAMILY_OF[area]

function controlOf(row: (typeof CATALOGUE)[number], programs: readonly Program[], setting: ControlSetting): Control {
  const items = row.items.map((kind) => itemOf(kind, row, programs, setting))
  const owner = personFor(row.owner, setting.team)
  return {
    id: row.id,
    name: setting.nameOf(row),
    area: row.area,
    cadence: row.cadence,
    evidence: row.evidence,
    systems: [...row.systems],
    serves: [...row.serves],
    nist80053: [...row.nist80053],
    ...(owner && { ownerId: owner.id }),
    scopeIds: [...new Set(programs.map(({ scopeId }) => scopeId))],
    programIds: programs.map(({ id }) => id),
    items,
    testedBy: programs.flatMap((program) => testsOf(program, items, setting)),
  }
}

/** The remediation of the first program that needs the control brings an item to life; without one it is live already. */
function itemOf(
  kind: ControlItemKind,
  row: CatalogueControl,
  programs: readonly Program[],
  setting: ControlSetting,
): ControlItem {
  const family = documentOf(kind) ?? familyOf(row)
  const maker = `${programs[0]?.id}.${remediationId(family)}`
  return setting.activityIds.has(maker) ? { kind, implementedBy: maker } : { kind, liveSince: liveSince(setting) }
}

const documentOf = (kind: ControlItemKind): ControlFamily | undefined =>
  kind === 'policy' ? 'policies' : kind === 'procedure' ? 'procedures' : undefined

/** What exists is taken to have run for the longest incubation, and for all of a window that already ran. */
function liveSince({ startsOn, lookBackFrom }: ControlSetting): string {
  const incubated = isoOf(plusDays(dayOf(startsOn), -fact('hitrust.incubation.strict').value))
  return lookBackFrom && lookBackFrom < incubated ? lookBackFrom : incubated
}

/** Where a HITRUST program tests the items: documents apart, what this plan brings to life last. */
function testsOf(
  program: Program,
  items: readonly ControlItem[],
  { activityIds }: ControlSetting,
): Control['testedBy'] {
  if (program.kind !== 'hitrust') return []
  const documents = items.filter(({ kind }) => documentOf(kind)).map(({ kind }) => kind)
  const implemented = items.filter(({ kind }) => kind === 'implemented')
  const recent = implemented.some((item) => 'implementedBy' in item) && activityIds.has(`${program.id}.test-recent`)
  const test = (kinds: ControlItemKind[], batch: string) =>
    kinds.length > 0 ? [{ programId: program.id, kinds, activityId: `${program.id}.${batch}` }] : []
  return [
    ...(scoresDocuments(program.level) ? test(documents, 'test-policies') : []),
    ...test(
      implemented.map(({ kind }) => kind),
      recent ? 'test-recent' : 'test-implemented',
    ),
  ]
}
