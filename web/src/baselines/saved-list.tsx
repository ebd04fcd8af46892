import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { SavedBaseline } from '../api/wire.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import {
  actOn,
  compareIt,
  remove,
  rename,
  savedBy,
  savedColumns,
  savedTitle,
  showOnTimeline,
} from '#words/baselines.ts'
import type { BaselineAsked } from './baseline-dialog.tsx'
import css from './baselines.module.css'

type ListProps = {
  readonly view: PlanView
  readonly saved: readonly SavedBaseline[]
  readonly compared: SavedBaseline
  readonly onCompare: (change: { baseline: string }) => void
  readonly onAsk: (asked: BaselineAsked) => void
  readonly children: ReactNode
}

/** Every baseline: who saved it, when, on what and why, and what can be done with it. */
export const SavedList = ({ view, saved, compared, onCompare, onAsk, children }: ListProps) => (
  <section className={css['section']} aria-label={savedTitle}>
    <div className={css['sectionHead']}>
      <h2>{savedTitle}</h2>
      {children}
    </div>
    <table className={css['table']} aria-label={savedTitle}>
      <thead>
        <tr>
          {Object.entries(savedColumns).map(([id, name]) => (
            <th key={id} scope="col" data-id={id === 'revision' ? 'number' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {saved.map((one) => (
          <tr key={one.id} data-picked={one.id === compared.id || undefined}>
            <th scope="row">{one.name}</th>
            <td>{savedBy(one.actor, one.recordedAt, view.plan.organization.timeZone)}</td>
            <td data-id="number">{one.revision}</td>
            <td>{one.note}</td>
            <td className={css['acts']}>
              <Act act={compareIt} of={one} onPress={() => onCompare({ baseline: one.id })} />
              <Link
                to="/"
                search={{ plan: view.plan.id, baseline: one.id }}
                aria-label={actOn(showOnTimeline, one.name)}
              >
                {showOnTimeline}
              </Link>
              <Act act={rename} of={one} onPress={() => onAsk({ act: 'rename', of: one })} />
              <Act act={remove} of={one} onPress={() => onAsk({ act: 'remove', of: one })} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

type ActProps = { readonly act: string; readonly of: SavedBaseline; readonly onPress: () => void }

const Act = ({ act, of, onPress }: ActProps) => (
  <Button size="compact-xs" variant="subtle" color="gray" aria-label={actOn(act, of.name)} onClick={onPress}>
    {act}
  </Button>
)
