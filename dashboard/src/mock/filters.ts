import { type Dispute, type TransactionDetail } from '@/api/model'
import { matches } from './contract'

/** The filters that every list of transactions takes. */
export function transactionFilter(query: URLSearchParams) {
  const min = query.get('MinAmount')
  const max = query.get('MaxAmount')
  const author = query.get('AuthorId')
  return (t: TransactionDetail) =>
    matches(query, 'Type', t.Type) &&
    matches(query, 'Nature', t.Nature) &&
    matches(query, 'Status', t.Status) &&
    matches(query, 'ResultCode', t.ResultCode) &&
    matches(query, 'Currency', t.DebitedFunds.Currency) &&
    (!min || t.DebitedFunds.Amount >= Number(min)) &&
    (!max || t.DebitedFunds.Amount <= Number(max)) &&
    (!author || t.AuthorId === author)
}

/** The filters that every list of disputes takes. */
export const disputeFilter = (query: URLSearchParams) => (d: Dispute) =>
  matches(query, 'Status', d.Status) && matches(query, 'DisputeType', d.DisputeType)
