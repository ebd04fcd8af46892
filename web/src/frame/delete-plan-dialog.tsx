import { Button, Group, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { announce } from '../announcer.ts'
import { useRemovePlan } from '../api/plans.ts'
import { runsQuery } from '../api/queries.ts'
import { refusal } from '#words/everywhere.ts'
import {
  deleted,
  deleteForGood,
  deleteNo,
  deleteRuns,
  deleteSaveFirst,
  deleteTitle,
  deleteWhat,
  deleteYes,
} from '#words/plan-acts.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { usePlanItself } from '../scenarios/plan-itself.ts'
import { savePlan } from './save-plan.ts'
import { usePlanContents } from './use-plan-contents.ts'

type DeleteProps = { readonly view: PlanView; readonly onClose: () => void }

/** Says what goes with the plan before it goes: the one thing that no undo brings back. */
export function DeletePlanDialog({ view, onClose }: DeleteProps) {
  const { program } = view
  const plan = usePlanItself(view.plan)
  const navigate = useNavigate()
  const contents = usePlanContents(plan)
  const { data: runs } = useQuery(runsQuery(plan.id))
  const running = (runs?.runs ?? []).filter(({ state }) => state !== 'ended')
  const { mutate, isPending, error } = useRemovePlan(plan.id, () => {
    announce(deleted(plan.name))
    onClose()
    return navigate({ to: '/', search: {} })
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={deleteTitle(plan.name, plan.organization.name, plan.programs.length)}
      size="lg"
      lockScroll={false}
      closeButtonProps={{ 'aria-label': deleteNo }}
    >
      {running.length > 0 ? (
        <p role="alert">{deleteRuns(running.map(({ programId }) => program(programId)?.name ?? programId))}</p>
      ) : (
        <>
          <p>{deleteWhat(contents)}</p>
          <p>{deleteForGood}</p>
        </>
      )}
      {error && <p role="alert">{refusal(error)}</p>}
      <Group justify="flex-end" mt="md">
        {running.length === 0 && (
          <Button variant="subtle" mr="auto" px={0} onClick={() => savePlan(plan)}>
            {deleteSaveFirst}
          </Button>
        )}
        <Button variant="default" data-autofocus onClick={onClose}>
          {deleteNo}
        </Button>
        {running.length === 0 && (
          <Button color="red" loading={isPending} onClick={() => mutate()}>
            {deleteYes}
          </Button>
        )}
      </Group>
    </Modal>
  )
}
