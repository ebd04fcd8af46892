import type { Risk } from '@stagger/planner'
import { useId, useState } from 'react'
import { inPercent, probabilityFault, probabilityOf } from '../messages-risks.ts'
import css from './confidence.module.css'

type ProbabilityProps = { readonly risk: Risk; readonly onChange: (risk: Risk) => void }

const MOST = 100

/** How likely a risk is, to be typed over. What makes no sense stays and says so. */
export function RiskProbability({ risk, onChange }: ProbabilityProps) {
  const stored = String(risk.probabilityPercent)
  const [text, setText] = useState<string>()
  const [isWrong, setWrong] = useState(false)
  const faultId = useId()
  const take = () => {
    if (text === undefined || text === stored) return setText(undefined)
    const value = Number(text)
    const isFine = text.trim() !== '' && value >= 0 && value <= MOST
    setWrong(!isFine)
    if (!isFine) return
    setText(undefined)
    onChange({ ...risk, probabilityPercent: value })
  }
  return (
    <span className={css['percentField']}>
      <input
        inputMode="decimal"
        value={text ?? stored}
        aria-label={probabilityOf(risk.name)}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? faultId : undefined}
        onChange={({ currentTarget: { value } }) => setText(value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take()
          if (key !== 'Escape') return
          setText(undefined)
          setWrong(false)
        }}
      />
      {inPercent}
      {isWrong && (
        <small id={faultId} role="alert" className={css['problem']}>
          {probabilityFault}
        </small>
      )}
    </span>
  )
}
