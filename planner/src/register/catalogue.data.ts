import { ACCESS } from './access.controls.data.ts'
import type { CatalogueControl } from './catalogue-control.ts'
import { CONFIGURATION } from './configuration.controls.data.ts'
import { DATA } from './data.controls.data.ts'
import { ENDPOINT } from './endpoint.controls.data.ts'
import { GOVERNANCE } from './governance.controls.data.ts'
import { LOGGING } from './logging.controls.data.ts'
import { NETWORK } from './network.controls.data.ts'
import { PEOPLE } from './people.controls.data.ts'
import { PRIVACY } from './privacy.controls.data.ts'
import { RESILIENCE } from './resilience.controls.data.ts'
import { SUPPLIERS } from './suppliers.controls.data.ts'

const ROWS = [
  ...ACCESS,
  ...CONFIGURATION,
  ...NETWORK,
  ...LOGGING,
  ...ENDPOINT,
  ...RESILIENCE,
  ...GOVERNANCE,
  ...SUPPLIERS,
  ...PEOPLE,
  ...DATA,
  ...PRIVACY,
]

export type ControlId = (typeof ROWS)[number]['id']

/** Our own controls, in our own words, area after area: enough for a program of both standards. */
export const CATALOGUE: readonly (CatalogueControl & { readonly id: ControlId })[] = ROWS
