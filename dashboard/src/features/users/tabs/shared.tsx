import { ApiError } from '@/api/errors'
import { EmptyState } from '@/ui/basics'

export const isMissing = (error: unknown) => error instanceof ApiError && error.status === 404

export function NotOffered({ what }: { what: string }) {
  return (
    <EmptyState title={`${what} are not offered here`}>This installation does not have them switched on.</EmptyState>
  )
}

export interface ListProps {
  id: string
  compact?: boolean
}

export const some = <T,>(
  data: { items: T[]; total: number; pages: number } | undefined,
  compact: boolean | undefined,
) => (data && compact ? { ...data, items: data.items.slice(0, 5) } : data)
