import { Edit, Plan, SingleEdit } from '@stagger/planner'
import { z } from 'zod'

// Edits hold other edits, which are written once.
z.globalRegistry.add(SingleEdit, { id: 'SingleEdit' })

/** The planner's documents as components of the OpenAPI document, in and out apart: their required members differ. */
export const PlanDocument = Plan.meta({ id: 'Plan' })
export const EditDocument = Edit.meta({ id: 'Edit' })
