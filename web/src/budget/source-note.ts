import { findFact, type Source } from '@stagger/planner'
import { sourceText } from '#words/drawer.ts'

/** Where a value comes from. Ids of facts are long: they may break after a dot. */
export const sourceNote = (source: Source): string =>
  sourceText(source, source === 'yours' ? undefined : findFact(source.fact)?.confidence).replaceAll(
    /\.(?=\w)/g,
    '.\u200b',
  )
