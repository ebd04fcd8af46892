import { CHART_KEYS } from '../timeline/chart-keys.ts'
import { GRID_KEYS } from '../timeline/grid-keys.ts'
import { PAGE_KEYS } from '../timeline/page-keys.ts'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '@stagger/planner/languages'
import { languageTitle } from '#words/language.ts'
import { frameActName, keyedName, pageName, pressedName, shareTitle, viewName } from '#words/palette.ts'
import { chartKeyDoes, gridKeyDoes, pageKeyDoes } from '#words/keyboard.ts'
import { type PagePath, PAGES } from '../frame/pages.ts'
import { BUTTONS } from './buttons.ts'
import { FRAME_ACTS, type FrameAct } from './frame-acts.ts'
import { keysText } from './keys-text.ts'
import { CHART_PRESSES, GRID_PRESSES, PAGE_PRESSES } from './presses.ts'
import { VIEWS } from './views.ts'

/** What an address says beside the plan. */
type Shows = Readonly<Record<string, string | boolean>>

/** How the palette does something. */
export type Deed =
  /** Presses a key of the page, as a person would. */
  | { readonly kind: 'page-key'; readonly press: string }
  /** Presses a key on the row of the grid that has its focus; on the Timeline, wherever one is. */
  | { readonly kind: 'grid-key'; readonly press: string }
  /** Opens a page, showing what `search` says. */
  | { readonly kind: 'go'; readonly to: PagePath; readonly search: Shows }
  /** Opens a page and presses the button of that name there. */
  | {
      readonly kind: 'press'
      readonly to: PagePath
      readonly search: Shows
      readonly button: string
      /** Whether no page has that button while a scenario is on screen. */
      readonly isOfPlanAlone: boolean
      /** Whether the page has one for each of several things: then a person chooses which, and the first has the focus. */
      readonly isOneOfSeveral: boolean
    }
  /** What the frame around every page does. */
  | { readonly kind: 'frame'; readonly act: FrameAct }
  /** Shows everything in another language. */
  | { readonly kind: 'language'; readonly language: Language }

/** Under which heading the sheet of shortcuts lists a key. */
export type KeyPlace = 'page' | 'grid' | 'activity'

/** Something that can be done: by its keys, from the palette, or both. */
export type Action = {
  readonly id: string
  readonly name: string
  /** Where it is found without the palette. */
  readonly place: string
  /** Other words that people look for it by. */
  readonly also?: string
  /** How people write its keys; absent where it has none. */
  readonly keys?: string
  /** The heading of its keys; absent for what stands on the sheet under another action already. */
  readonly listed?: KeyPlace
  /** Absent for what only keys can mean: walking the rows. */
  readonly deed?: Deed
}

const pageActions: readonly Action[] = PAGE_KEYS.map(({ id, keys }) => {
  const press = PAGE_PRESSES[id]
  return {
    id: `page ${id}`,
    name: pageKeyDoes(id),
    place: keyedName('page'),
    keys: keysText(keys),
    listed: 'page',
    ...(press !== undefined && { deed: { kind: 'page-key', press } }),
  }
})

/** One line of the sheet, and one action for each key of it that does something else. */
function keyed(
  listed: KeyPlace,
  { id, keys }: { readonly id: string; readonly keys: string },
  name: string,
  presses: readonly string[],
): readonly Action[] {
  const one: Action = { id: `${listed} ${id}`, name, place: keyedName(listed), keys: keysText(keys), listed }
  const [press] = presses
  if (press !== undefined && presses.length === 1) return [{ ...one, deed: { kind: 'grid-key', press } }]
  return [
    one,
    ...presses.map(
      (press): Action => ({
        id: `${listed} ${id} ${press}`,
        name: pressedName(press) ?? name,
        place: keyedName(listed),
        keys: keysText(press),
        deed: { kind: 'grid-key', press },
      }),
    ),
  ]
}

const gridActions = GRID_KEYS.flatMap((key) => keyed('grid', key, gridKeyDoes(key.id), GRID_PRESSES[key.id]))
const chartActions = CHART_KEYS.flatMap((key) => keyed('activity', key, chartKeyDoes(key.id), CHART_PRESSES[key.id]))

const pages: readonly Action[] = PAGES.map((to) => ({
  id: `open ${to}`,
  name: pageName(to),
  place: keyedName('pages'),
  deed: { kind: 'go', to, search: {} },
}))

const views: readonly Action[] = VIEWS.map(({ id, to, search }) => ({
  id: `show ${id}`,
  name: viewName(id),
  place: pageName(to),
  deed: { kind: 'go', to, search },
}))

const presses: readonly Action[] = BUTTONS.map(
  ({ to, search, button, isOfPlanAlone = false, isOneOfSeveral = false, also }) => ({
    id: `press ${to} ${button}`,
    name: button,
    place: pageName(to),
    ...(also !== undefined && { also }),
    deed: { kind: 'press', to, search, button, isOfPlanAlone, isOneOfSeveral },
  }),
)

/** What the menu of what goes to others has. */
const SHARED: ReadonlySet<FrameAct> = new Set(['copy-link', 'print', 'save-plan', 'budget-csv', 'budget-xlsx'])

const frame: readonly Action[] = FRAME_ACTS.map((act) => ({
  id: `frame ${act}`,
  name: frameActName(act),
  place: SHARED.has(act) ? shareTitle : keyedName('frame'),
  deed: { kind: 'frame', act },
}))

/** Each by its own name: who cannot read this language finds theirs. */
const languages: readonly Action[] = LANGUAGES.map((language) => ({
  id: `language ${language}`,
  name: LANGUAGE_NAMES[language],
  place: languageTitle,
  deed: { kind: 'language', language },
}))

/** Everything that can be done anywhere. The palette and the sheet of shortcuts are both made from it. */
export const ACTIONS: readonly Action[] = [
  ...pages,
  ...presses,
  ...views,
  ...frame,
  ...languages,
  ...pageActions,
  ...chartActions,
  ...gridActions,
]

/** What the sheet of shortcuts lists under a heading. */
export const keysOf = (place: KeyPlace): readonly { readonly keys: string; readonly does: string }[] =>
  ACTIONS.flatMap(({ listed, keys, name }) => (listed === place && keys !== undefined ? [{ keys, does: name }] : []))
