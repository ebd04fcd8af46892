import { Menu, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconSettings } from '@tabler/icons-react'
import { language, languageNames, languageTitle } from '#words/language.ts'
import { coloursTitle, frameActName, settingsTitle } from '#words/palette.ts'
import css from './frame.module.css'
import { LANGUAGES, readIn } from './language.ts'

const SCHEMES = [
  { scheme: 'auto', act: 'as-system' },
  { scheme: 'light', act: 'light' },
  { scheme: 'dark', act: 'dark' },
] as const

/** What a person sets for this browser, at the foot of the rail. */
export function SettingsMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu position="right-end" withinPortal withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={`${css['railLink']} ${css['railSettings']}`}>
          <IconSettings size={20} stroke={1.6} aria-hidden="true" />
          {settingsTitle}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{coloursTitle}</Menu.Label>
        {SCHEMES.map(({ scheme, act }) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={colorScheme === scheme}
            rightSection={colorScheme === scheme && <IconCheck size={14} aria-hidden="true" />}
            onClick={() => setColorScheme(scheme)}
          >
            {frameActName(act)}
          </Menu.Item>
        ))}
        <Menu.Label>{languageTitle}</Menu.Label>
        {LANGUAGES.map((tag) => (
          <Menu.Item
            key={tag}
            role="menuitemradio"
            lang={tag}
            aria-checked={tag === language}
            rightSection={tag === language && <IconCheck size={14} aria-hidden="true" />}
            onClick={() => readIn(tag)}
          >
            {languageNames[tag]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
