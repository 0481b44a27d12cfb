import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { can } from '@/domain/can'
import { cardQuery } from '@/domain/cards/queries'
import { AccountNumber } from '@/domain/personal/Personal'
import { bankAccountQuery } from './queries'
import { useSession } from '@/api/session'
import { paths } from '@/lib/paths'
import { humanize } from '@/lib/humanize'
import { IdText } from '@/ui/basics'

export function CardFact({ id }: { id: string }) {
  const session = useSession()
  const card = useQuery({ ...cardQuery(id), enabled: can.seeCards(session).ok, retry: false })
  return (
    <Link to={paths.card(id)} className="k-link">
      {card.data ? (
        <span className="num">
          {card.data.CardProvider || humanize(card.data.CardType)} ····{card.data.Alias.slice(-4)}
        </span>
      ) : (
        <IdText id={id} short copy={false} />
      )}
    </Link>
  )
}

export function BankAccountFact({ userId, id }: { userId: string; id: string }) {
  const session = useSession()
  const account = useQuery({
    ...bankAccountQuery(userId, id),
    enabled: can.seeBankAccounts(session).ok && userId !== session.ClientId,
    retry: false,
  })
  return (
    <Link to={paths.bankAccount(id)} className="k-link">
      {account.data ? (
        <>
          {account.data.OwnerName} <AccountNumber of={account.data.IBAN ?? account.data.AccountNumber} />
        </>
      ) : (
        <IdText id={id} short copy={false} />
      )}
    </Link>
  )
}
