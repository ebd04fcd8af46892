import { skipToMain } from '#words/keyboard.ts'
import css from './skip-link.module.css'

/** Where the keyboard works on a page: its grid, at the row that was left, or else all of its main part. */
const TARGETS = ['main [role=treegrid] [tabindex="0"]', 'main [role=grid] [tabindex="0"]', 'main']

/** The first stop of the keyboard on every page: past the pages and the tools to what the page is about. */
export const SkipLink = () => (
  <button type="button" className={css['skip']} onClick={skip}>
    {skipToMain}
  </button>
)

function skip(): void {
  const [target] = TARGETS.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? [])
  if (target?.tagName === 'MAIN') target.tabIndex = -1
  target?.focus()
}
