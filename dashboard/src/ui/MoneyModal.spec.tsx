import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { afterADoubleClick } from '@/test/page'
import { renderPart } from '@/test/part'
import { MoneyModal } from './MoneyModal'

type Props = Parameters<typeof MoneyModal>[0]

const modal = (props: Partial<Props> = {}) => {
  const told = { onClose: vi.fn(), onIncomplete: vi.fn(), onConfirm: vi.fn() }
  const ready: { set?: (ready: Props['ready']) => void } = {}
  function Held() {
    const [state, setState] = useState<Props['ready']>(props.ready ?? true)
    ready.set = setState
    return (
      <MoneyModal
        title="Pay out"
        confirmLabel="Pay out 20.00 EUR"
        lines={['20.00 EUR leaves the wallet.', 'It happens at once.']}
        pending={false}
        error={null}
        {...told}
        {...props}
        ready={state}
      >
        <input aria-label="Amount" />
      </MoneyModal>
    )
  }
  return { ...told, ready, ...renderPart(<Held />) }
}

describe('a form that moves money', () => {
  it('says what will happen before it can be confirmed', async () => {
    const { onConfirm, user } = modal()
    await user.click(await screen.findByRole('button', { name: 'Review' }))
    expect(screen.getByRole('heading', { name: 'What will happen' })).toBeInTheDocument()
    expect(screen.getByText('20.00 EUR leaves the wallet.')).toBeInTheDocument()
    expect(onConfirm).not.toHaveBeenCalled()
    const confirm = screen.getByRole('button', { name: 'Pay out 20.00 EUR' })
    await waitFor(() => expect(confirm).toBeEnabled())
    await user.click(confirm)
    expect(onConfirm).toHaveBeenCalledOnce()
  })

  it('does not take the second half of a double click for the confirmation', async () => {
    const { onConfirm, user } = modal()
    await user.dblClick(await screen.findByRole('button', { name: 'Review' }))
    expect(screen.getByRole('button', { name: 'Pay out 20.00 EUR' })).toBeDisabled()
    await afterADoubleClick()
    expect(onConfirm).not.toHaveBeenCalled()
  })

  it('is confirmed once by a double click', async () => {
    const { onConfirm, user } = modal()
    await user.click(await screen.findByRole('button', { name: 'Review' }))
    const confirm = screen.getByRole('button', { name: 'Pay out 20.00 EUR' })
    await waitFor(() => expect(confirm).toBeEnabled())
    await user.dblClick(confirm)
    expect(onConfirm).toHaveBeenCalledOnce()
  })

  it('shows what is missing instead of going on', async () => {
    const { onIncomplete, user } = modal({ ready: false })
    await user.click(await screen.findByRole('button', { name: 'Review' }))
    expect(onIncomplete).toHaveBeenCalledOnce()
    expect(screen.queryByText('What will happen')).not.toBeInTheDocument()
  })

  it('goes on by itself when what it looked up has come', async () => {
    const { ready, onIncomplete, user } = modal({ ready: 'loading' })
    await user.click(await screen.findByRole('button', { name: 'Review' }))
    expect(screen.queryByText('What will happen')).not.toBeInTheDocument()
    ready.set?.(true)
    expect(await screen.findByText('What will happen')).toBeInTheDocument()
    expect(onIncomplete).not.toHaveBeenCalled()
  })

  it('sends nothing that has ceased to be right while it was read', async () => {
    const { ready, onConfirm, user } = modal()
    await user.click(await screen.findByRole('button', { name: 'Review' }))
    ready.set?.(false)
    await afterADoubleClick()
    await user.click(screen.getByRole('button', { name: 'Pay out 20.00 EUR' }))
    expect(onConfirm).not.toHaveBeenCalled()
  })

  it('goes back to what was typed', async () => {
    const { onClose, user } = modal()
    await user.type(await screen.findByLabelText('Amount'), '20')
    await user.click(screen.getByRole('button', { name: 'Review' }))
    await user.click(screen.getByRole('button', { name: 'Back' }))
    expect(screen.getByLabelText('Amount')).toHaveValue('20')
    expect(screen.getByRole('button', { name: 'Review' })).toBeEnabled()
    expect(onClose).not.toHaveBeenCalled()
  })

  it('cannot be sent where there is nothing to send from', async () => {
    const { onIncomplete, user } = modal({ disabled: true })
    const review = await screen.findByRole('button', { name: 'Review' })
    expect(review).toBeDisabled()
    await user.type(screen.getByLabelText('Amount'), '1{Enter}')
    expect(onIncomplete).not.toHaveBeenCalled()
  })
})
