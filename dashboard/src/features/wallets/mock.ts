import { type Wallet } from '@/api/model'
import { find, listed, merchantApi, type Mock, need } from '@/mock/contract'
import { money, type World } from '@/mock/world'
import { transactionFilter } from '@/mock/filters'

/** Owners hold one wallet or two, the second in another currency; payers hold none. */
function seed(world: World): void {
  for (const user of world.users) {
    if (user.UserCategory === 'PAYER') continue
    const at = user.CreationDate + 60
    const british = user.PersonType === 'LEGAL' && user.HeadquartersAddress?.Country === 'GB'
    const open = (Currency: string, Description: string) =>
      world.wallets.push({
        Id: world.idAt('wlt', at),
        Tag: null,
        CreationDate: at,
        Owners: [user.Id],
        Description,
        Currency,
        Balance: money(0, Currency),
        FundsType: 'DEFAULT',
      })
    open(british ? 'GBP' : 'EUR', 'Sales')
    if (world.chance(0.25)) {
      const other = world.pick(['GBP', 'JPY'])
      open(other, `Sales ${other}`)
    }
  }
}

export const mock: Mock = {
  seed,
  handlers: (world) => {
    const api = merchantApi(world)
    return [
      api.get('/users/:id/wallets', ({ params, query }) => {
        const owner = find(world.users, 'User', params['id'])
        return listed(world.wallets, query, (w) => w.Owners.includes(owner.Id))
      }),
      api.get('/wallets/:id', ({ params }) => find(world.wallets, 'Wallet', params['id'])),
      api.get('/wallets/:id/transactions', ({ params, query }) => {
        const filter = transactionFilter(query)
        const id = params['id']
        return listed(
          world.transactions,
          query,
          (t) => (t.CreditedWalletId === id || t.DebitedWalletId === id) && filter(t),
        )
      }),
      api.post('/wallets', ({ body }) => {
        const wallet: Wallet = {
          ...world.created('wlt', body),
          Owners: body['Owners'] as string[],
          Description: need(body, 'Description'),
          Currency: need(body, 'Currency'),
          Balance: money(0, String(body['Currency'])),
          FundsType: 'DEFAULT',
        }
        world.wallets.push(wallet)
        return wallet
      }),
    ]
  },
}
