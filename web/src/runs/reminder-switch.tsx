import { Button } from '@mantine/core'
import { IconBell, IconBellOff } from '@tabler/icons-react'
import type { Program } from '@stagger/planner'
import { announce } from '../announcer.ts'
import { usePauseReminders } from '../api/facts.ts'
import type { Run } from '../api/wire.ts'
import { refusalOfFact, telling } from '#words/facts.ts'
import { reminderActs, reminderState } from '#words/runs.ts'
import { isPaused } from '../runs-view/reminder-pause.ts'
import css from './runs.module.css'
import { Telling } from './telling.tsx'

type ReminderSwitchProps = { readonly planId: string; readonly program: Program; readonly run: Run }

/** Quiet for a while: nobody is reminded, and everything else goes on, the window first of all. */
export function ReminderSwitch({ planId, program: { id: programId, name }, run }: ReminderSwitchProps) {
  const pause = usePauseReminders(planId)
  const paused = isPaused(run)
  const act = paused ? reminderActs.resume : reminderActs.pause
  return (
    <div className={css['reminders']}>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`${act}: ${name}`}
        leftSection={paused ? <IconBell size={14} /> : <IconBellOff size={14} />}
        loading={pause.isPending}
        onClick={() =>
          pause.mutate({ programId, paused: !paused }, { onSuccess: () => announce(reminderState(name, !paused)) })
        }
      >
        {act}
      </Button>
      {paused && <span className={css['quiet']}>{reminderActs.paused}</span>}
      <Telling isPending={pause.isPending} text={telling} refused={pause.error && refusalOfFact(pause.error)} />
    </div>
  )
}
