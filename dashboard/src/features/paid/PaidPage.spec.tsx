import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderApp } from '@/test/app'

it('thanks a payer who is not signed in, without asking for a session', async () => {
  const { api } = renderApp('/paid')
  expect(await screen.findByRole('heading', { name: 'Thank you' })).toBeInTheDocument()
  expect(api.world.log).toHaveLength(0)
})
