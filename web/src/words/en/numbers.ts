import { language } from './language.ts'
import { locale } from '../../locale.ts'
// How English says numbers and lists: for the catalogues of sentences alone.

/** 1 day, 2 days, 1,200 days. */
export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString(locale)} ${n === 1 ? one : many}`

/** a, b and c; what is empty is left out. */
export const list = (parts: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(parts.filter((part) => part !== ''))
