import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type Card } from '@/api/model'
import { cardQuery, cardTransactionsQuery } from '@/api/queries'
import { UserLink } from '@/domain/names'
import { humanize } from '@/lib/words'
import { When } from '@/ui/TimeZone'
import { IdText, Status, useTitle } from '@/ui/basics'
import { ObjectPage, usePaged } from './ObjectPage'

export function CardPage() {
  const { cardId } = useParams({ strict: false }) as { cardId: string }
  useTitle('Card')
  const card = useQuery(cardQuery(cardId))
  const paged = usePaged((query) => cardTransactionsQuery(cardId, query))
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
              ['Country of the bank', c.Country],
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
