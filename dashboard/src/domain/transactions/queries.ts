import { queryOptions } from '@tanstack/react-query'
import { ApiError } from '@/api/errors'
import { get, type Query } from '@/api/http'
import { type Transaction, type TransactionDetail } from '@/api/model'
import { listOf } from '@/api/query'

export const transactionsQuery = (query: Query) => listOf<Transaction>('/transactions', query)

type Kind = 'payins' | 'transfers' | 'payouts' | 'refunds' | 'repudiations' | 'settlements' | 'conversions'

const KINDS: Kind[] = ['payins', 'payouts', 'transfers', 'refunds', 'repudiations', 'settlements', 'conversions']

/** Prefixes of transaction-service's ids. */
const PREFIXES: Record<string, Kind> = {
  payin: 'payins',
  po: 'payouts',
  tr: 'transfers',
  refund: 'refunds',
  rep: 'repudiations',
  settle: 'settlements',
}

/** Which call reads a transaction of this type and nature. */
export function kindOf(t: Pick<Transaction, 'Type' | 'Nature'>): Kind {
  switch (t.Nature) {
    case 'REFUND':
      return 'refunds'
    case 'REPUDIATION':
      return 'repudiations'
    case 'SETTLEMENT':
      return 'settlements'
    case 'REGULAR':
      return t.Type === 'TRANSFER'
        ? 'transfers'
        : t.Type === 'PAYOUT'
          ? 'payouts'
          : t.Type === 'CONVERSION'
            ? 'conversions'
            : 'payins'
  }
}

const seen = new Map<string, Kind>()

/** Rows of a list tell the kind of their object, so that opening one takes a single call. */
export function rememberKinds(transactions: readonly Transaction[]): void {
  if (seen.size > 5000) seen.clear()
  for (const t of transactions) seen.set(t.Id, kindOf(t))
}

/** The object behind any transaction id. The contract has one address per kind: the id's prefix tells it, older ids are tried. */
export const transactionQuery = (id: string) =>
  queryOptions({
    queryKey: ['transaction', id],
    queryFn: async ({ signal }) => {
      const known = seen.get(id) ?? PREFIXES[id.split('_')[0] ?? '']
      const order = known ? [known] : KINDS
      let last: unknown
      for (const kind of order) {
        try {
          return await get<TransactionDetail>(
            kind === 'payouts' ? `/payouts/bankwire/${id}` : `/${kind}/${id}`,
            {},
            signal,
          )
        } catch (error) {
          if (!(error instanceof ApiError) || (error.status !== 404 && error.status !== 403)) throw error
          last = error
        }
      }
      throw last
    },
    refetchInterval: (query) => (query.state.data?.Status === 'CREATED' ? 5_000 : false),
  })
