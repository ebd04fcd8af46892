import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconGitCompare, IconPlus } from '@tabler/icons-react'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { announce } from '../announcer.ts'
import { PAGES_OF_SCENARIOS, useKeptScenarios, useScenarioOnScreen } from '../api/scenario-on-screen.ts'
import type { OwnScenario } from '../api/wire.ts'
import { fetched } from '../frame/fetched.tsx'
import css from '../frame/frame.module.css'
import type { PlanView } from '../plan-view/plan-view.ts'
import {
  compareAll,
  editCount,
  keepPlan,
  opened,
  pickerLabel,
  planItself,
  planItselfHint,
  planOpened,
  scenarioPicker,
} from '#words/own-scenarios.ts'

const KeepDialog = fetched(() => import('./keep-dialog.tsx'), 'KeepDialog')
const ICON = { size: 15, stroke: 1.8, 'aria-hidden': true } as const

/** Opens a scenario in the place of the plan, or the plan itself; on this page where it can show one. */
export function useOpenScenario(): (scenario: Pick<OwnScenario, 'id' | 'name'> | undefined) => void {
  const navigate = useNavigate()
  const path = useLocation({ select: ({ pathname }) => pathname })
  return (scenario) => {
    const to = scenario === undefined || PAGES_OF_SCENARIOS.includes(path) ? '.' : '/'
    void navigate({ to, search: (old) => ({ ...(to === '.' ? old : { plan: old.plan }), scenario: scenario?.id }) })
    announce(scenario ? opened(scenario.name) : planOpened)
  }
}

/** Which future is on screen: the plan, or a scenario that somebody keeps. */
export function ScenarioPicker({ view: { plan } }: { readonly view: PlanView }) {
  const { scenario } = useScenarioOnScreen(plan.id)
  const [isOpen, setOpen] = useState(false)
  const [isKeeping, setKeeping] = useState(false)
  const kept = useKeptScenarios(plan.id, isOpen) ?? []
  const navigate = useNavigate()
  const open = useOpenScenario()
  const picker = useRef<HTMLButtonElement>(null)
  const wasKeeping = useRef(false)
  // The dialog was opened from a line of the menu, which is gone: what is left of it is its button.
  useEffect(() => {
    if (wasKeeping.current && !isKeeping) picker.current?.focus()
    wasKeeping.current = isKeeping
  }, [isKeeping])
  return (
    <>
      <Menu position="bottom-start" width={300} withinPortal opened={isOpen} onChange={setOpen}>
        <Menu.Target>
          <UnstyledButton
            ref={picker}
            className={css['chip']}
            data-scenario={scenario !== undefined || undefined}
            aria-label={pickerLabel(scenario?.name)}
          >
            {scenario?.name ?? planItself} <IconChevronDown {...ICON} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown mah={440} style={{ overflowY: 'auto' }}>
          <Menu.Label>{scenarioPicker}</Menu.Label>
          <Choice name={planItself} hint={planItselfHint} isOpen={!scenario} onOpen={() => open(undefined)} />
          {kept.map((one) => (
            <Choice
              key={one.id}
              name={one.name}
              hint={editCount(one.edits.length)}
              isOpen={one.id === scenario?.id}
              onOpen={() => open(one)}
            />
          ))}
          <Menu.Divider />
          {!scenario && (
            <Menu.Item leftSection={<IconPlus {...ICON} />} onClick={() => setKeeping(true)}>
              {keepPlan}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconGitCompare {...ICON} />}
            onClick={() => void navigate({ to: '/scenarios', search: ({ plan: id }) => ({ plan: id }) })}
          >
            {compareAll}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isKeeping && (
        <KeepDialog planId={plan.id} of={planItself} edits={[]} onKept={open} onClose={() => setKeeping(false)} />
      )}
    </>
  )
}

type ChoiceProps = {
  readonly name: string
  readonly hint: string
  readonly isOpen: boolean
  readonly onOpen: () => void
}

const Choice = ({ name, hint, isOpen, onOpen }: ChoiceProps) => (
  <Menu.Item aria-current={isOpen || undefined} className={css['planItem']} onClick={onOpen}>
    <strong>{name}</strong>
    <small>
      <span>{hint}</span>
    </small>
  </Menu.Item>
)
