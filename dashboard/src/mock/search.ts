import { type SearchHit } from '@/api/model'
import { formatMoney } from '@/lib/money'
import { merchantApi, type Mock } from './contract'
import { nameOf, type World } from './world'

interface Found {
  Id: string
  CreationDate: number
}

/** Users by name, email or id; everything else by the beginning of its id. */
function search(world: World, text: string): SearchHit[] {
  const wanted = text.toLowerCase()
  const hits: SearchHit[] = []
  const add = <T extends Found>(
    Kind: SearchHit['Kind'],
    items: readonly T[],
    title: (item: T) => string,
    subtitle: (item: T) => string,
    also: (item: T) => boolean = () => false,
  ) => {
    for (const item of items)
      if (item.Id.startsWith(wanted) || also(item))
        hits.push({ Kind, Id: item.Id, Title: title(item), Subtitle: subtitle(item), CreationDate: item.CreationDate })
  }
  add(
    'USER',
    world.users,
    nameOf,
    (u) => u.Email,
    (u) => `${u.Email} ${nameOf(u)}`.toLowerCase().includes(wanted),
  )
  add(
    'WALLET',
    world.wallets,
    (w) => w.Description,
    (w) => formatMoney(w.Balance),
  )
  add(
    'TRANSACTION',
    world.transactions,
    (t) => `${t.Nature === 'REGULAR' ? t.Type : t.Nature} ${formatMoney(t.DebitedFunds)}`,
    (t) => t.Status,
  )
  add(
    'CARD',
    world.cards,
    (c) => c.Alias,
    (c) => c.CardProvider,
  )
  add(
    'DISPUTE',
    world.disputes,
    (d) => d.DisputeReason.DisputeReasonType,
    (d) => d.Status,
  )
  add(
    'KYC_DOCUMENT',
    world.kyc,
    (d) => d.Type,
    (d) => d.Status,
  )
  add(
    'BANK_ACCOUNT',
    world.bankAccounts,
    (b) => b.OwnerName,
    (b) => b.IBAN ?? '',
  )
  return hits.slice(0, 20)
}

export const mock: Mock = {
  handlers: (world) => [merchantApi(world).get('/search', ({ query }) => search(world, query.get('Query') ?? ''))],
}
