import type { Source } from '@stagger/planner'
import { sourceOf } from '../plan-view/sources-of.ts'
import { sourceNote } from '../source-note.ts'
import css from './confidence.module.css'

const UNVERIFIED = 'unverified'

/** Where a number comes from; marked where nobody has verified it. */
export const SourceNote = ({ source }: { readonly source: Source }) => (
  <span className={css['source']} data-unverified={sourceOf(source)?.confidence === UNVERIFIED || undefined}>
    {sourceNote(source)}
  </span>
)
