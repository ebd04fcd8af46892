import { ActionIcon, Menu } from '@mantine/core'
import { IconShare2 } from '@tabler/icons-react'
import { budgetCsv, budgetXlsx, frameActName, shareTitle } from '#words/palette.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { usePlanFileName, usePlanItself } from '../scenarios/plan-itself.ts'
import { budgetUrl } from './budget-url.ts'
import { copyLink } from './copy-link.ts'
import { savePlan } from './save-plan.ts'

/** The ways in which what is on screen, and the plan, go to others. Files are of the plan itself. */
export function ShareMenu({ view }: { readonly view: PlanView }) {
  const plan = usePlanItself(view.plan)
  const fileName = usePlanFileName(plan.id)
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={shareTitle} title={shareTitle}>
          <IconShare2 size={18} stroke={1.8} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={copyLink}>{frameActName('copy-link')}</Menu.Item>
        <Menu.Item onClick={() => window.print()}>{frameActName('print')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => savePlan(plan)}>{frameActName('save-plan')}</Menu.Item>
        <Menu.Item component="a" href={budgetUrl(plan.id, 'csv')} download>
          {fileName(budgetCsv)}
        </Menu.Item>
        <Menu.Item component="a" href={budgetUrl(plan.id, 'xlsx')} download>
          {fileName(budgetXlsx)}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
