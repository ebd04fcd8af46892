import { Button, CloseButton } from '@mantine/core'
import { fact, KnownRole } from '@stagger/planner'
import { Field, SelectField } from '../budget/field.tsx'
import {
  addMember,
  defaultHint,
  nobody,
  questions,
  removeMember,
  roleName,
  teamFields,
  teamText,
} from '#words/start.ts'
import { newMember } from '../start-view/start-draft.ts'
import { Question, type QuestionProps, saidOf, withoutRow, withRow } from './question.tsx'
import css from './start.module.css'

const ROLES = KnownRole.options
const USUAL_HOURS = fact('team.hours-per-day')

/** Who does the work, and how much of a day each has for it. */
export function TeamQuestion({ draft, put, faultOf }: QuestionProps) {
  const { team } = draft
  const isUsual = team.some(({ hours }) => hours === String(USUAL_HOURS.value))
  return (
    <Question n={4} title={questions.team}>
      <p className={css['quiet']}>{team.length === 0 ? nobody : teamText}</p>
      {team.map(({ key, name, role, hours }) => (
        <div key={key} className={css['member']}>
          <Field
            label={teamFields.name}
            value={name}
            fault={saidOf(faultOf(`team/${key}/name`))}
            onType={(typed) => put({ team: withRow(team, key, { name: typed }) })}
          />
          <SelectField
            label={teamFields.role}
            value={role}
            options={ROLES.map((value) => ({ value, label: roleName(value) }))}
            onType={(value) => put({ team: withRow(team, key, { role: ROLES.find((one) => one === value) ?? role }) })}
          />
          <Field
            label={teamFields.hours}
            inputMode="decimal"
            value={hours}
            fault={saidOf(faultOf(`team/${key}/hours`))}
            onType={(typed) => put({ team: withRow(team, key, { hours: typed }) })}
          />
          <CloseButton size="sm" aria-label={removeMember(name)} onClick={() => put({ team: withoutRow(team, key) })} />
        </div>
      ))}
      {isUsual && <p className={css['quiet']}>{defaultHint(USUAL_HOURS)}</p>}
      <p>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => put({ team: [...team, newMember(crypto.randomUUID())] })}
        >
          {addMember}
        </Button>
      </p>
    </Question>
  )
}
