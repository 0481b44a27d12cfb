import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { closed, saysWhenEmpty, tellsWhatIsWrong } from '@/test/page'
import { writes } from '@/test/world'

const AT = '/approvals'

const rowOf = async (amount: RegExp) => (await screen.findByText(amount)).closest('tr') as HTMLElement

describe('the approvals', () => {
  tellsWhatIsWrong(AT, '/approvals')
  saysWhenEmpty(AT, '/approvals', 'Nothing to approve')

  it('are not offered to who may not see them', async () => {
    renderApp('/', { permissions: ['kyc:read'] })
    const nav = await screen.findByRole('navigation', { name: 'Main' })
    expect(within(nav).queryByRole('link', { name: /Approvals/ })).not.toBeInTheDocument()
  })

  it('are approved with a comment', async () => {
    const user = userEvent.setup()
    const { api } = renderApp(AT)
    await user.click(within(await rowOf(/12,500\.00/)).getByRole('button', { name: 'Approve' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog).toHaveTextContent('Payout')
    await user.type(within(dialog).getByLabelText('Comment'), ' checked ')
    await user.click(within(dialog).getByRole('button', { name: 'Approve' }))
    await closed()
    expect(writes(api)).toMatchObject([{ path: /\/approvals\/.*\/approve$/, body: { Comment: 'checked' } }])
  })

  it('are rejected with a reason only', async () => {
    const user = userEvent.setup()
    const { api } = renderApp(AT)
    await user.click(within(await rowOf(/12,500\.00/)).getByRole('button', { name: 'Reject' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByRole('button', { name: 'Reject' })).toBeDisabled()
    await user.type(within(dialog).getByLabelText(/Why/), 'paid already')
    await user.click(within(dialog).getByRole('button', { name: 'Reject' }))
    await closed()
    expect(writes(api)).toMatchObject([{ body: { Comment: 'paid already' } }])
  })

  it('are not decided but taken back by who asked', async () => {
    const user = userEvent.setup()
    const { api } = renderApp(AT)
    const row = await rowOf(/9,900\.00/)
    expect(within(row).queryByRole('button', { name: 'Approve' })).not.toBeInTheDocument()
    await user.click(within(row).getByRole('button', { name: 'Take back' }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take back' }))
    await closed()
    expect(writes(api)[0]?.path).toMatch(/\/cancel$/)
  })

  it('need the right to do what is decided about', async () => {
    renderApp(AT, { permissions: ['*:read', 'approvals:write'] })
    const row = await rowOf(/12,500\.00/)
    expect(within(row).queryByRole('button', { name: 'Approve' })).not.toBeInTheDocument()
  })
})
