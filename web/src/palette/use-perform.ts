import { useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useStartPrograms } from '../api/changes.ts'
import { useScenarioNamed } from '../api/scenario-on-screen.ts'
import { booksOfPlan } from '#words/own-scenarios.ts'
import { buttonIsNotThere } from '#words/palette.ts'
import { budgetUrl } from '../frame/budget-url.ts'
import { copyLink } from '../frame/copy-link.ts'
import { openPlanAct } from '../frame/plan-act-store.ts'
import { savePlan } from '../frame/save-plan.ts'
import { readIn } from '../frame/language.ts'
import { useCopyPlan } from '../frame/use-copy-plan.ts'
import { showProblem, showRefusal } from '../notices.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { openPromiseCheck } from '../promise/promise-store.ts'
import { usePlanItself } from '../scenarios/plan-itself.ts'
import type { Deed } from './actions.ts'
import type { FrameAct } from './frame-acts.ts'
import { focusPage, isThere, pressFor } from './perform.ts'

/** What can be chosen in the palette. */
export type Entry = {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly keys?: string
  readonly deed: Deed
}

/** Does what was chosen. */
export function usePerform(view: PlanView): (entry: Entry) => void {
  const navigate = useNavigate()
  const { scenario } = useScenarioNamed(view.plan.id)
  const act = useFrameAct(view)
  const go = (to: string, shows: Readonly<Record<string, string | boolean>>) =>
    navigate({ to, search: { plan: view.plan.id, ...shows } })
  return ({ name, deed }) => {
    if (deed.kind === 'frame') return act(deed.act)
    if (deed.kind === 'language') return readIn(deed.language)
    if (deed.kind === 'go') return void go(deed.to, deed.search).then(focusPage)
    if (deed.kind === 'press' && deed.isOfPlanAlone && scenario) return showProblem('palette', booksOfPlan)
    if (deed.kind === 'page-key') return void pressFor(deed)
    const arrived = deed.kind !== 'press' ? toGrid(go) : isHere(deed) ? Promise.resolve() : go(deed.to, deed.search)
    void arrived
      .then(() => pressFor(deed))
      .then((isPressed) => {
        if (!isPressed) showProblem('palette', buttonIsNotThere(name))
      })
  }
}

/** Who is where the button is keeps what the page shows: a selection, a filter. */
const isHere = (deed: Extract<Deed, { readonly kind: 'press' }>): boolean =>
  window.location.pathname === deed.to && isThere(deed)

/** The Timeline has the grid; who is there keeps what it shows. */
const toGrid = (go: (to: string, shows: Readonly<Record<string, string>>) => Promise<void>): Promise<void> =>
  window.location.pathname === '/' ? Promise.resolve() : go('/', {})

function useFrameAct(view: PlanView): (act: FrameAct) => void {
  const { setColorScheme } = useMantineColorScheme()
  const plan = usePlanItself(view.plan)
  const navigate = useNavigate()
  const copyPlan = useCopyPlan()
  const start = useStartPrograms(plan.id, showRefusal)
  const acts: Readonly<Record<FrameAct, () => void>> = {
    'copy-link': copyLink,
    print: () => window.print(),
    'save-plan': () => savePlan(plan),
    'budget-csv': () => window.location.assign(budgetUrl(plan.id, 'csv')),
    'budget-xlsx': () => window.location.assign(budgetUrl(plan.id, 'xlsx')),
    'start-programs': () => start.mutate(),
    'new-plan': () => void navigate({ to: '/start' }),
    'copy-plan': () => copyPlan(view.plan),
    'add-program': () => openPlanAct('add-program'),
    'rename-plan': () => openPlanAct('rename'),
    'delete-plan': () => openPlanAct('delete'),
    'check-promise': openPromiseCheck,
    light: () => setColorScheme('light'),
    dark: () => setColorScheme('dark'),
    'as-system': () => setColorScheme('auto'),
  }
  return (act) => acts[act]()
}
