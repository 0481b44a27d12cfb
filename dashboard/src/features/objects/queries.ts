import { type Query } from '@/api/http'
import { type Mandate, type Preauthorization, type Transaction } from '@/api/model'
import { listOf, one } from '@/api/query'

export const mandateQuery = (id: string) => one<Mandate>(`/mandates/${id}`)
export const preauthorizationQuery = (id: string) => one<Preauthorization>(`/preauthorizations/${id}`)
/** Transactions of a card, bank account, mandate or pre-authorization. */
export const transactionsOfQuery = (
  of: 'cards' | 'bankaccounts' | 'mandates' | 'preauthorizations',
  id: string,
  query: Query,
) => listOf<Transaction>(`/${of}/${id}/transactions`, query)
