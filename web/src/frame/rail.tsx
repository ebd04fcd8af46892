import {
  IconChartDots,
  IconChecklist,
  IconCoin,
  IconGitCompare,
  IconHistory,
  IconLayoutGrid,
  IconPlayerPlay,
  IconTimeline,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import css from './frame.module.css'
import { UnreadCount } from './unread-count.tsx'

/** The pages that work. */
const PAGES = [
  { to: '/', name: 'Timeline', Icon: IconTimeline },
  { to: '/capacity', name: 'Capacity', Icon: IconLayoutGrid },
  { to: '/budget', name: 'Budget', Icon: IconCoin },
  { to: '/confidence', name: 'Confidence', Icon: IconChartDots },
  { to: '/scenarios', name: 'Scenarios', Icon: IconGitCompare },
  { to: '/baselines', name: 'Baselines', Icon: IconHistory },
  { to: '/evidence', name: 'Evidence', Icon: IconChecklist },
  { to: '/runs', name: 'Runs', Icon: IconPlayerPlay },
] as const

/** Another page shows the same plan, and nothing else of what this one shows. */
const samePlan = ({ plan }: { plan?: string | undefined }) => (plan === undefined ? {} : { plan })

export const Rail = () => (
  <nav className={css['rail']} aria-label="Pages">
    <span className={css['logo']} aria-hidden="true">
      S
    </span>
    {PAGES.map(({ to, name, Icon }) => (
      <Link
        key={to}
        to={to}
        search={samePlan}
        className={css['railLink']}
        activeOptions={{ exact: true, includeSearch: false }}
        activeProps={{ 'aria-current': 'page' }}
      >
        <Icon size={20} stroke={1.6} aria-hidden="true" />
        {name}
        {to === '/runs' && <UnreadCount />}
      </Link>
    ))}
  </nav>
)
