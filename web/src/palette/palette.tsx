import { createSpotlight, Spotlight } from '@mantine/spotlight'
import '@mantine/spotlight/styles.css'
import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react'
import { foundCount, nothingFound, palettePlaceholder, paletteResults, paletteTitle } from '#words/palette.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { ACTIONS } from './actions.ts'
import { found, indexed } from './find.ts'
import css from './palette.module.css'
import { closePalette, usePalette } from './palette-store.ts'
import { thingsOf } from './things.ts'
import { type Entry, usePerform } from './use-perform.ts'

/** More than anybody reads before they type on. */
const MOST_SHOWN = 50

const [store, control] = createSpotlight()
/** The dialog itself has the name: what stands around it has no role. */
const NAMED = { content: { 'aria-label': paletteTitle } }

/** Everything that can be done, and everything of the plan that has a name. */
export function Palette({ view }: { readonly view: PlanView }) {
  const { isOpen, from } = usePalette()
  // The dialog keeps in its own store whether it is open: told after each change of ours.
  useEffect(() => (isOpen ? control.open() : control.close()), [isOpen])
  const close = () => {
    closePalette()
    if (from instanceof HTMLElement) from.focus()
  }
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      returnFocus={false}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.35 }}
      attributes={NAMED}
      onSpotlightClose={close}
    >
      <Search view={view} onClose={close} />
    </Spotlight.Root>
  )
}

/** What is typed, and what it finds; the arrows walk what was found while the focus stays in the field. */
function Search({ view, onClose }: { readonly view: PlanView; readonly onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const index = useMemo(() => indexed(entriesOf(view)), [view])
  const { entries, count } = useMemo(() => found(index, typed, MOST_SHOWN), [index, typed])
  const perform = usePerform(view)
  const choose = (entry: Entry | undefined) => {
    if (!entry) return
    onClose()
    perform(entry)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') choose(entries[at])
    if (step !== undefined && entries.length > 0) setAt((at + step + entries.length) % entries.length)
  }
  return (
    <>
      <Spotlight.Search
        value={typed}
        placeholder={palettePlaceholder}
        aria-label={paletteTitle}
        role="combobox"
        aria-expanded={true}
        aria-controls={list}
        aria-activedescendant={entries[at] && `${list}-${at}`}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label={paletteResults} className={css['list']}>
        {entries.map((entry, i) => (
          <Option key={entry.id} id={`${list}-${i}`} entry={entry} isAt={i === at} onChoose={() => choose(entry)} />
        ))}
      </div>
      <p className={css['found']} role="status">
        {count === 0 ? nothingFound(typed) : foundCount(entries.length, count > entries.length)}
      </p>
    </>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Actions first: they are few, and what a plan is made of is found as soon as a word is typed. */
const entriesOf = (view: PlanView): readonly Entry[] => [
  ...ACTIONS.flatMap(({ deed, ...action }) => (deed ? [{ ...action, deed }] : [])),
  ...thingsOf(view).map(({ id, name, place, to, search }) => ({
    id,
    name,
    place,
    deed: { kind: 'go' as const, to, search },
  })),
]

type OptionProps = {
  readonly id: string
  readonly entry: Entry
  readonly isAt: boolean
  readonly onChoose: () => void
}

const Option = ({ id, entry: { name, place, keys }, isAt, onChoose }: OptionProps) => (
  <div
    id={id}
    role="option"
    aria-selected={isAt}
    className={css['action']}
    ref={(option) => {
      if (isAt) option?.scrollIntoView({ block: 'nearest' })
    }}
    // The field keeps the focus: keys go on working while a pointer is used.
    onMouseDown={(event) => event.preventDefault()}
    onClick={onChoose}
  >
    <span className={css['name']}>{name}</span>
    <span className={css['place']}>{place}</span>
    {keys !== undefined && <kbd>{keys}</kbd>}
  </div>
)
