import { Component, type ErrorInfo, type ReactNode } from "react";
import { text } from "../messages";

interface State {
  readonly error: Error | null;
}

/** The last resort: a sentence and a way out instead of an empty pane. Plain elements only, since Fluent may be what failed. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className="broken" role="alert">
        <p>{text().broken}</p>
        <button type="button" className="plain-button" onClick={() => window.location.reload()}>
          {text().reload}
        </button>
        <pre>{error.message}</pre>
      </div>
    );
  }
}
