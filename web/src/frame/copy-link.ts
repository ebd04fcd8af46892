import { announce } from '../announcer.ts'
import { linkCopied, linkNotCopied } from '#words/palette.ts'
import { showProblem } from '../notices.ts'

/** Copies the address: it says everything of what is on screen. */
export const copyLink = (): void =>
  void copied(window.location.href).then((isCopied) =>
    isCopied ? announce(linkCopied) : showProblem('copy-link', linkNotCopied),
  )

/** Copies a text; false where the browser does not allow it, as over plain http from another machine. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
