import type { ComponentProps } from 'react'
import type { Span } from '../chart-geometry/time-scale.ts'
import { registerColumns } from '#words/evidence.ts'
import { paperAxis } from '../timeline/paper-axis.ts'
import { PaperRows, PaperSheets } from '../timeline/paper-rows.tsx'
import { HeatLayers } from './heat-chart.tsx'
import type { HeatMap } from './heat-map.tsx'
import { Legend } from './legend.tsx'
import { registerColumnsFor, registerTexts } from './register-columns.ts'

type PaperEvidenceProps = Pick<ComponentProps<typeof HeatMap>, 'view' | 'windows' | 'register' | 'shown'> &
  ComponentProps<typeof Legend> & { readonly span: Span }

/** Evidence for the printer: every row, with all of the time beside it, and what the cells mean. */
export const PaperEvidence = (props: PaperEvidenceProps) => (
  <PaperSheets render={(width) => <OneLie {...props} width={width} />} />
)

function OneLie({ view, windows, register, shown, programs, span, width }: PaperEvidenceProps & { width: number }) {
  const rows = register.rows.map((row) => ({ ...row, texts: registerTexts(row), critical: 'missed' as const }))
  const names = rows.map(({ texts }) => texts.name)
  const axis = paperAxis({ span, columns: registerColumnsFor(width), names, width })
  return (
    <>
      <PaperRows
        view={view}
        forecast={undefined}
        axis={axis}
        names={registerColumns}
        rows={rows}
        renderRow={(index, frame) => (
          <HeatLayers
            view={view}
            windows={windows}
            register={register}
            axis={axis}
            range={{ first: index, last: index }}
            picked={shown.select}
            state={shown.filter.state}
            frame={frame}
          />
        )}
      />
      <Legend programs={programs} />
    </>
  )
}
