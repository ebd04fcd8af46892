import type { ReactNode } from 'react'
import { reportShortName } from '#words/everywhere.ts'
import {
  noDates,
  nothingToShow,
  previewCost,
  previewNobody,
  previewPeak,
  previewPromise,
  previewReport,
  previewTitle,
  promiseNotPlanned,
} from '#words/start.ts'
import { reportsOf } from '../plan-view/headline.ts'
import type { StartAnswers } from '../start-view/answers-of.ts'
import type { Preview } from '../start-view/preview.ts'
import { PreviewPicture } from './preview-picture.tsx'
import css from './start.module.css'

type PanelProps = {
  readonly answers: StartAnswers
  readonly preview: Preview | undefined
  /** Whether what is shown is about answers that have changed since. */
  readonly isStale: boolean
  readonly children: ReactNode
}

/** What the answers come to, in words and as a picture, while they are typed. */
export const PreviewPanel = ({ answers, preview, isStale, children }: PanelProps) => (
  <section className={css['preview']} aria-label={previewTitle} data-stale={isStale || undefined}>
    <h2>{previewTitle}</h2>
    {preview ? (
      <Facts answers={answers} preview={preview} />
    ) : (
      <p className={css['quiet']}>{answers.programs.length === 0 ? nothingToShow : noDates}</p>
    )}
    {children}
    {preview && <PreviewPicture view={preview.view} bars={preview.bars} />}
  </section>
)

/** Dates, cost, load and promises, each in words. */
function Facts({
  answers,
  preview: { view, cost, fullest },
}: {
  readonly answers: StartAnswers
  readonly preview: Preview
}) {
  const peak = fullest?.peak
  return (
    <ul className={css['facts']} aria-live="polite">
      {reportsOf(view).map(({ program, dates }) => (
        <li key={program.id} className={`hue-${program.kind}`} data-report="">
          {previewReport(reportShortName(program), dates.inHandOn)}
        </li>
      ))}
      <li>{previewCost(cost)}</li>
      <li data-bad={(peak && peak.share > 1) || undefined}>
        {fullest && peak && peak.share > 0 ? previewPeak(fullest.name, peak.share, peak.weekOf) : previewNobody}
      </li>
      {(answers.customers ?? []).map(({ customer, report, by }) => {
        const at = view.plan.commitments.find(
          (one) => one.customer === customer && one.report === report && one.by === by,
        )
        const check = view.schedule.promises.find(({ commitmentId }) => commitmentId === at?.id)
        return (
          <li key={`${customer} ${report} ${by}`} data-bad={!check?.kept || undefined}>
            {check ? previewPromise(customer, report, check.marginDays) : promiseNotPlanned(customer, report)}
          </li>
        )
      })}
    </ul>
  )
}
