import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { newApi, renderApp } from '@/test/app'
import { first } from '@/test/world'

const user = () => first(newApi().world.users, (u) => u.PersonType === 'NATURAL' && u.UserStatus === 'ACTIVE')
const history = (permissions?: string[]) =>
  renderApp(`/users/${user().Id}?tab=history`, permissions ? { permissions } : {})

describe('the history of an object', () => {
  it('takes a note, shows who wrote it and lets the author delete it', async () => {
    history()
    await userEvent.type(await screen.findByLabelText('New note'), 'Called about the refund')
    await userEvent.click(screen.getByRole('button', { name: 'Add note' }))
    const list = await screen.findByRole('list', { name: 'Notes' })
    expect(within(list).getByText('Called about the refund')).toBeInTheDocument()
    expect(screen.getByLabelText('New note')).toHaveValue('')
    await userEvent.click(within(list).getByRole('button', { name: 'Delete' }))
    expect(await screen.findByText('No note yet')).toBeInTheDocument()
  })

  it('keeps tags', async () => {
    history()
    const input = await screen.findByPlaceholderText('Add a tag')
    await waitFor(() => expect(input).not.toHaveAttribute('readonly'))
    await userEvent.type(input, 'VIP{enter}')
    expect(await screen.findByText('vip')).toBeInTheDocument()
  })

  it('shows what was done to people who may see the audit trail', async () => {
    history(['users:read', 'audit:read'])
    expect(await screen.findByText('Nothing recorded')).toBeInTheDocument()
    expect(screen.queryByText('Notes and tags')).not.toBeInTheDocument()
  })

  it('shows notes without a form to people who may only read them', async () => {
    history(['users:read', 'notes:read'])
    expect(await screen.findByText('No note yet')).toBeInTheDocument()
    expect(screen.queryByLabelText('New note')).not.toBeInTheDocument()
    expect(screen.queryByText('Nothing recorded')).not.toBeInTheDocument()
  })

  it('is not offered to people who may see neither', async () => {
    renderApp(`/users/${user().Id}`, { permissions: ['users:read'] })
    expect(await screen.findByRole('tab', { name: 'Overview' })).toBeInTheDocument()
    expect(screen.queryByRole('tab', { name: 'History and notes' })).not.toBeInTheDocument()
  })
})
