import css from './runs.module.css'

type TellingProps = {
  readonly isPending: boolean
  /** What is said meanwhile. */
  readonly text: string
  /** Why it was not taken, or that nobody knows. */
  readonly refused: string | null | undefined
}

/** What became of something that was told: on its way, or refused. What was taken shows in the diary and is announced. */
export const Telling = ({ isPending, text, refused }: TellingProps) => (
  <>
    <output className={css['telling']}>{isPending ? text : ''}</output>
    {!isPending && refused && (
      <p role="alert" className={css['problem']}>
        {refused}
      </p>
    )}
  </>
)
