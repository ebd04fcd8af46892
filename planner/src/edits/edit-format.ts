import { type DocumentFormat, migrated } from '../document-format.ts'
import { refusedBySchema } from '../schema-faults.ts'
import { Edit } from './edit.ts'

/** The version in which edits are stored. */
export const EDIT_FORMAT = 'stagger-edit/1'

/** An edit as it is stored for ever: with its format. */
export type StoredEdit = Edit & { readonly format: typeof EDIT_FORMAT }

const FORMAT: DocumentFormat = { current: EDIT_FORMAT, migrations: {} }

/** An edit ready to be stored. */
export const storedEdit = (edit: Edit): StoredEdit => ({ format: EDIT_FORMAT, ...edit })

/** A stored edit in the words of today. Throws a `PlanningError` with every fault found. */
export function parseEdit(json: unknown): Edit {
  const parsed = Edit.safeParse(migrated(json, FORMAT))
  if (!parsed.success) throw refusedBySchema(parsed.error)
  return parsed.data
}
