import { droppedKeys, Edit, Plan, SingleEdit } from '@stagger/planner'
import { z } from 'zod'

// Edits hold other edits, which are written once.
z.globalRegistry.add(SingleEdit, { id: 'SingleEdit' })

/** The planner's documents as components of the OpenAPI document, in and out apart: their required members differ. */
export const PlanDocument = Plan.meta({ id: 'Plan' })
export const EditDocument = Edit.meta({ id: 'Edit' })

/**
 * An edit as somebody asks for it. A key that no edit has is refused at its place: who misspells one believes that it was
 * taken. Stored edits are read without this: they leave out what an older version knew.
 */
export const EditAsked = z.preprocess((given, context) => {
  const read = Edit.safeParse(given)
  if (!read.success) return given
  for (const { path, keys } of droppedKeys(given, read.data))
    context.issues.push({ code: 'unrecognized_keys', keys: [...keys], path: [...path], input: undefined })
  return given
}, EditDocument)
