import { Component, type ReactNode } from 'react'
import { Broken } from './broken.tsx'

type Caught = { readonly error: Error | undefined }

/** Catches what the part of the page inside it gets wrong; all around it stays. React has no function form of this. */
export class ErrorBoundary extends Component<{ children: ReactNode }, Caught> {
  override state: Caught = { error: undefined }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  readonly tryAgain = () => this.setState({ error: undefined })

  override render() {
    const { error } = this.state
    return error ? <Broken error={error} onRetry={this.tryAgain} /> : this.props.children
  }
}
