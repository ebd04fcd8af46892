import type { Edit, SingleEdit } from './edit.ts'

/** What edits are made of: gestures of several taken apart, in order. */
export const singleEdits = (edits: readonly Edit[]): readonly SingleEdit[] =>
  edits.flatMap((edit) => (edit.kind === 'editTogether' || edit.kind === 'promoteScenario' ? edit.edits : [edit]))
