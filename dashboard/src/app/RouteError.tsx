import { Link, type ErrorComponentProps } from '@tanstack/react-router'
import { EmptyState, ErrorState } from '@/ui/basics'

/** A page that broke; the rest of the application stays usable. A missing chunk means a newer version was deployed. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  if (/dynamically imported module|module script/i.test(error instanceof Error ? error.message : String(error))) {
    return (
      <EmptyState
        title="A newer version is available"
        action={
          <a className="k-link" href={window.location.href}>
            Load it
          </a>
        }
      >
        This page belongs to a version that is no longer served.
      </EmptyState>
    )
  }
  return <ErrorState error={error} onRetry={reset} />
}

export function NotFound() {
  return (
    <EmptyState
      title="Page not found"
      action={
        <Link to="/" className="k-link">
          Go to home
        </Link>
      }
    >
      The address may be mistyped, or the page has moved.
    </EmptyState>
  )
}
