import type { Blob } from 'node:buffer'
import type { Stream } from 'node:stream'
import type { Feature } from 'write-excel-file/node'

/** What the formulas of a sheet come to, by cell name. */
export type StoredValues = ReadonlyMap<string, number>

/** What the writer takes for a file within the file. */
type FileContent = Stream | Buffer | Blob

/**
 * Writes beside each formula what it comes to (ISO/IEC 29500-1, 18.3.1.96): viewers that do not calculate, such as
 * previews of mail and phones, show what is stored. The writer stores formulas alone.
 */
export const storedValues = (sheet: string, values: StoredValues): Feature<FileContent> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, options) => (options.sheet === sheet ? xml.replaceAll(FORMULA_CELL, withValue(values)) : xml),
      },
    },
  },
})

const FORMULA_CELL = /<c ([^>]*)>(<f>[^<]*<\/f>)<\/c>/g

const withValue =
  (values: StoredValues) =>
  (cell: string, attributes: string, formula: string): string => {
    const value = values.get(/\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '')
    return value === undefined ? cell : `<c ${attributes}>${formula}<v>${value}</v></c>`
  }
