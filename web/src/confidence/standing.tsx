import { Button } from '@mantine/core'
import { useRef } from 'react'
import { FORECAST_ITERATIONS, FORECAST_SEED } from '../engine/forecast-settings.ts'
import type { ForecastOf } from '../engine/use-forecast.ts'
import { useFocusGoesOn } from '../frame/use-focus-goes-on.ts'
import { searchFailed } from '#words/capacity.ts'
import {
  cutShort,
  iterationsText,
  outOfDate,
  refining,
  seedHint,
  seedText,
  simulateAgain,
  stopRefining,
  whatP80Is,
} from '#words/confidence.ts'
import css from './confidence.module.css'

/** How many runs the numbers rest on, whether more come, and whether they are still about this plan: always one line. */
export function Standing({ simulated }: { readonly simulated: ForecastOf }) {
  const { forecast, isStale, isRefining, isCutShort, failure, start, cancel } = simulated
  const line = useRef<HTMLDivElement>(null)
  useFocusGoesOn(line, `${isRefining} ${isCutShort}`)
  return (
    <div ref={line} className={css['standing']}>
      {forecast && (
        <span>{iterationsText(forecast.iterations, isRefining || isCutShort ? FORECAST_ITERATIONS : undefined)}</span>
      )}
      <span title={seedHint}>{seedText(forecast?.seed ?? FORECAST_SEED)}</span>
      <output>
        {isStale ? <strong>{outOfDate}</strong> : isRefining ? refining : isCutShort ? cutShort : whatP80Is}
      </output>
      {isRefining && (
        <Button size="compact-xs" variant="default" data-goes-on onClick={cancel}>
          {stopRefining}
        </Button>
      )}
      {(isCutShort || failure) && (
        <Button size="compact-xs" variant="default" data-goes-on onClick={start}>
          {simulateAgain}
        </Button>
      )}
      {failure && (
        <span role="alert" className={css['problem']}>
          {searchFailed(failure)}
        </span>
      )}
    </div>
  )
}
