import { ActionIcon, Tooltip } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ComponentProps } from 'react'

type GridToolProps = {
  readonly name: string
  readonly icon: Icon
  readonly isOn?: boolean
} & Pick<ComponentProps<'button'>, 'onClick' | 'ref' | 'aria-expanded' | 'aria-haspopup' | 'aria-controls' | 'id'>

const SIZE = 26
const ICON_SIZE = 16

/** A button of the grid's tools: a picture with its name. What opens from it is given more by the menu it is in. */
export function GridTool({ name, icon: Picture, isOn = false, ...button }: GridToolProps) {
  return (
    <Tooltip label={name} openDelay={400}>
      <ActionIcon
        variant={isOn ? 'light' : 'subtle'}
        color={isOn ? 'blue' : 'gray'}
        size={SIZE}
        aria-label={name}
        {...button}
      >
        <Picture size={ICON_SIZE} stroke={1.8} />
      </ActionIcon>
    </Tooltip>
  )
}
