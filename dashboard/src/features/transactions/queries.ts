import { queryOptions } from '@tanstack/react-query'
import { type BankAccount, type Dispute, type Transaction } from '@/api/model'
import { listOf, one } from '@/api/query'
import { kindOf } from '@/domain/transactions/queries'

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
