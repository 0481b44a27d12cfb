import { type Query } from '@/api/http'
import { type Transaction } from '@/api/model'
import { listOf } from '@/api/query'

export const walletTransactionsQuery = (id: string, query: Query) =>
  listOf<Transaction>(`/wallets/${id}/transactions`, query)
