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

describe('signing in', () => {
  it('is changed at the sign-in pages, which come back here', async () => {
    renderApp('/profile')
    const links = {
      'Add an app': 'app',
      'Add a passkey': 'passkey',
      'Make new codes': 'recovery-codes',
      'Change the password': 'password',
    }
    for (const [name, action] of Object.entries(links))
      expect(await screen.findByRole('link', { name })).toHaveAttribute(
        'href',
        `/login?action=${action}&next=%2Fprofile`,
      )
  })

  it.each([
    ['/profile?action=passkey&outcome=success', 'The passkey is set up.'],
    ['/profile?action=password&outcome=cancelled', 'Nothing was changed.'],
    ['/profile?action=app&outcome=error', 'That did not work.'],
  ])('tells what became of it: %s', async (at, told) => {
    renderApp(at)
    expect(await screen.findByText(told)).toBeInTheDocument()
  })

  it('tells nothing that nobody asked for', async () => {
    renderApp('/profile?action=everything&outcome=success')
    expect(await screen.findByRole('link', { name: 'Add a passkey' })).toBeInTheDocument()
    expect(screen.queryByText(/is set up|did not work/)).not.toBeInTheDocument()
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
