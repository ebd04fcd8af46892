import { Component, type ReactNode } from 'react'
import { pageBroke, pageBrokeDo } from '#words/everywhere.ts'
import css from './frame.module.css'

/** Catches what the page itself gets wrong, and says what to do. React has no function form of this. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {}

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    if (!this.state.error) return this.props.children
    return (
      <main className={css['broken']} role="alert">
        <h1>{pageBroke}</h1>
        <p>{pageBrokeDo}</p>
        <pre>{this.state.error.message}</pre>
        <button type="button" onClick={() => window.location.reload()}>
          Load again
        </button>
      </main>
    )
  }
}
