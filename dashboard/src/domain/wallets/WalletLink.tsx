import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { can } from '@/domain/can'
import { walletQuery } from './queries'
import { useSession } from '@/api/session'
import { paths } from '@/lib/paths'
import { FUNDS_TYPE } from './labels'
import { shortId } from '@/ui/basics'

/** A wallet by its description, linked; client wallets by their function. */
export function WalletLink({ id }: { id: string | null }) {
  const session = useSession()
  const [, funds, currency] = id?.match(/^(FEES|CREDIT|DEFAULT)_([A-Z]{3})$/) ?? []
  const wallet = useQuery({
    ...walletQuery(id ?? ''),
    enabled: !!id && !funds && can.seeWallets(session).ok,
    retry: false,
  })
  if (!id) return null
  return (
    <Link to={paths.wallet(id)} className="k-link" title={id}>
      {funds
        ? `${FUNDS_TYPE[funds] ?? funds} ${currency ?? ''}`
        : (wallet.data?.Description ?? <span className="mono">{shortId(id)}</span>)}
    </Link>
  )
}
