import { unzipSync } from 'fflate'

const EMPTY = 'empty'

/** A sheet of an XLSX file as its cells by name: what is written, a number, or a formula with its sign; texts resolved. */
export function cellsOf(file: Uint8Array, sheet: number): ReadonlyMap<string, string> {
  const part = partsOf(file)
  const texts = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text]) =>
    (text ?? '').replace(/<[^>]*>/g, ''),
  )
  const cells = new Map<string, string>()
  for (const [, attributes = '', inner = ''] of part(`xl/worksheets/sheet${sheet}.xml`).matchAll(
    /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
  )) {
    const name = /r="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? EMPTY
    const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1]
    const formula = /<f>(.*?)<\/f>/s.exec(inner)?.[1]
    const isText = /t="s"/.test(attributes)
    cells.set(
      name,
      formula === undefined ? (isText ? (texts[Number(value)] ?? EMPTY) : (value ?? EMPTY)) : `=${formula}`,
    )
  }
  return cells
}

/** What is stored beside the formulas of a sheet, by cell name: what viewers show that do not calculate. */
export const storedIn = (file: Uint8Array, sheet: number): ReadonlyMap<string, number> =>
  new Map(
    [
      ...partsOf(file)(`xl/worksheets/sheet${sheet}.xml`).matchAll(
        /<c [^>]*r="([A-Z]+\d+)"[^>]*><f>[^<]*<\/f><v>([^<]*)</g,
      ),
    ].map(([, name = '', value]) => [name, Number(value)]),
  )

/** The XML of a part of the file. */
export const partsOf =
  (file: Uint8Array) =>
  (name: string): string =>
    new TextDecoder().decode(unzipSync(file)[name])
