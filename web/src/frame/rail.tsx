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
import { pageName, pagesTitle } from '#words/palette.ts'
import css from './frame.module.css'
import { type PagePath, PAGES, samePlan } from './pages.ts'
import { SettingsMenu } from './settings-menu.tsx'
import { UnreadCount } from './unread-count.tsx'

/** A page's picture. */
const ICONS: Readonly<Record<PagePath, typeof IconTimeline>> = {
  '/': IconTimeline,
  '/capacity': IconLayoutGrid,
  '/budget': IconCoin,
  '/confidence': IconChartDots,
  '/scenarios': IconGitCompare,
  '/baselines': IconHistory,
  '/evidence': IconChecklist,
  '/runs': IconPlayerPlay,
}

export const Rail = () => (
  <nav className={css['rail']} aria-label={pagesTitle}>
    <span className={css['logo']} aria-hidden="true">
      S
    </span>
    {PAGES.map((to) => (
      <PageLink key={to} to={to} Icon={ICONS[to]} />
    ))}
    <SettingsMenu />
  </nav>
)

const PageLink = ({ to, Icon }: { readonly to: PagePath; readonly Icon: typeof IconTimeline }) => (
  <Link
    to={to}
    search={samePlan}
    className={css['railLink']}
    activeOptions={{ exact: true, includeSearch: false }}
    activeProps={{ 'aria-current': 'page' }}
  >
    <Icon size={20} stroke={1.6} aria-hidden="true" />
    {pageName(to)}
    {to === '/runs' && <UnreadCount />}
  </Link>
)
