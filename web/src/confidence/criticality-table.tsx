import type { Criticality, Forecast } from '@stagger/planner'
import { Link, useSearch } from '@tanstack/react-router'
import { chanceText } from '#words/chance.ts'
import { activityColumn, criticalIs, criticalTitle, noCritical } from '#words/confidence.ts'
import { reportShortName } from '#words/everywhere.ts'
import { reportsOf } from '../plan-view/headline.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { nameOf } from '../reason-text.ts'
import css from './confidence.module.css'
import { useFirstRows } from './first-rows.tsx'

type CriticalityProps = { readonly view: PlanView; readonly forecast: Forecast }

/** Less is a matter of chance among ten thousand runs. */
const LEAST_SHARE = 0.01

/** How often each activity was on the longest path to each report, the most often first. */
export function CriticalityTable({ view, forecast }: CriticalityProps) {
  const { plan } = useSearch({ from: '/confidence' })
  const programs = reportsOf(view).map(({ program }) => program)
  const all = forecast.criticality.filter((one) => often(one) >= LEAST_SHARE).toSorted((a, b) => often(b) - often(a))
  const { rows, more } = useFirstRows(all)
  return (
    <section className={css['panel']} aria-label={criticalTitle}>
      <h2>{criticalTitle}</h2>
      <p className={css['note']}>{rows.length > 0 ? criticalIs : noCritical}</p>
      {rows.length > 0 && (
        <table className={css['table']} aria-label={criticalTitle}>
          <thead>
            <tr>
              <th scope="col">{activityColumn}</th>
              {programs.map((program) => (
                <th key={program.id} scope="col" data-id="share">
                  {reportShortName(program)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ activityId, towards }) => (
              <tr key={activityId}>
                <th scope="row">
                  <Link to="/" search={{ ...(plan !== undefined && { plan }), select: activityId }}>
                    {nameOf(view, activityId)}
                  </Link>
                </th>
                {programs.map(({ id, kind }) => (
                  <td key={id} data-id="share" className={`hue-${kind}`}>
                    <ShareBar share={towards[id] ?? 0} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more}
    </section>
  )
}

const often = ({ towards }: Criticality): number => Math.max(...Object.values(towards))

const BAR_WIDTH = 60
const BAR_HEIGHT = 10

const ShareBar = ({ share }: { readonly share: number }) => (
  <span className={css['share']}>
    <svg width={BAR_WIDTH} height={BAR_HEIGHT} aria-hidden="true">
      <rect className={css['ground']} width={BAR_WIDTH} height={BAR_HEIGHT} />
      <rect className={css['high']} width={BAR_WIDTH * share} height={BAR_HEIGHT} />
    </svg>
    {share === 0 ? '–' : chanceText(share)}
  </span>
)
