import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconCopy, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { plansQuery, summaryQuery } from '../api/queries.ts'
import type { PlanListing } from '../api/wire.ts'
import { addProgramItem, choosePlan, copyPlan, lastChange, planDates, plansTitle, startPlan } from '#words/plans.ts'
import { deleteItem, renameItem } from '#words/plan-acts.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { openPlanAct } from './plan-act-store.ts'
import { useCopyPlan } from './use-copy-plan.ts'
import { DANGER } from '../theme.ts'
import css from './frame.module.css'

const ICON = { size: 15, stroke: 1.8, 'aria-hidden': true } as const

/** Whose plan this is, the others there are, and the ways to one more. */
export function PlanPicker({ view }: { readonly view: PlanView }) {
  const { plan } = view
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery({ ...plansQuery, enabled: isOpen })
  const navigate = useNavigate()
  const open = (id: string) => void navigate({ to: '.', search: { plan: id } })
  const makeCopy = useCopyPlan()
  return (
    <>
      <Menu
        position="bottom-start"
        width={420}
        withinPortal
        withInitialFocusPlaceholder={false}
        opened={isOpen}
        onChange={setOpen}
      >
        <Menu.Target>
          <UnstyledButton className={css['planName']} aria-label={choosePlan(plan.organization.name, plan.name)}>
            <strong>{plan.organization.name}</strong> <span>{plan.name}</span> <IconChevronDown {...ICON} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown mah={440} style={{ overflowY: 'auto' }}>
          <Menu.Label>{plansTitle}</Menu.Label>
          {(data?.plans ?? []).map((listing) => (
            <PlanItem
              key={listing.id}
              listing={listing}
              isOpen={listing.id === plan.id}
              timeZone={plan.organization.timeZone}
              onOpen={() => open(listing.id)}
            />
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconPlus {...ICON} />} onClick={() => openPlanAct('add-program')}>
            {addProgramItem}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy {...ICON} />} onClick={() => makeCopy(plan)}>
            {copyPlan}
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil {...ICON} />} onClick={() => openPlanAct('rename')}>
            {renameItem}
          </Menu.Item>
          <Menu.Item leftSection={<IconPlus {...ICON} />} onClick={() => void navigate({ to: '/start' })}>
            {startPlan}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item color={DANGER} leftSection={<IconTrash {...ICON} />} onClick={() => openPlanAct('delete')}>
            {deleteItem}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

type ItemProps = {
  readonly listing: PlanListing
  readonly isOpen: boolean
  readonly timeZone: string
  readonly onOpen: () => void
}

/** A plan by its name, its dates as soon as they are known, and when somebody changed it. */
function PlanItem({ listing: { id, name, updatedAt }, isOpen, timeZone, onOpen }: ItemProps) {
  const { data } = useQuery(summaryQuery(id))
  return (
    <Menu.Item aria-current={isOpen || undefined} className={css['planItem']} onClick={onOpen}>
      <strong>{data ? `${data.organization} · ${name}` : name}</strong>
      <small>
        {data && <span>{planDates(data.startsOn, data.reports)}</span>}
        <span>{lastChange(updatedAt, timeZone)}</span>
      </small>
    </Menu.Item>
  )
}
