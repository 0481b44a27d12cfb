import { stringifySearch } from '@/lib/queryString'
import { type TransactionSearch, transactionSearch } from '@/domain/transactions/search'

export interface SavedView {
  name: string
  search: Record<string, string>
}

export const BUILT_IN: SavedView[] = [
  { name: 'All', search: {} },
  { name: 'Succeeded', search: { Status: 'SUCCEEDED' } },
  { name: 'Failed', search: { Status: 'FAILED' } },
  { name: 'In progress', search: { Status: 'CREATED' } },
  { name: 'Refunds and returns', search: { Nature: 'REFUND' } },
]

/** The filters without what belongs to the table: the identity of a view. */
export function filtersOf(search: TransactionSearch): Record<string, string> {
  const { page: _page, per_page: _perPage, Sort: _sort, ...rest } = transactionSearch.parse(search)
  return Object.fromEntries(
    Object.entries(rest).filter((e): e is [string, string] => typeof e[1] === 'string' && e[1] !== ''),
  )
}

export const same = (a: Record<string, string>, b: Record<string, string>) =>
  stringifySearch(sorted(a)) === stringifySearch(sorted(b))

const sorted = (o: Record<string, string>) =>
  Object.fromEntries(Object.entries(o).sort(([a], [b]) => a.localeCompare(b)))
