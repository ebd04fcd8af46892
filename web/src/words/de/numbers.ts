import { language } from './language.ts'
import { locale } from '../../locale.ts'
// How German says numbers and lists: for the catalogues of sentences alone.

/** 1 Tag, 2 Tage, 1.200 Tage; many words are the same for one and for many. */
export const plural = (n: number, one: string, many = one): string =>
  `${n.toLocaleString(locale)} ${n === 1 ? one : many}`

/** a, b und c; what is empty is left out. */
export const list = (parts: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(parts.filter((part) => part !== ''))
