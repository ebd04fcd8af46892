import { Menu } from '@mantine/core'
import { rowActionNames } from '#words/grid.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { DANGER } from '../theme.ts'
import type { Show } from './use-shown.ts'
import grid from './grid.module.css'
import type { Grid, OpenMenu } from './use-grid.ts'

type RowMenuProps = {
  readonly view: PlanView
  readonly grid: Grid
  readonly menu: OpenMenu
  readonly show: Show
}

const POINTERS = ['mousedown', 'touchstart']

/** What can be done with a row, where its menu was asked for. */
export function RowMenu({ view, grid: { setMenu, setDialog, startDraft, keysFor, moveTo }, menu, show }: RowMenuProps) {
  const { key, x, y } = menu
  const close = () => {
    setMenu(undefined)
    moveTo({ key, column: null })
  }
  return (
    <Menu
      opened
      onClose={close}
      // By default a key outside closes too: the one that opens it, which is on its way up yet.
      clickOutsideEvents={POINTERS}
      position="bottom-start"
      withinPortal
      trapFocus
      returnFocus={false}
    >
      <Menu.Target>
        <span className={grid['menuAt']} style={{ left: x, top: y }} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => show({ select: key })}>{rowActionNames.details}</Menu.Item>
        <Menu.Item onClick={() => startDraft(key, 'above', 'work')}>{rowActionNames.above}</Menu.Item>
        <Menu.Item onClick={() => startDraft(key, 'below', 'work')}>{rowActionNames.below}</Menu.Item>
        <Menu.Item onClick={() => setDialog({ kind: 'phase', key })}>{rowActionNames.phase}</Menu.Item>
        {view.activity(key) && (
          <Menu.Item onClick={() => setDialog({ kind: 'to', keys: keysFor(key) })}>{rowActionNames.to}</Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item color={DANGER} onClick={() => setDialog({ kind: 'remove', keys: keysFor(key) })}>
          {rowActionNames.delete}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
