import type { SendEdit } from '../api/changes.ts'
import { fetched } from '../frame/fetched.tsx'
import type { PlanView } from '../plan-view/plan-view.ts'
import { useLinkTask } from './link-store.ts'

const LinkPopup = fetched(() => import('./link-popup.tsx'), 'LinkPopup')

/** The popup of links, which is fetched when somebody first wants to link something. */
export function LinkWindow({ view, onEdit }: { readonly view: PlanView; readonly onEdit: SendEdit }) {
  const isOpen = useLinkTask(({ task }) => task !== undefined)
  return isOpen ? <LinkPopup view={view} onEdit={onEdit} /> : null
}
