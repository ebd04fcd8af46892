import { run } from '../../src/stagger.ts'

const examples = new URL('../../../examples/', import.meta.url).pathname
export const EXAMPLE = `${examples}dual-program.plan.json`
export const LEDGER = `${examples}dual-program.progress.json`

/** What a command line says and answers with, in this process. */
export function stagger(...args: string[]): { code: number; out: string; err: string } {
  const [out, err]: [string[], string[]] = [[], []]
  const code = run(
    args,
    (text) => out.push(text),
    (text) => err.push(text),
  )
  if (typeof code !== 'number') throw new TypeError('that command takes its time: use staggerInTime')
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** The same for a command that takes its time. */
export async function staggerInTime(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await run(
    args,
    (text) => out.push(text),
    (text) => err.push(text),
  )
  return { code, out: out.join('\n'), err: err.join('\n') }
}
