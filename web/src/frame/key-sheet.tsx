import { Modal } from '@mantine/core'
import {
  chartKeyDoes,
  closeSheet,
  gridKeyDoes,
  keySheetTitle,
  keysInGrid,
  keysOnActivity,
  keysOnPage,
  pageKeyDoes,
} from '#words/keyboard.ts'
import { CHART_KEYS } from '../timeline/chart-keys.ts'
import { GRID_KEYS } from '../timeline/grid-keys.ts'
import { PAGE_KEYS } from '../timeline/page-keys.ts'
import css from './frame.module.css'
import { closeKeySheet, useKeySheet } from './key-sheet-store.ts'

/** Every keyboard shortcut, from the tables that the keys themselves work by. */
export function KeySheet() {
  const { isOpen } = useKeySheet()
  return (
    <Modal
      opened={isOpen}
      onClose={closeKeySheet}
      title={keySheetTitle}
      closeButtonProps={{ 'aria-label': closeSheet }}
      size="md"
      lockScroll={false}
    >
      <table className={css['sheet']}>
        <Keys title={keysOnPage} keys={PAGE_KEYS.map(({ id, keys }) => ({ keys, does: pageKeyDoes(id) }))} />
        <Keys title={keysInGrid} keys={GRID_KEYS.map(({ id, keys }) => ({ keys, does: gridKeyDoes(id) }))} />
        <Keys title={keysOnActivity} keys={CHART_KEYS.map(({ id, keys }) => ({ keys, does: chartKeyDoes(id) }))} />
      </table>
    </Modal>
  )
}

type KeysProps = { readonly title: string; readonly keys: readonly { readonly keys: string; readonly does: string }[] }

const Keys = ({ title, keys: rows }: KeysProps) => (
  <tbody>
    <tr>
      <th colSpan={2} scope="rowgroup">
        {title}
      </th>
    </tr>
    {rows.map(({ keys, does }) => (
      <tr key={keys}>
        <td>
          <kbd>{keys}</kbd>
        </td>
        <td>{does}</td>
      </tr>
    ))}
  </tbody>
)
