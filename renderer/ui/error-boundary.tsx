import { Component, type ReactNode } from 'react'

type Props = { address: string; children: ReactNode }
type State = { error: Error | null }

/** Keeps a fault of one screen from taking the window with it; the rail stays, and nothing written is touched. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: Error): State {
    return { error }
  }

  /** Another address is another attempt. */
  override componentDidUpdate(previous: Props) {
    if (this.state.error && previous.address !== this.props.address) this.setState({ error: null })
  }

  override render() {
    if (!this.state.error) return this.props.children
    return (
      <main className="screen-fault">
        <h1 role="alert">This page could not be shown</h1>
        <p>What you wrote is kept. Go to another page and come back, or restart Throughline if it happens again.</p>
        <p>
          <small>{this.state.error.message}</small>
        </p>
      </main>
    )
  }
}
