import { IconExternalLink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { statusQuery } from '../api/queries.ts'
import { operatorLink } from '#words/runs.ts'
import css from './runs.module.css'

type OperatorLinkProps = {
  readonly workflowId: string
  /** What runs there. */
  readonly about: string
}

/** Leads operators to a run's page in Temporal, where the server says that there are such pages. */
export function OperatorLink({ workflowId, about }: OperatorLinkProps) {
  const { data: status } = useQuery(statusQuery)
  if (status?.workflowPages === undefined) return null
  return (
    <a
      className={css['operators']}
      href={`${status.workflowPages}/${encodeURIComponent(workflowId)}`}
      target="_blank"
      rel="noreferrer"
      title={operatorLink.hint}
    >
      {operatorLink.text(about)} <IconExternalLink size={13} aria-hidden />
    </a>
  )
}
