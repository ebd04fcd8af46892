import { Menu, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconSettings } from '@tabler/icons-react'
import { LANGUAGE_NAMES, LANGUAGES } from '@stagger/planner/languages'
import { language, languageTitle } from '#words/language.ts'
import { coloursTitle, frameActName, settingsTitle } from '#words/palette.ts'
import css from './frame.module.css'
import { readIn } from './language.ts'

const SCHEMES = [
  { scheme: 'auto', act: 'as-system' },
  { scheme: 'light', act: 'light' },
  { scheme: 'dark', act: 'dark' },
] as const

const SCHEME_NAMES = SCHEMES.map(({ scheme, act }) => [scheme, frameActName(act)] as const)
const LANGUAGE_CHOICES = LANGUAGES.map((tag) => [tag, LANGUAGE_NAMES[tag], tag] as const)

/** What a person sets for this browser, at the foot of the rail. */
export function SettingsMenu() {
  return (
    <Menu position="right-end" withinPortal checkIcon={<IconCheck size={14} aria-hidden="true" />}>
      <Menu.Target>
        <button type="button" className={`${css['railLink']} ${css['railSettings']}`}>
          <IconSettings size={20} stroke={1.6} aria-hidden="true" />
          {settingsTitle}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <SettingsChoices />
      </Menu.Dropdown>
    </Menu>
  )
}

/** The settings, in whichever menu they stand. */
export function SettingsChoices() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <Choice title={coloursTitle} choices={SCHEME_NAMES} chosen={colorScheme} onChoose={setColorScheme} />
      <Choice title={languageTitle} choices={LANGUAGE_CHOICES} chosen={language} onChoose={readIn} />
    </>
  )
}

type ChoiceProps<Value extends string> = {
  readonly title: string
  /** Each with its name, and with the language of the name where that is another one. */
  readonly choices: readonly (readonly [value: Value, name: string, lang?: string])[]
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
}

/** One of several. */
const Choice = <Value extends string>({ title, choices, chosen, onChoose }: ChoiceProps<Value>) => (
  <div role="group" aria-label={title}>
    <Menu.Label>{title}</Menu.Label>
    {choices.map(([value, name, lang]) => (
      <Menu.RadioItem
        key={value}
        value={value}
        lang={lang}
        checked={value === chosen}
        closeMenuOnClick
        onChange={() => onChoose(value)}
      >
        {name}
      </Menu.RadioItem>
    ))}
  </div>
)
