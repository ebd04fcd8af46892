import { Modal } from '@mantine/core'
import { closeSheet, keySheetTitle, keysInGrid, keysOnActivity, keysOnPage } from '#words/keyboard.ts'
import { keysOf } from '../palette/actions.ts'
import css from './frame.module.css'
import { closeKeySheet, useKeySheet } from './key-sheet-store.ts'

/** Every keyboard shortcut, from the table of actions that the palette is made from too. */
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
        <Keys title={keysOnPage} keys={keysOf('page')} />
        <Keys title={keysInGrid} keys={keysOf('grid')} />
        <Keys title={keysOnActivity} keys={keysOf('activity')} />
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
