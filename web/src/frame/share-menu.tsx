import { ActionIcon, Menu } from '@mantine/core'
import { IconShare2 } from '@tabler/icons-react'
import { downloadUrl } from '../api/client.ts'
import { BUDGET_DEFAULTS } from '../budget-view/budget-search.ts'
import { budgetCsv, budgetXlsx, frameActName, shareTitle } from '#words/palette.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { usePlanFileName, usePlanItself } from '../scenarios/plan-itself.ts'
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

/** The budget as Budget shows it at first. */
function budgetUrl(planId: string, kind: 'csv' | 'xlsx'): string {
  const { basis, total, by } = BUDGET_DEFAULTS
  const asked = new URLSearchParams({ basis, total, by, ...(kind === 'csv' && { preset: 'long' }) })
  return downloadUrl(`/plans/${encodeURIComponent(planId)}/budget.${kind}?${asked}`)
}
