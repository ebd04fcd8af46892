/** What this browser keeps for a person: null where nothing is kept, or where it keeps nothing. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(`stagger.${name}`)
  } catch {
    return null
  }
}

/** Keeps a text, or lets go of it; a browser that keeps nothing goes on without. */
export function keep(name: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(`stagger.${name}`)
    else localStorage.setItem(`stagger.${name}`, text)
  } catch {
    // What is on the screen is not lost.
  }
}
