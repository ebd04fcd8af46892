import css from '../timeline/timeline.module.css'

type ChoiceProps<Id extends string> = {
  readonly label: string
  readonly ids: readonly Id[]
  readonly names: Readonly<Record<Id, string>>
  readonly hints?: Readonly<Record<Id, string>>
  readonly chosen: Id
  readonly onChoose: (id: Id) => void
}

/** One of a few, as buttons side by side. */
export const Choice = <Id extends string>({ label, ids, names, hints, chosen, onChoose }: ChoiceProps<Id>) => (
  <fieldset className={css['zooms']} aria-label={label}>
    {ids.map((id) => (
      <button key={id} type="button" title={hints?.[id]} aria-pressed={id === chosen} onClick={() => onChoose(id)}>
        {names[id]}
      </button>
    ))}
  </fieldset>
)
