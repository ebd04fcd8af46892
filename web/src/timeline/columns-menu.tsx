import { Popover } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { memo } from 'react'
import {
  columnLeft,
  columnLongName,
  columnNarrower,
  columnRight,
  columnsName,
  columnsUsual,
  columnWider,
} from '#words/grid.ts'
import { type ColumnSettings, resized, stepped, toggled, USUAL_COLUMNS, WIDTH_STEP } from './column-settings.ts'
import type { Column, ColumnId } from './columns.ts'
import { GridTool } from './grid-tool.tsx'
import grid from './grid.module.css'
import { changeColumns, useColumns } from './use-columns.ts'

/** Which columns there are, in which order and how wide; kept in this browser. */
export const ColumnsMenu = memo(function ColumnsMenu({ columns }: { columns: readonly Column[] }) {
  const settings = useColumns()
  return (
    <Popover position="bottom-start" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <GridTool name={columnsName} icon={IconColumns3} />
      </Popover.Target>
      <Popover.Dropdown className={grid['menu']} aria-label={columnsName}>
        {settings.order.map((id) => (
          <ColumnLine key={id} id={id} settings={settings} width={columns.find((one) => one.id === id)?.width} />
        ))}
        <button type="button" className={grid['textButton']} onClick={() => changeColumns(() => USUAL_COLUMNS)}>
          {columnsUsual}
        </button>
      </Popover.Dropdown>
    </Popover>
  )
})

type Step = {
  readonly label: string
  readonly sign: string
  readonly does: (now: ColumnSettings) => ColumnSettings
  readonly isOff?: boolean
}

type ColumnLineProps = {
  readonly id: ColumnId
  readonly settings: ColumnSettings
  /** Px; undefined while the column is not shown. */
  readonly width: number | undefined
}

function ColumnLine({ id, settings, width }: ColumnLineProps) {
  const name = columnLongName(id)
  const widened = (now: ColumnSettings, by: number) => (width === undefined ? now : resized(now, id, width + by))
  // What is not shown has no width to see change.
  const ofShown = { isOff: width === undefined }
  const steps: readonly Step[] = [
    { label: columnLeft(name), sign: '←', does: (now: ColumnSettings) => stepped(now, id, -1) },
    { label: columnRight(name), sign: '→', does: (now: ColumnSettings) => stepped(now, id, 1) },
    { label: columnNarrower(name), sign: '−', does: (now: ColumnSettings) => widened(now, -WIDTH_STEP), ...ofShown },
    { label: columnWider(name), sign: '+', does: (now: ColumnSettings) => widened(now, WIDTH_STEP), ...ofShown },
  ]
  return (
    <div className={grid['menuLine']}>
      <label>
        <input
          type="checkbox"
          checked={!settings.hidden.includes(id)}
          disabled={id === 'name'}
          onChange={() => changeColumns((now) => toggled(now, id))}
        />
        {name}
      </label>
      {steps.map(({ label, sign, does, isOff = false }) => (
        <button
          key={sign}
          type="button"
          aria-label={label}
          title={label}
          disabled={isOff}
          onClick={() => changeColumns(does)}
        >
          {sign}
        </button>
      ))}
    </div>
  )
}
