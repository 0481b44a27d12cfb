import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { renderApp } from '@/test/app'
import { renderPart } from '@/test/part'
import { NotFound, RouteError } from './RouteError'

describe('every page', () => {
  it('marks its menu, and can be reached past the menu by the keyboard', async () => {
    renderApp('/profile')
    expect(await screen.findByRole('link', { name: 'Skip to the content' })).toHaveAttribute('href', '#content')
    expect(screen.getByRole('main')).toHaveAttribute('id', 'content')
    expect(screen.queryByRole('link', { current: 'page', name: 'Users' })).not.toBeInTheDocument()
  })

  it('stays marked in the menu below the list that it belongs to', async () => {
    renderApp('/users?page=2')
    const nav = await screen.findByRole('navigation', { name: 'Main' })
    await waitFor(() =>
      expect(within(nav).getByRole('link', { name: 'Users' })).toHaveAttribute('aria-current', 'page'),
    )
    expect(within(nav).getByRole('link', { name: 'Home' })).not.toHaveAttribute('aria-current')
  })

  it('says how many disputes wait for an answer', async () => {
    const { api } = renderApp('/profile')
    const waiting = api.world.disputes.filter((d) => /PENDING_CLIENT_ACTION$/.test(d.Status)).length
    const nav = await screen.findByRole('navigation', { name: 'Main' })
    const link = within(nav).getByRole('link', { name: /^Payment disputes/ })
    await waitFor(() => expect(link).toHaveTextContent(`Payment disputes${waiting} waiting for you`))
  })

  it('names the zone of its times, and leads to where it is chosen', async () => {
    renderApp('/users', { zone: 'Asia/Tokyo' })
    const mark = await screen.findByRole('link', { name: 'Tokyo · UTC+9' })
    expect(mark).toHaveAttribute('href', '/profile')
    expect(mark).toHaveAttribute('title', 'All times are in Asia/Tokyo')
  })

  it('is shown dark to those who choose it', async () => {
    renderApp('/profile')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Appearance' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Dark' }))
    await waitFor(() => expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark'))
  })

  it('is not there when the session cannot be read, and can be tried again', async () => {
    let down = true
    renderApp('/profile', {
      overrides: [http.get('*/session', () => (down ? HttpResponse.json({}, { status: 503 }) : undefined))],
    })
    expect(await screen.findByRole('heading', { name: 'Temporarily unavailable' })).toBeInTheDocument()
    expect(screen.queryByRole('navigation', { name: 'Main' })).not.toBeInTheDocument()
    down = false
    await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Profile' })).toBeInTheDocument()
  })
})

describe('a page that broke', () => {
  const broken = (message: string, reset = vi.fn()) => ({
    reset,
    ...renderPart(<RouteError error={new Error(message)} reset={reset} />),
  })

  it('says what is wrong and can be tried again', async () => {
    const { reset, user } = broken('Nothing fits')
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing fits')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(reset).toHaveBeenCalledOnce()
  })

  it.each(['Failed to fetch dynamically imported module: /a.js', 'error loading dynamically imported module'])(
    'because a newer version was deployed offers to load that: %s',
    async (message) => {
      broken(message)
      expect(await screen.findByRole('heading', { name: 'A newer version is available' })).toBeInTheDocument()
      expect(screen.getByRole('link', { name: 'Load it' })).toHaveAttribute('href', window.location.href)
    },
  )

  it('that does not exist leads home', async () => {
    renderPart(<NotFound />)
    expect(await screen.findByRole('link', { name: 'Go to home' })).toHaveAttribute('href', '/')
  })
})
