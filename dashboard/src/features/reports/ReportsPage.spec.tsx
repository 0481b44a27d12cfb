import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { writes } from '@/test/world'

describe('reports', () => {
  it('offer a file while it is kept', async () => {
    renderApp('/reports')
    expect(await screen.findByRole('link', { name: 'Download Week 46' })).toHaveAttribute('href', '/mock/report.csv')
    expect(screen.queryByRole('link', { name: 'Download October closing' })).not.toBeInTheDocument()
  })

  it('are asked for with period, filters and columns', async () => {
    const { api } = renderApp('/reports')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Create report' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('Name'), 'Closing')
    await user.dblClick(within(dialog).getByRole('button', { name: 'Create report' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(writes(api)).toHaveLength(1)
    expect(writes(api)[0]).toMatchObject({
      path: '/reports/transactions',
      body: { Tag: 'Closing', DownloadFormat: 'CSV_FOR_SPREADSHEETS', Preview: false },
    })
  })

  it('cannot be created by a person who may only read', async () => {
    renderApp('/reports', { permissions: ['reports:read'] })
    await screen.findByRole('region', { name: 'Reports' })
    expect(screen.queryByRole('button', { name: 'Create report' })).not.toBeInTheDocument()
  })
})
