import { queryOptions } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { get, list, type Query } from '@/api/http'
import { type Transaction } from '@/api/model'
import { UserLink } from '@/domain/names'
import { IdText, useTitle } from '@/ui/basics'
import { ObjectPage, usePaged } from './ObjectPage'

export const listQuery = (path: string, query: Query) =>
  queryOptions({ queryKey: ['list', path, query], queryFn: ({ signal }) => list<Transaction>(path, query, signal) })

export const oneQuery = <T,>(path: string) =>
  queryOptions({ queryKey: ['one', path], queryFn: ({ signal }) => get<T>(path, {}, signal) })

export function BankAccountPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  useTitle('Bank account')
  const paged = usePaged((query) => listQuery(`/bankaccounts/${id}/transactions`, query))
  const author = paged.result.data?.items[0]?.AuthorId ?? null
  return (
    <ObjectPage
      title="Bank account"
      sub={<IdText id={id} />}
      userId={author}
      paged={paged}
      facts={[
        ['Owner', author ? <UserLink key="u" id={author} /> : 'Not known from its transactions'],
        ['Id', <IdText key="i" id={id} />],
      ]}
    />
  )
}
