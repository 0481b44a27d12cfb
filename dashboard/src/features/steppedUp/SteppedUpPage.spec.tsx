import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { hearSteppedUp } from '@/api/stepUp'
import { renderApp } from '@/test/app'
import { fakeChannels } from '@/test/channels'

it('tells the page that waits, closes its window, and says so where that is not allowed', async () => {
  fakeChannels()
  const close = vi.spyOn(window, 'close').mockImplementation(() => undefined)
  const heard = vi.fn()
  const stop = hearSteppedUp(heard)
  const { api } = renderApp('/stepped-up')
  expect(await screen.findByRole('heading', { name: 'Confirmed' })).toBeInTheDocument()
  expect(heard).toHaveBeenCalled()
  expect(close).toHaveBeenCalled()
  expect(api.world.log).toHaveLength(0)
  stop()
  close.mockRestore()
})
