/**
 * A document of ours as the text of a file: JSON with a line for each member of a collection, so that a change of one
 * activity is a change of one line.
 */
export function documentText(document: object): string {
  const members = Object.entries(document).map(([key, value]: [string, unknown]) => {
    const lines = Array.isArray(value) ? value.map((one) => `    ${JSON.stringify(one)}`) : undefined
    return `  ${JSON.stringify(key)}: ${lines?.length ? `[\n${lines.join(',\n')}\n  ]` : JSON.stringify(value)}`
  })
  return `{\n${members.join(',\n')}\n}\n`
}
