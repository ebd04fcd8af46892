import { Edit, Plan } from '@stagger/planner'

/** The planner's documents as components of the OpenAPI document, in and out apart: their required members differ. */
export const PlanDocument = Plan.meta({ id: 'Plan' })
export const EditDocument = Edit.meta({ id: 'Edit' })
