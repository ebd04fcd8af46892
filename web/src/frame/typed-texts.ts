/** What stands in a field of the page, and how the field is called. */
export type TypedText = { readonly name: string; readonly text: string }

type Field = HTMLInputElement | HTMLTextAreaElement

const FIELDS = 'textarea, input:not([type=checkbox], [type=radio], [type=button], [type=file], [type=hidden])'

const fields = (): readonly Field[] => [...document.querySelectorAll<Field>(FIELDS)]

const nameOf = (field: Field): string => field.ariaLabel ?? field.labels?.[0]?.textContent?.trim() ?? ''

/** What was to be given back and has found no field so far: it is lost neither when the page breaks again. */
let withoutField: readonly TypedText[] = []
let stopGiving = (): void => {}

/** Every text that stands in a field of the page now, in the order of the page, and what still waits for its field. */
export const typedTexts = (): readonly TypedText[] => [
  ...fields().flatMap((field) => {
    const text = field.value.trim()
    return text === '' ? [] : [{ name: nameOf(field), text }]
  }),
  ...withoutField,
]

/** A page that is tried again has this long to draw its fields. */
const COMES_WITHIN_MS = 8000

/** Types texts again into the empty fields of the same names, as soon as these are on the page. */
export function giveBack(texts: readonly TypedText[]): void {
  stopGiving()
  withoutField = texts
  stopGiving = () => {
    observer.disconnect()
    clearTimeout(timer)
    withoutField = []
  }
  const observer = new MutationObserver(() => {
    withoutField = withoutField.filter((text) => !isTypedAgain(text))
    if (withoutField.length === 0) stopGiving()
  })
  const timer = setTimeout(stopGiving, COMES_WITHIN_MS)
  observer.observe(document.body, { subtree: true, childList: true })
}

function isTypedAgain({ name, text }: TypedText): boolean {
  const field = fields().find((one) => one.value === '' && nameOf(one) === name)
  if (!field) return false
  const own = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  // Past the setter with which React knows what it wrote itself: this is typed by a person.
  Reflect.set(own, 'value', text, field)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.focus()
  return true
}
