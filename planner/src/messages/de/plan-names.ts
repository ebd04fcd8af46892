import type { PlanNames } from '../en/plan-names.ts'
import { CONTROLS } from './plan-names/controls.ts'
import { EXAMPLE } from './plan-names/example.ts'
import { HITRUST } from './plan-names/hitrust.ts'
import { COSTS, FRAME, PREPARATION, RISKS } from './plan-names/shared.ts'
import { SOC2 } from './plan-names/soc2.ts'

/** The names that the playbooks write into a plan, in German. */
export const PLAN_NAMES: PlanNames = {
  language: 'de',
  frame: FRAME,
  preparation: PREPARATION,
  soc2: SOC2,
  hitrust: HITRUST,
  costs: COSTS,
  risks: RISKS,
  example: EXAMPLE,
  control: ({ id }) => CONTROLS[id],
}
