import type { Source } from '@stagger/planner'
import { sourceText } from '#words/drawer.ts'
import { sourceOf } from '../plan-view/sources-of.ts'
import css from './confidence.module.css'

const UNVERIFIED = 'unverified'

type SourceProps = { readonly source: Source; readonly confidence: string | undefined }

/** Where a number comes from; marked where nobody has verified it. */
export const SourceNote = ({ source, confidence }: SourceProps) => (
  <span className={css['source']} data-unverified={confidence === UNVERIFIED || undefined}>
    {sourceText(sourceOf(source))}
  </span>
)
