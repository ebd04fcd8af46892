import type { CatalogueControl } from '../../register/catalogue-control.ts'
import type { ControlId } from '../../register/catalogue.data.ts'
import type { Language } from '../languages.ts'
import { EXAMPLE } from './plan-names/example.ts'
import { HITRUST } from './plan-names/hitrust.ts'
import { COSTS, FRAME, PREPARATION, RISKS } from './plan-names/shared.ts'
import { SOC2 } from './plan-names/soc2.ts'

/** The names that the playbooks write into a plan which they make: from then on they are its owner's. */
export type PlanNames = {
  /** What the plan is noted to be written in. */
  readonly language: Language
  readonly frame: Names<typeof FRAME>
  readonly preparation: Names<typeof PREPARATION>
  readonly soc2: Names<typeof SOC2>
  readonly hitrust: Names<typeof HITRUST>
  readonly costs: Names<typeof COSTS>
  readonly risks: Names<typeof RISKS>
  readonly example: Names<typeof EXAMPLE>
  readonly control: (control: Pick<CatalogueControl, 'name'> & { readonly id: ControlId }) => string
}

type Names<Of> = Readonly<Of>

/** In English, as which our register of controls is written. */
export const PLAN_NAMES: PlanNames = {
  language: 'en',
  frame: FRAME,
  preparation: PREPARATION,
  soc2: SOC2,
  hitrust: HITRUST,
  costs: COSTS,
  risks: RISKS,
  example: EXAMPLE,
  control: ({ name }) => name,
}
