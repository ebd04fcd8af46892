import { brokenTyped } from '#words/everywhere.ts'
import type { TypedText } from './typed-texts.ts'

/** What stood in the fields of a page that is gone; nothing where nothing did. */
export const TypedList = ({ typed }: { readonly typed: readonly TypedText[] }) =>
  typed.length > 0 && (
    <section>
      <p>{brokenTyped}</p>
      <dl>
        {typed.map(({ name, text }, i) => (
          // Two fields may have one name, and their order never changes.
          <div key={`${i} ${name}`}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
