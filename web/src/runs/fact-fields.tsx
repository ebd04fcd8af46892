import { Button } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { announce } from '../announcer.ts'
import { stopsAtTooLong } from '../budget/field.tsx'
import { FinishQuestion } from '../drawer/finish-question.tsx'
import type { ApiProblem } from '../api/client.ts'
import { useTellFact } from '../api/facts.ts'
import frame from '../frame/frame.module.css'
import { useFocusGoesOn } from '../frame/use-focus-goes-on.ts'
import { factFault, formAct, formName, refusalOfFact, telling } from '#words/facts.ts'
import { toldText } from '#words/runs.ts'
import { cannotFinishOn } from '../plan-view/finish-phase.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import type { FactPlace } from '../runs-view/fact-form.ts'
import { type FactFormId, formOf } from '../runs-view/fact-forms.ts'
import { ownOf } from '../runs-view/own-values.ts'
import { askedFields, type FactFault, type FactToTell, factTyped, untouched } from '../runs-view/typed-fact.ts'
import { FactInput } from './fact-input.tsx'
import css from './runs.module.css'
import { Telling } from './telling.tsx'

type FactFieldsProps = {
  readonly view: PlanView
  readonly id: FactFormId
  readonly place: FactPlace
  /** What it can be about of the program’s controls; absent means any. */
  readonly controlIds: readonly string[] | undefined
  readonly about: string
}

/** Asks for a fact and tells the run; what the run refuses stands below what was typed, which stays. */
export function FactFields({ view, id, place, controlIds, about }: FactFieldsProps) {
  const form = formOf(id)
  const controls = view.plan.controls.filter(
    (control) => control.programIds.includes(place.programId) && (controlIds?.includes(control.id) ?? true),
  )
  const own = ownOf(view, place)
  const fresh = () => ({
    ...untouched(
      form,
      view.today,
      controls.map((control) => control.id),
    ),
    ...own.values,
  })
  const [typed, setTyped] = useState(fresh)
  const [fault, setFault] = useState<FactFault>()
  const [problem, setProblem] = useState<ApiProblem>()
  const [asked, setAsked] = useState<FactToTell>()
  const tell = useTellFact(view.plan.id)
  const region = useRef<HTMLFormElement>(null)
  // The button sleeps while the run is told; refused, it is pressed again.
  useFocusGoesOn(region, tell.status)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (stopsAtTooLong(event.currentTarget)) return undefined
    const fact = factTyped(form, place, typed)
    if ('code' in fact) return setFault(fact)
    if (id !== 'finish-phase') return send(fact)
    const wrongDay = cannotFinishOn(view, place, typed['effectiveOn'] ?? '')
    // What ends months of work is done once it was seen what that moves.
    return wrongDay ? setFault({ name: 'effectiveOn', ...wrongDay }) : setAsked(fact)
  }
  // The run may be heard before its answer: this form is gone by then, and what was told is said all the same.
  const send = (fact: FactToTell) =>
    void tell
      .mutateAsync(fact)
      .then(() => {
        setProblem(undefined)
        setTyped(fresh())
        announce(toldText(formName(id), about))
      }, setProblem)
      .finally(() => setAsked(undefined))
  return (
    <form ref={region} className={css['form']} aria-label={`${formAct(id)}: ${about}`} noValidate onSubmit={submit}>
      {askedFields(form, typed).map((field) => (
        <FactInput
          key={field.name}
          form={id}
          field={field}
          controls={controls}
          versions={own.versions}
          value={typed[field.name] ?? ''}
          fault={fault?.name === field.name ? factFault(fault) : undefined}
          onType={(value) => {
            setTyped({ ...typed, [field.name]: value })
            setFault(undefined)
            setAsked(undefined)
          }}
        />
      ))}
      {asked && place.phaseId !== undefined ? (
        <div className={css['wide']}>
          <FinishQuestion
            {...{ view, programId: place.programId, phaseId: place.phaseId }}
            on={typed['effectiveOn'] ?? view.today}
            isSending={tell.isPending}
            onYes={() => send(asked)}
            onNo={() => setAsked(undefined)}
          />
        </div>
      ) : (
        <Button type="submit" size="xs" className={frame['primary']} data-goes-on loading={tell.isPending}>
          {formAct(id)}
        </Button>
      )}
      <Telling isPending={tell.isPending} text={telling} refused={problem && refusalOfFact(problem)} />
    </form>
  )
}
