import { Menu } from '@mantine/core'
import { IconChevronsDown, IconChevronsUp, IconClipboardPlus, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import {
  addName,
  addNames,
  collapseAll,
  expandAll,
  filterClear,
  matching,
  nothingMatches,
  searchRows,
  toolsName,
} from '#words/grid.ts'
import { pasteName } from '#words/paste.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import type { Column } from './columns.ts'
import { ColumnsMenu } from './columns-menu.tsx'
import { FilterMenu, NO_FILTER } from './filter-menu.tsx'
import { GridTool } from './grid-tool.tsx'
import grid from './grid.module.css'
import type { Grid } from './use-grid.ts'
import type { OutlineState } from './use-outline.ts'
import type { Show, Shown } from './use-shown.ts'

type GridToolsProps = {
  readonly view: PlanView
  readonly grid: Grid
  readonly outline: OutlineState
  readonly columns: readonly Column[]
  readonly width: number
  readonly shown: Shown
  readonly show: Show
}

/** What is done to rows and columns, over the corner of the grid. */
export function GridTools({ view, grid: state, outline, columns, width, shown, show }: GridToolsProps) {
  const { found, foldAll } = outline
  return (
    <div className={grid['tools']} role="toolbar" aria-label={toolsName} style={{ width }}>
      <AddMenu grid={state} />
      <GridTool name={pasteName} icon={IconClipboardPlus} onClick={() => state.paste('')} />
      <SearchRows q={shown.filter.q} show={show} />
      <FilterMenu view={view} filter={shown.filter} onFilter={show} />
      <ColumnsMenu columns={columns} />
      <GridTool name={expandAll} icon={IconChevronsDown} onClick={() => foldAll(false)} />
      <GridTool name={collapseAll} icon={IconChevronsUp} onClick={() => foldAll(true)} />
      <span className={grid['found']} role="status">
        {found !== undefined && (found === 0 ? nothingMatches : matching(found))}
      </span>
      {found !== undefined && (
        <button type="button" className={grid['textButton']} onClick={() => show(NO_FILTER)}>
          {filterClear}
        </button>
      )}
    </div>
  )
}

/** Adds behind the row that has the grid's focus, in its phase. */
function AddMenu({ grid: { focus, startDraft, setDialog } }: { grid: Grid }) {
  return (
    <Menu position="bottom-start" withinPortal returnFocus={false}>
      <Menu.Target>
        <GridTool name={addName} icon={IconPlus} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => startDraft(focus.key, 'end', 'work')}>{addNames.work}</Menu.Item>
        <Menu.Item onClick={() => startDraft(focus.key, 'end', 'milestone')}>{addNames.milestone}</Menu.Item>
        <Menu.Item onClick={() => setDialog({ kind: 'phase', key: focus.key })}>{addNames.phase}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Words that rows must have. What is typed stays here; the address follows. */
function SearchRows({ q = '', show }: { q: string | undefined; show: Show }) {
  const [typed, setTyped] = useState({ text: q, q })
  // A filter that was cleared elsewhere, or came with a link, is what stands here.
  const text = typed.q === q ? typed.text : q
  return (
    <input
      type="search"
      className={grid['search']}
      value={text}
      placeholder={searchRows}
      aria-label={searchRows}
      onChange={({ currentTarget: { value } }) => {
        const wanted = value.trim()
        setTyped({ text: value, q: wanted })
        show({ q: wanted === '' ? undefined : wanted })
      }}
    />
  )
}
