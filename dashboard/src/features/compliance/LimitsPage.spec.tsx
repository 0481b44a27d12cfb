import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { choose, closed, hidesFromReaders, openForm, saysWhenEmpty, tellsWhatIsWrong } from '@/test/page'
import { writes } from '@/test/world'

const AT = '/limits'

describe('the list of limits', () => {
  tellsWhatIsWrong(AT, '/limits')
  saysWhenEmpty(AT, '/limits', 'No limit yet')
  hidesFromReaders(AT, ['limits:read'], /per month/, ['Set limit', 'Edit', 'Deactivate'])

  it('says what each allows, to whom and over what', async () => {
    renderApp(AT)
    const row = (await screen.findByText(/2,000\.00.*per day/)).closest('tr') as HTMLElement
    expect(row).toHaveTextContent('Each card')
    expect(row).toHaveTextContent('Pay-ins')
    expect(row).toHaveTextContent('Active')
  })

  it('is not offered to who may not see limits', async () => {
    renderApp('/', { permissions: ['kyc:read'] })
    const nav = await screen.findByRole('navigation', { name: 'Main' })
    expect(within(nav).queryByRole('link', { name: /Limits/ })).not.toBeInTheDocument()
  })
})

describe('a new limit', () => {
  it('is sent once, in minor units', async () => {
    const { api, user, dialog } = await openForm(AT, 'Set limit')
    await choose(user, dialog, /^Per/, 'Wallet')
    await choose(user, dialog, /^Counts/, 'Payouts')
    await user.type(within(dialog).getByLabelText('Wallet id'), ' wlt_m_1 ')
    await user.type(within(dialog).getByLabelText('Amount'), '1,000.50')
    await user.type(within(dialog).getByLabelText('Number of transactions'), '5')
    await user.dblClick(within(dialog).getByRole('button', { name: 'Set limit' }))
    await closed()
    expect(writes(api)).toMatchObject([
      {
        path: '/limits',
        key: expect.any(String),
        body: {
          SubjectType: 'WALLET',
          SubjectId: 'wlt_m_1',
          TransactionType: 'PAYOUT',
          Period: 'DAY',
          MaxAmount: { Currency: 'EUR', Amount: 100050 },
          MaxCount: 5,
        },
      },
    ])
  })

  it('needs an amount or a number', async () => {
    const { api, user, dialog } = await openForm(AT, 'Set limit')
    await user.click(within(dialog).getByRole('button', { name: 'Set limit' }))
    expect(await within(dialog).findByText('An amount, a number of transactions or both')).toBeInTheDocument()
    await user.type(within(dialog).getByLabelText('Number of transactions'), '0')
    await waitFor(async () => {
      // A click right after another one is taken for a double click.
      await user.click(within(dialog).getByRole('button', { name: 'Set limit' }))
      expect(within(dialog).getByText('A whole number above zero')).toBeInTheDocument()
    })
    expect(writes(api)).toHaveLength(0)
  })
})

describe('a limit that stands', () => {
  it('is changed in its bounds only', async () => {
    const { api } = renderApp(AT)
    const user = userEvent.setup()
    const row = (await screen.findByText(/2,000\.00.*per day/)).closest('tr') as HTMLElement
    await user.click(within(row).getByRole('button', { name: 'Edit' }))
    const dialog = await screen.findByRole('dialog', { name: 'Change limit' })
    expect(within(dialog).getByLabelText('Fingerprint of the card')).toBeDisabled()
    await user.clear(within(dialog).getByLabelText('Amount'))
    await user.type(within(dialog).getByLabelText('Amount'), '10')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    await closed()
    expect(writes(api).map((call) => [call.method, call.body])).toEqual([
      ['PUT', { MaxAmount: { Currency: 'EUR', Amount: 1000 }, Tag: '' }],
    ])
  })

  it('is deactivated after a question', async () => {
    const { api } = renderApp(AT)
    const user = userEvent.setup()
    const row = (await screen.findByText(/2,000\.00.*per day/)).closest('tr') as HTMLElement
    await user.click(within(row).getByRole('button', { name: 'Deactivate' }))
    const dialog = await screen.findByRole('dialog', { name: 'Deactivate this limit?' })
    expect(writes(api)).toHaveLength(0)
    await user.click(within(dialog).getByRole('button', { name: 'Deactivate' }))
    await waitFor(() => expect(writes(api).map((call) => call.body)).toEqual([{ Active: false }]))
    await closed()
  })
})

describe('usage', () => {
  it('shows what is used of each limit and when it frees, for the address', async () => {
    const { router } = renderApp(AT)
    const user = userEvent.setup()
    await user.type(await screen.findByLabelText('User id'), 'user_m_1')
    await user.click(screen.getByRole('button', { name: 'Show' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ of: 'USER', id: 'user_m_1' }))
    const used = await screen.findByRole('list', { name: 'Used limits' })
    expect(used).toHaveTextContent('Payouts, 10 transactions per month')
    expect(used).toHaveTextContent('7 transactions left; frees')
    expect(within(used).getByRole('progressbar')).toHaveAttribute('aria-valuenow', '30')
  })

  it('says when nothing limits it', async () => {
    renderApp(`${AT}?of=WALLET&id=wlt_m_1`)
    expect(await screen.findByText('No limit applies')).toBeInTheDocument()
  })
})
