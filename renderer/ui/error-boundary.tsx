import { Component, type ReactNode } from 'react'

/** Keeps a fault of one screen from taking the window with it; the rail stays, and nothing written is touched. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    if (!this.state.error) return this.props.children
    return (
      <div role="alert" className="screen-fault">
        <h1>This page could not be shown</h1>
        <p>What you wrote is kept. Go to another page and come back, or restart Throughline if it happens again.</p>
        <p>
          <small>{this.state.error.message}</small>
        </p>
      </div>
    )
  }
}
