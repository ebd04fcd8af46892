import { CostCategory, CostItem, type Edit, LONGEST_NAME } from '@stagger/planner'
import type { ItemFault } from './item-faults.ts'
import { typedPercent } from './typed-terms.ts'

/** What an item is and how finance counts it, as it is typed; `vendor` and `taxPercent` may stay empty. */
export type TypedDescription = {
  readonly name: string
  readonly category: string
  readonly vendor: string
  readonly taxPercent: string
  readonly recognition: string
}

export type DescriptionField = 'name' | 'vendor' | 'taxPercent'

/** What is shown before anything is typed. */
export const descriptionTyped = ({ name, category, vendor, taxPercent, recognition }: CostItem): TypedDescription => ({
  name,
  category,
  vendor: vendor ?? '',
  taxPercent: taxPercent === undefined ? '' : String(taxPercent),
  recognition,
})

/** The edit that describes an item as typed, or the field that is wrong. */
export function descriptionEdit(item: CostItem, typed: TypedDescription): Edit | ItemFault<DescriptionField> {
  const [name, vendor, tax] = [typed.name.trim(), typed.vendor.trim(), typed.taxPercent.trim()]
  const taxPercent = tax === '' ? undefined : typedPercent(tax)
  if (name === '') return { field: 'name', code: 'name' }
  if (name.length > LONGEST_NAME) return { field: 'name', code: 'long' }
  if (vendor.length > LONGEST_NAME) return { field: 'vendor', code: 'long' }
  if (tax !== '' && taxPercent === undefined) return { field: 'taxPercent', code: 'percent' }
  const { vendor: _, taxPercent: __, ...rest } = item
  return {
    kind: 'setCostItem',
    item: {
      ...rest,
      name,
      category: CostCategory.catch(item.category).parse(typed.category),
      recognition: CostItem.shape.recognition.catch(item.recognition).parse(typed.recognition),
      ...(vendor !== '' && { vendor }),
      ...(taxPercent !== undefined && { taxPercent }),
    },
  }
}
