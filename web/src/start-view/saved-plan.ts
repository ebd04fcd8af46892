/** The plan of a saved file, not yet checked: whether it holds together, and in which format, is for the server to say. */
export type SavedPlan = object & { readonly id: string; readonly name: string }

/** Reads the text of a saved plan; nothing where the text is none, such as a damaged file or something else entirely. */
export function savedPlanOf(text: string): SavedPlan | undefined {
  const json = parsed(text)
  return isSavedPlan(json) ? json : undefined
}

const isSavedPlan = (json: unknown): json is SavedPlan =>
  typeof json === 'object' &&
  json !== null &&
  'format' in json &&
  'id' in json &&
  typeof json.id === 'string' &&
  'name' in json &&
  typeof json.name === 'string'

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
