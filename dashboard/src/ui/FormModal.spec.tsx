import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { ApiError } from '@/api/errors'
import { afterADoubleClick } from '@/test/page'
import { renderPart } from '@/test/part'
import { FormModal } from './FormModal'

const modal = (props: Partial<Parameters<typeof FormModal>[0]> = {}) => {
  const onSubmit = vi.fn()
  const onClose = vi.fn()
  const { user } = renderPart(
    <FormModal
      title="Rename"
      onClose={onClose}
      onSubmit={onSubmit}
      submitLabel="Save"
      pending={false}
      error={null}
      {...props}
    >
      <input aria-label="Name" />
    </FormModal>,
  )
  return { onSubmit, onClose, user }
}

describe('a form over the page', () => {
  it('is named by its title', async () => {
    modal()
    expect(await screen.findByRole('dialog', { name: 'Rename' })).toBeInTheDocument()
  })

  it('is sent once by a double click, and again by a later one', async () => {
    const { onSubmit, user } = modal()
    await user.dblClick(await screen.findByRole('button', { name: 'Save' }))
    expect(onSubmit).toHaveBeenCalledOnce()
    await afterADoubleClick()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(onSubmit).toHaveBeenCalledTimes(2)
  })

  it('is sent by the return key', async () => {
    const { onSubmit, user } = modal()
    await user.type(await screen.findByLabelText('Name'), 'Ada{Enter}')
    expect(onSubmit).toHaveBeenCalledOnce()
  })

  it.each([{ disabled: true }, { pending: true }])(
    'is not sent while %o, not by the return key either',
    async (state) => {
      const { onSubmit, user } = modal(state)
      await user.type(await screen.findByLabelText('Name'), 'Ada{Enter}')
      expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled()
      expect(onSubmit).not.toHaveBeenCalled()
    },
  )

  it('is left by its button and by the escape key', async () => {
    const { onClose, user } = modal()
    await user.click(await screen.findByRole('button', { name: 'Cancel' }))
    await user.keyboard('{Escape}')
    expect(onClose).toHaveBeenCalledTimes(2)
  })

  it('cannot be left while it is being sent', async () => {
    const { onClose, user } = modal({ pending: true })
    expect(await screen.findByRole('button', { name: 'Cancel' })).toBeDisabled()
    await user.keyboard('{Escape}')
    expect(onClose).not.toHaveBeenCalled()
  })

  it('says what the API refused, field by field, with the reference', async () => {
    modal({ error: new ApiError(400, { Message: 'No', Id: 'ref-9#1', errors: { Name: 'Too long' } }) })
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('The request was refused.')
    expect(alert).toHaveTextContent('Name Too long')
    expect(alert).toHaveTextContent('Reference ref-9#1')
  })
})
