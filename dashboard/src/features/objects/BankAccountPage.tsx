import { UserLink } from '@/domain/users/names'
import { IdText, useTitle } from '@/ui/basics'
import { ObjectPage, useTransactionsOf } from './ObjectPage'
import { bankAccountRoute } from './routes'

export function BankAccountPage() {
  const { id } = bankAccountRoute.useParams()
  useTitle('Bank account')
  const paged = useTransactionsOf('bankaccounts', id, bankAccountRoute)
  const author = paged.result.data?.items[0]?.AuthorId ?? null
  return (
    <ObjectPage
      title="Bank account"
      sub={<IdText id={id} />}
      userId={author}
      paged={paged}
      facts={[
        ['Owner', author ? <UserLink key="u" id={author} /> : 'Unknown'],
        ['Id', <IdText key="i" id={id} />],
      ]}
    />
  )
}
