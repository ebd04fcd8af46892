/** What stands in a field of the page, and how the field is called. */
export type TypedText = { readonly name: string; readonly text: string }

const FIELDS = 'textarea, input:not([type=checkbox], [type=radio], [type=button], [type=file], [type=hidden])'

/** Every text that stands in a field of the page now, in the order of the page. */
export const typedTexts = (): readonly TypedText[] =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(FIELDS)].flatMap((field) => {
    const text = field.value.trim()
    return text === '' ? [] : [{ name: field.ariaLabel ?? field.labels?.[0]?.textContent?.trim() ?? '', text }]
  })
