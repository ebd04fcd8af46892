import { Button } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { SearchBar } from '../engine/search-bar.tsx'
import frame from '../frame/frame.module.css'
import { useFocusGoesOn } from '../frame/use-focus-goes-on.ts'
import {
  gainLabel,
  gainUnit,
  giveUp,
  levelAgain,
  levelButton,
  levellingIs,
  levellingTitle,
  levelledBy,
  nothingToLevel,
  overloadsText,
  searchFailed,
  searchSentence,
} from '#words/capacity.ts'
import { capacityRows } from '../plan-view/capacity-rows.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './capacity-page.module.css'
import { OverloadList } from './overload-list.tsx'
import { overloadsAhead } from '../capacity-view/overloads-ahead.ts'
import { Proposal } from './proposal.tsx'
import type { LevellingOf } from './use-levelling.ts'

type PanelProps = {
  readonly view: PlanView
  readonly levelling: LevellingOf
}

/** What levelling is, what it looks for just now, and what it proposes. */
export function LevellingPanel({ view, levelling }: PanelProps) {
  const { search, proposal, isAccepted, isStale } = levelling
  const [days, setDays] = useState(view.plan.levellings?.[0]?.leastGainDays ?? 1)
  const isRunning = search.stage === 'running'
  const panel = useRef<HTMLElement>(null)
  useFocusGoesOn(panel, `${search.stage} ${isAccepted} ${isStale}`)
  return (
    <section ref={panel} className={css['panel']} aria-label={levellingTitle}>
      <div className={css['panelHead']}>
        <h2>{levellingTitle}</h2>
        {isAccepted && <span className={css['accepted']}>{levelledBy}</span>}
        <span className={css['spring']} />
        <GainField days={days} onDays={setDays} />
        {isAccepted && (
          <Button size="xs" variant="default" disabled={isRunning} onClick={levelling.giveUp}>
            {giveUp}
          </Button>
        )}
        <Button
          size="xs"
          className={proposal ? undefined : frame['primary']}
          variant={proposal ? 'default' : 'filled'}
          leftSection={<IconAdjustmentsHorizontal size={15} aria-hidden="true" />}
          disabled={isRunning}
          data-goes-on={isRunning || proposal ? undefined : true}
          onClick={() => levelling.start(days)}
        >
          {isAccepted || proposal ? levelAgain : levelButton}
        </Button>
      </div>
      {isRunning && (
        <SearchBar share={search.share} onCancel={levelling.cancel}>
          {searchSentence(search.progress, (id) => view.program(id)?.name ?? id)}
        </SearchBar>
      )}
      {search.failure && (
        <p role="alert" className={css['problem']}>
          {searchFailed(search.failure)}
        </p>
      )}
      {proposal && !isRunning ? (
        <Proposal view={view} levelling={levelling} proposal={proposal} onAgain={() => levelling.start(days)} />
      ) : (
        <Before view={view} />
      )}
    </section>
  )
}

/** Before anything is proposed: what levelling is for, and what it would have to mend. */
function Before({ view }: Pick<PanelProps, 'view'>) {
  const ahead = useMemo(() => overloadsAhead(view, capacityRows(view)), [view])
  return (
    <>
      <p className={css['explain']}>{levellingIs}</p>
      {ahead.length > 0 ? (
        <>
          <h3>{overloadsText(ahead)}</h3>
          <OverloadList view={view} overloads={ahead} />
        </>
      ) : (
        <p className={css['explain']}>{nothingToLevel}</p>
      )}
    </>
  )
}

const MOST_DAYS = 365

type GainProps = { readonly days: number; readonly onDays: (days: number) => void }

/** What is not worth moving what was accepted. */
const GainField = ({ days, onDays }: GainProps) => (
  <label className={css['gain']}>
    {gainLabel}
    <input
      type="number"
      min={0}
      max={MOST_DAYS}
      value={days}
      onChange={({ currentTarget: { valueAsNumber } }) => {
        if (Number.isInteger(valueAsNumber)) onDays(Math.min(MOST_DAYS, Math.max(0, valueAsNumber)))
      }}
    />
    {gainUnit(days)}
  </label>
)
