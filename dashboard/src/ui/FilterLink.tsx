import { Link, type LinkProps } from '@tanstack/react-router'
import { type ReactNode } from 'react'

interface Props {
  to: string
  /** What the query string of the page will say; its route checks it. */
  search: Record<string, string>
  className?: string
  children: ReactNode
}

/** A link to a list with its filters. */
export function FilterLink({ to, search, className, children }: Props) {
  const options: LinkProps = { to, search: () => search }
  return (
    <Link {...options} className={className}>
      {children}
    </Link>
  )
}
