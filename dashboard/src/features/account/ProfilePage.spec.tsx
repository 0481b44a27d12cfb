import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'

describe('the profile', () => {
  it('shows who is signed in and what they may do', async () => {
    renderApp('/profile', { permissions: ['users:write', 'kyc:read'] })
    expect(await screen.findByText('Read and change')).toBeInTheDocument()
    expect(screen.getAllByText('maren@hafenmarkt.example').length).toBeGreaterThan(0)
  })
})

describe('the display', () => {
  it('changes every time on the screen with the time zone, and keeps it', async () => {
    renderApp('/profile', { zone: 'Europe/Berlin' })
    const user = userEvent.setup()
    expect(await screen.findByText(/^It is now/)).toHaveTextContent(/UTC\+[12]/)
    const field = screen.getAllByLabelText('Time zone').find((e) => e.tagName === 'INPUT') as HTMLElement
    await user.click(field)
    await user.clear(field)
    await user.type(field, 'Asia/Tokyo')
    await user.click(await screen.findByRole('option', { name: 'Asia/Tokyo', hidden: true }))
    await waitFor(() => expect(screen.getByText(/^It is now/)).toHaveTextContent(/UTC\+9/))
    expect(Object.values({ ...localStorage }).join()).toContain('Asia/Tokyo')
  })

  it('says everything of a person who may do everything', async () => {
    renderApp('/profile')
    expect(await screen.findByText('Everything.')).toBeInTheDocument()
  })

  it('shows the greater of two permissions on one thing', async () => {
    renderApp('/profile', { permissions: ['users:read', 'users:write', 'cards:read'] })
    const facts = (await screen.findByText('users')).closest('dl') as HTMLElement
    expect(facts).toHaveTextContent('cardsReadusersRead and change')
  })
})
