import { type Query } from '@/api/http'
import { type Dispute, type DisputeDocument, type Transaction } from '@/api/model'
import { listOf, one } from '@/api/query'

export const disputesQuery = (query: Query) => listOf<Dispute>('/disputes', query)

export const disputesOfQuery = (path: string, query: Query) => listOf<Dispute>(path, query)

export const disputeQuery = (id: string) => one<Dispute>(`/disputes/${id}`)

export const disputeDocumentsQuery = (id: string) =>
  listOf<DisputeDocument>(`/disputes/${id}/documents`, { per_page: 100 })

export const disputeTransactionsQuery = (id: string) =>
  listOf<Transaction>(`/disputes/${id}/transactions`, { per_page: 100 })
