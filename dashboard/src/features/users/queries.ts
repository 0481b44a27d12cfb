import { type Query } from '@/api/http'
import {
  type BlockStatus,
  type Card,
  type Dispute,
  type EMoney,
  type KycDocument,
  type Mandate,
  type Preauthorization,
  type Transaction,
  type UserLight,
} from '@/api/model'
import { listOf, NEWEST, one } from '@/api/query'

export const usersQuery = (query: Query) => listOf<UserLight>('/users', query)

export const userCardsQuery = (id: string) => listOf<Card>(`/users/${id}/cards`, { per_page: 100, ...NEWEST })

export const userTransactionsQuery = (id: string, query: Query = {}) =>
  listOf<Transaction>(`/users/${id}/transactions`, { ...NEWEST, ...query })

export const userKycQuery = (id: string) =>
  listOf<KycDocument>(`/users/${id}/KYC/documents`, { per_page: 100, ...NEWEST })

export const userPreauthorizationsQuery = (id: string) =>
  listOf<Preauthorization>(`/users/${id}/preauthorizations`, { per_page: 100, ...NEWEST })

export const userMandatesQuery = (id: string) => listOf<Mandate>(`/users/${id}/mandates`, { per_page: 100, ...NEWEST })

export const userDisputesQuery = (id: string) => listOf<Dispute>(`/users/${id}/disputes`, { per_page: 100, ...NEWEST })

export const blockStatusQuery = (id: string) => one<BlockStatus>(`/users/${id}/blockStatus`)

export const emoneyQuery = (id: string, year: number, month: number | null, currency: string) =>
  one<EMoney>(`/users/${id}/emoney/${year}${month === null ? '' : `/${month}`}`, { Currency: currency })
