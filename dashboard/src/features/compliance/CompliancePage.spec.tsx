import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { hidesFromReaders, saysWhenEmpty, tellsWhatIsWrong, turnsPages } from '@/test/page'

describe('the list of KYC documents', () => {
  it('shows refused ones with their reason', async () => {
    renderApp('/compliance?Status=REFUSED')
    const table = await screen.findByRole('region', { name: 'KYC documents' })
    expect((await within(table).findAllByText('Refused')).length).toBeGreaterThan(0)
    expect(within(table).queryByText('Validated')).not.toBeInTheDocument()
  })

  it('clears filters that match nothing', async () => {
    const { router } = renderApp('/compliance?Type=SHAREHOLDER_DECLARATION')
    expect(await screen.findByText('No documents match')).toBeInTheDocument()
    await userEvent.setup().click(screen.getByRole('button', { name: 'Clear the filters' }))
    await waitFor(() => expect(router.state.location.search).toEqual({}))
  })

  it('asks whose document it is, and refuses an unknown user', async () => {
    renderApp('/compliance')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Add document' }))
    const dialog = await screen.findByRole('dialog', { name: 'Choose the user' })
    await user.type(within(dialog).getByLabelText('User id'), 'user_m_nobody')
    expect(await within(dialog).findByText('No user has this id')).toBeInTheDocument()
    expect(within(dialog).getByRole('button', { name: 'Next' })).toBeDisabled()
  })
})

describe('every KYC document', () => {
  tellsWhatIsWrong('/compliance', '/KYC/documents')
  saysWhenEmpty('/compliance', '/KYC/documents', 'No documents yet')
  turnsPages('/compliance?per_page=10', 'KYC documents', '/KYC/documents')
  hidesFromReaders('/compliance', ['kyc:read'], 'Identity proof', ['Add document'])

  it('is narrowed by a view, which stands in the address', async () => {
    const { api, router } = renderApp('/compliance?page=2&per_page=10')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Awaiting validation' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ Status: 'VALIDATION_ASKED', per_page: '10' }))
    expect(screen.getByRole('button', { name: 'Awaiting validation' })).toHaveAttribute('aria-pressed', 'true')
    await waitFor(() =>
      expect(api.world.log.filter((c) => c.path === '/KYC/documents').at(-1)?.query['Status']).toBe('VALIDATION_ASKED'),
    )
  })

  it('is sorted the other way by its heading', async () => {
    const { router } = renderApp('/compliance')
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Created' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ Sort: 'CreationDate:ASC' }))
    expect(screen.getByRole('columnheader', { name: 'Created' })).toHaveAttribute('aria-sort', 'ascending')
  })
})
