import { CloseButton } from '@mantine/core'
import type { Edit } from '@stagger/planner'
import { registerFaultSentence } from '@stagger/planner/messages'
import { Link, useSearch } from '@tanstack/react-router'
import drawer from '../drawer/drawer.module.css'
import type { RegisterControl } from '../evidence-view/register-rows.ts'
import { close } from '#words/drawer.ts'
import { areaName, broughtBy, controlDrawer, liveSince, pulledFrom, restartedOn } from '#words/evidence.ts'
import { optionName } from '#words/facts.ts'
import { evidenceOfPlan } from '#words/own-scenarios.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { OfPlanAlone } from '../scenarios/of-plan-alone.tsx'
import css from './evidence.module.css'
import { Mappings } from './mappings.tsx'
import { OccurrenceList } from './occurrence-list.tsx'
import { OwnerAndCadence } from './owner-and-cadence.tsx'
import { RecordEvidence } from './record-evidence.tsx'

type DrawerProps = {
  readonly view: PlanView
  readonly about: RegisterControl
  readonly onClose: () => void
  readonly onEdit: (edit: Edit) => void
}

/** One control: whose, how often, what it is made of and serves, and every occurrence with why. */
export function ControlDrawer({ view, about, onClose, onEdit }: DrawerProps) {
  const { control } = about
  return (
    <aside className={drawer['drawer']} aria-label={control.name}>
      <div className={drawer['title']}>
        <h2>{control.name}</h2>
        <CloseButton size="sm" aria-label={close} onClick={onClose} />
      </div>
      <p className={drawer['sub']}>
        {[areaName(control.area ?? 'own'), ...(control.nist80053 ?? []).map((id) => `NIST ${id}`)].join(' · ')}
      </p>
      {control.systems && control.systems.length > 0 && <p className={drawer['sub']}>{pulledFrom(control.systems)}</p>}
      <OwnerAndCadence view={view} control={control} onEdit={onEdit} />
      <Warnings view={view} about={about} />
      <OfPlanAlone planId={view.plan.id} instead={<p className={css['elsewhere']}>{evidenceOfPlan}</p>}>
        <RecordEvidence view={view} control={control} />
      </OfPlanAlone>
      <OccurrenceList view={view} about={about} />
      <Mappings control={control} onEdit={onEdit} />
      <Items view={view} about={about} />
    </aside>
  )
}

type AboutProps = Pick<DrawerProps, 'view' | 'about'>

/** What the register warns of: a cadence that a window cannot hold. */
function Warnings({ view, about: { control } }: AboutProps) {
  const faults = (view.coverage()?.faults ?? []).filter(({ facts }) => facts['id'] === control.id)
  if (faults.length === 0) return null
  return (
    <section>
      <h3>{controlDrawer.warnings}</h3>
      <ul className={drawer['findings']}>
        {faults.map(({ code, path, facts }) => {
          const program = view.program(String(facts['program']))?.name ?? String(facts['program'])
          return (
            <li key={`${path} ${program}`}>
              {registerFaultSentence({ code, facts: { ...facts, id: control.name, program } })}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The parts of the control, each with since when it is there or what brings it there. */
function Items({ view, about: { control } }: AboutProps) {
  const { plan } = useSearch({ from: '/evidence' })
  return (
    <section>
      <h3>{controlDrawer.made}</h3>
      <ul className={css['plainList']}>
        {control.items.map((item) => (
          <li key={item.kind}>
            <strong>{optionName(item.kind)}</strong>{' '}
            {'liveSince' in item ? (
              liveSince(item.liveSince)
            ) : (
              <>
                {broughtBy}{' '}
                <Link to="/" search={{ ...(plan !== undefined && { plan }), select: item.implementedBy }}>
                  {view.activity(item.implementedBy)?.name ?? item.implementedBy}
                </Link>
              </>
            )}
            {item.restartedOn !== undefined && `, ${restartedOn(item.restartedOn)}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
