import type { Source } from '@stagger/planner'
import { sourceText } from '#words/drawer.ts'
import { sourceOf } from './plan-view/sources-of.ts'

/** Where a value comes from. */
export const sourceNote = (source: Source): string => sourceText(sourceOf(source))
