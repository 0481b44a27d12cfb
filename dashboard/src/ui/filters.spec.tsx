import { screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { renderPart } from '@/test/part'
import { DateFilter, type DateValue, ManyFilter, TextFilter } from './filters'

const STATUSES = [
  { value: 'FAILED', label: 'Failed' },
  { value: 'SUCCEEDED', label: 'Succeeded' },
]

/** A filter with the address that it would stand in. */
function Kept<T>({ initial, told, children }: Kept<T>) {
  const [value, setValue] = useState(initial)
  return children(value, (next) => {
    told(next)
    setValue(next)
  })
}
interface Kept<T> {
  initial: T
  told: (value: T) => void
  children: (value: T, onChange: (value: T) => void) => React.ReactNode
}

describe('a filter of several values', () => {
  const many = (initial: string | undefined, told: (value: string | undefined) => void) => (
    <Kept initial={initial} told={told}>
      {(value, onChange) => <ManyFilter label="Status" options={STATUSES} value={value} onChange={onChange} />}
    </Kept>
  )

  it('names what is chosen', async () => {
    renderPart(many('FAILED,SUCCEEDED', vi.fn()))
    expect(await screen.findByRole('button', { name: 'Status: Failed, Succeeded' })).toHaveAttribute(
      'aria-expanded',
      'false',
    )
  })

  it('keeps its values with commas, and none at all as nothing', async () => {
    const told = vi.fn()
    const { user } = renderPart(many(undefined, told))
    await user.click(await screen.findByRole('button', { name: 'Status' }))
    await user.click(await screen.findByLabelText('Failed'))
    await user.click(screen.getByLabelText('Succeeded'))
    await user.click(screen.getByLabelText('Failed'))
    await user.click(screen.getByLabelText('Succeeded'))
    expect(told.mock.calls.flat()).toEqual(['FAILED', 'FAILED,SUCCEEDED', 'SUCCEEDED', undefined])
  })

  it('is cleared from within', async () => {
    const told = vi.fn()
    const { user } = renderPart(many('FAILED', told))
    await user.click(await screen.findByRole('button', { name: 'Status: Failed' }))
    await user.click(await screen.findByRole('button', { name: 'Clear status' }))
    expect(told).toHaveBeenCalledWith(undefined)
    expect(await screen.findByRole('button', { name: 'Status' })).toHaveAttribute('data-on', 'false')
  })
})

describe('a filter of text', () => {
  const text = (onChange: (value: string | undefined) => void, value?: string) => (
    <TextFilter
      label="Author"
      placeholder="user_m_…"
      value={value}
      onChange={onChange}
      check={(t) => (t.includes(' ') ? 'No blanks' : null)}
    />
  )

  it('is applied by the return key, without blanks around it', async () => {
    const told = vi.fn()
    const { user } = renderPart(text(told))
    await user.click(await screen.findByRole('button', { name: 'Author' }))
    await user.type(await screen.findByRole('textbox', { name: 'Author' }), ' user_m_1 {Enter}')
    expect(told.mock.calls).toEqual([['user_m_1']])
  })

  it('is not applied while it is wrong', async () => {
    const told = vi.fn()
    const { user } = renderPart(text(told))
    await user.click(await screen.findByRole('button', { name: 'Author' }))
    await user.type(await screen.findByRole('textbox', { name: 'Author' }), 'a b{Enter}')
    expect(await screen.findByText('No blanks')).toBeInTheDocument()
    expect(told).not.toHaveBeenCalled()
  })

  it('that is emptied is gone', async () => {
    const told = vi.fn()
    const { user } = renderPart(text(told, 'user_m_1'))
    await user.click(await screen.findByRole('button', { name: 'Author: user_m_1' }))
    const field = await screen.findByRole('textbox', { name: 'Author' })
    expect(field).toHaveValue('user_m_1')
    await user.clear(field)
    await user.click(screen.getByRole('button', { name: 'Apply' }))
    expect(told.mock.calls).toEqual([[undefined]])
  })
})

describe('a filter of days', () => {
  const open = async (value: DateValue, name: string | RegExp, zone = 'Asia/Tokyo') => {
    const told = vi.fn()
    const { user } = renderPart(<DateFilter value={value} onChange={told} />, { zone })
    await user.click(await screen.findByRole('button', { name }))
    return { told, user }
  }

  it('takes a period in place of days', async () => {
    const { told, user } = await open({ from: '2026-01-01' }, 'Date: 2026-01-01 to …')
    await user.click(await screen.findByLabelText('Last 7 days'))
    expect(told).toHaveBeenCalledWith({ dates: '7d', from: undefined, to: undefined })
  })

  it('takes days in place of a period', async () => {
    const { told, user } = await open({ dates: 'month' }, 'Date: This month')
    await user.type(await screen.findByLabelText('From'), '2026-02-03')
    expect(told).toHaveBeenLastCalledWith({ dates: undefined, from: '2026-02-03', to: undefined })
  })

  it('keeps the other end when one is changed, and offers no end before the start', async () => {
    const { told, user } = await open({ from: '2026-02-03', to: '2026-02-05' }, /2026-02-03 to 2026-02-05/)
    const to = await screen.findByLabelText('To')
    expect(to).toHaveAttribute('min', '2026-02-03')
    expect(screen.getByLabelText('From')).toHaveAttribute('max', '2026-02-05')
    await user.clear(to)
    expect(told).toHaveBeenLastCalledWith({ dates: undefined, from: '2026-02-03', to: undefined })
  })

  it('says in which zone its days are meant', async () => {
    await open({}, 'Date')
    expect(await screen.findByText('Days in Asia/Tokyo (UTC+9)')).toBeInTheDocument()
  })

  it('is cleared whole', async () => {
    const { told, user } = await open({ dates: '30d' }, 'Date: Last 30 days')
    await user.click(await screen.findByRole('button', { name: 'Clear date' }))
    expect(told).toHaveBeenCalledWith({ dates: undefined, from: undefined, to: undefined })
  })
})
