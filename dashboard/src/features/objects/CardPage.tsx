import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Card } from '@/api/model'
import { cardQuery } from '@/domain/cards/queries'
import { UserLink } from '@/domain/users/names'
import { humanize } from '@/lib/humanize'
import { When } from '@/ui/TimeZone'
import { IdText, Status, useTitle } from '@/ui/basics'
import { ObjectPage, useTransactionsOf } from './ObjectPage'
import { cardRoute } from './routes'

export function CardPage() {
  const { cardId } = cardRoute.useParams()
  useTitle('Card')
  const card = useQuery(cardQuery(cardId))
  const paged = useTransactionsOf('cards', cardId, cardRoute)
  const c: Card | undefined = card.data
  return (
    <ObjectPage
      title={
        c ? (
          <span className="num">
            {c.CardProvider || humanize(c.CardType)} ····{c.Alias.slice(-4)}
          </span>
        ) : card.error ? (
          'Card'
        ) : (
          <Skeleton h={28} w={200} />
        )
      }
      sub={
        c && (
          <>
            <Status status={c.Active ? c.Validity : 'INACTIVE'} />
            <IdText id={c.Id} />
          </>
        )
      }
      userId={c?.UserId ?? null}
      error={card.data ? undefined : card.error}
      retry={() => void card.refetch()}
      paged={paged}
      facts={
        c
          ? [
              ['Owner', <UserLink key="u" id={c.UserId} />],
              [
                'Number',
                <span key="n" className="mono">
                  {c.Alias}
                </span>,
              ],
              ['Expires', `${c.ExpirationDate.slice(0, 2)}/${c.ExpirationDate.slice(2)}`],
              ['Currency', c.Currency],
              ['Issuing country', c.Country],
              ['Product', c.Product],
              ['Registered', <When key="c" at={c.CreationDate} />],
              ['Fingerprint', <IdText key="f" id={c.Fingerprint} short />],
              ['Tag', c.Tag],
            ]
          : null
      }
    />
  )
}
