/** Every read of the dashboard, as query options: key, call, freshness. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ApiError } from './errors'
import { get, list, type Query } from './http'
import { fetchSession } from './session'
import {
  type ApiEvent,
  type ApiKey,
  type BankAccount,
  type BlockStatus,
  type Card,
  type Client,
  type ClientWallet,
  type Delivery,
  type DeliveryMode,
  type Dispute,
  type DisputeDocument,
  type EMoney,
  type Hook,
  type KycDocument,
  type Mandate,
  type Overview,
  type PermissionGroup,
  type Preauthorization,
  type Report,
  type SearchHit,
  type TeamMember,
  type Transaction,
  type TransactionDetail,
  type User,
  type UserLight,
  type Wallet,
} from './model'

const NEWEST: Query = { Sort: 'CreationDate:DESC' }

function listOf<T>(path: string, query: Query = {}) {
  return queryOptions({
    queryKey: ['list', path, query],
    queryFn: ({ signal }) => list<T>(path, query, signal),
    placeholderData: keepPreviousData,
  })
}

function one<T>(path: string, query: Query = {}) {
  return queryOptions({
    queryKey: ['one', path, query],
    queryFn: ({ signal }) => get<T>(path, query, signal),
  })
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: fetchSession,
  staleTime: 5 * 60_000,
  retry: false,
})

export const overviewQuery = () => queryOptions({ ...one<Overview>('/overview'), refetchInterval: 60_000 })

export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ['search', text],
    queryFn: ({ signal }) => get<SearchHit[]>('/search', { Query: text }, signal),
    enabled: text.length >= 2,
    staleTime: 10_000,
    placeholderData: keepPreviousData,
  })

// Users
export const usersQuery = (query: Query) => listOf<UserLight>('/users', query)
export const userQuery = (id: string) => one<User>(`/users/${id}`)
export const userWalletsQuery = (id: string) => listOf<Wallet>(`/users/${id}/wallets`, { per_page: 100 })
export const userCardsQuery = (id: string) => listOf<Card>(`/users/${id}/cards`, { per_page: 100, ...NEWEST })
export const userTransactionsQuery = (id: string, query: Query = {}) =>
  listOf<Transaction>(`/users/${id}/transactions`, { ...NEWEST, ...query })
export const userKycQuery = (id: string) =>
  listOf<KycDocument>(`/users/${id}/KYC/documents`, { per_page: 100, ...NEWEST })
export const userBankAccountsQuery = (id: string) =>
  listOf<BankAccount>(`/users/${id}/bankaccounts`, { per_page: 100, ...NEWEST })
export const userPreauthorizationsQuery = (id: string) =>
  listOf<Preauthorization>(`/users/${id}/preauthorizations`, { per_page: 100, ...NEWEST })
export const userMandatesQuery = (id: string) => listOf<Mandate>(`/users/${id}/mandates`, { per_page: 100, ...NEWEST })
export const userDisputesQuery = (id: string) => listOf<Dispute>(`/users/${id}/disputes`, { per_page: 100, ...NEWEST })
export const blockStatusQuery = (id: string) => one<BlockStatus>(`/users/${id}/blockStatus`)
export const emoneyQuery = (id: string, year: number, month: number | null, currency: string) =>
  one<EMoney>(`/users/${id}/emoney/${year}${month === null ? '' : `/${month}`}`, { Currency: currency })

// Wallets
export const walletQuery = (id: string) => one<Wallet>(`/wallets/${id}`)
export const walletTransactionsQuery = (id: string, query: Query) =>
  listOf<Transaction>(`/wallets/${id}/transactions`, query)
export const clientWalletsQuery = () => listOf<ClientWallet>('/clients/wallets', { per_page: 100 })
export const clientWalletTransactionsQuery = (fundsType: string, currency: string, query: Query) =>
  listOf<Transaction>(`/clients/wallets/${fundsType}/${currency}/transactions`, query)

// Cards
export const cardQuery = (id: string) => one<Card>(`/cards/${id}`)
export const cardTransactionsQuery = (id: string, query: Query) =>
  listOf<Transaction>(`/cards/${id}/transactions`, query)

// Transactions
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
function kindOf(t: Pick<Transaction, 'Type' | 'Nature'>): Kind {
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

export const refundsOfQuery = (t: Pick<Transaction, 'Id' | 'Type' | 'Nature'>) => {
  const kind = t.Nature === 'REPUDIATION' ? 'repudiations' : kindOf(t)
  return queryOptions({
    ...listOf<Transaction>(`/${kind}/${t.Id}/refunds`, { per_page: 100 }),
    enabled: t.Nature === 'REPUDIATION' || (t.Nature === 'REGULAR' && ['PAYIN', 'TRANSFER', 'PAYOUT'].includes(t.Type)),
  })
}
export const payInDisputesQuery = (id: string, enabled: boolean) =>
  queryOptions({ ...listOf<Dispute>(`/payins/${id}/disputes`), enabled })

export const bankAccountQuery = (userId: string, id: string) => one<BankAccount>(`/users/${userId}/bankaccounts/${id}`)

// Disputes
export const disputesQuery = (query: Query) => listOf<Dispute>('/disputes', query)
export const disputesOfQuery = (path: string, query: Query) => listOf<Dispute>(path, query)
export const disputeQuery = (id: string) => one<Dispute>(`/disputes/${id}`)
export const disputeDocumentsQuery = (id: string) =>
  listOf<DisputeDocument>(`/disputes/${id}/documents`, { per_page: 100 })
export const disputeTransactionsQuery = (id: string) =>
  listOf<Transaction>(`/disputes/${id}/transactions`, { per_page: 100 })

// Compliance
export const kycDocumentsQuery = (query: Query) => listOf<KycDocument>('/KYC/documents', query)
export const kycDocumentQuery = (id: string) => one<KycDocument>(`/KYC/documents/${id}`)

// Reports: looked at again while one is in preparation
export const reportsQuery = (query: Query) =>
  queryOptions({
    ...listOf<Report>('/reports', { ...NEWEST, ...query }),
    refetchInterval: (q) => (q.state.data?.items.some((r) => r.Status === 'PENDING') ? 3_000 : false),
  })

// Developers
export const eventsQuery = (query: Query) => listOf<ApiEvent>('/events', query)
export const hooksQuery = (query: Query = { per_page: 100 }) => listOf<Hook>('/hooks', query)
export const hookQuery = (id: string) => one<Hook>(`/hooks/${id}`)
export const deliveryModeQuery = (id: string) => one<DeliveryMode>(`/hooks/${id}/delivery-mode`)
/** Looked at again while something is on its way. */
export const deliveriesQuery = (hookId: string, query: Query) =>
  queryOptions({
    ...listOf<Delivery>(`/hooks/${hookId}/deliveries`, { ...NEWEST, ...query }),
    refetchInterval: (q) => (q.state.data?.items.some((d) => d.Status === 'PENDING') ? 3_000 : false),
  })
export const keysQuery = () => listOf<ApiKey>('/keys', { per_page: 100 })

// Account
export const clientQuery = () => one<Client>('/clients')
export const ssosQuery = () => listOf<TeamMember>('/clients/ssos', { per_page: 100 })
export const groupsQuery = () => listOf<PermissionGroup>('/clients/permissiongroups', { per_page: 100 })
