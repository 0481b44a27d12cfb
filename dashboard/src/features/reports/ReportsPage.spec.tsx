import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { choose, closed, openForm, saysWhenEmpty, tellsWhatIsWrong } from '@/test/page'
import { refused } from '@/test/server'
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

describe('the list of reports', () => {
  tellsWhatIsWrong('/reports', '/reports')
  saysWhenEmpty('/reports', '/reports', 'No report yet')

  it('says of each file whether it can still be had', async () => {
    renderApp('/reports')
    const row = (name: string) => screen.getByText(name).closest('tr') as HTMLElement
    await screen.findByText('Week 46')
    expect(row('October closing')).toHaveTextContent('Expired')
    expect(row('Failed payouts')).toHaveTextContent('The report could not be made')
    expect(row('Week 46')).toHaveTextContent('Ready')
  })
})

describe('a new report', () => {
  it('of wallets asks for balances in minor units, in the days of the reader', async () => {
    const { api, user, dialog } = await openForm('/reports', 'Create report', { zone: 'Asia/Tokyo' })
    await user.click(within(dialog).getByText('Wallets'))
    await choose(user, dialog, 'Currency', 'JPY')
    await user.type(within(dialog).getByLabelText('At least'), '1500')
    await user.click(within(dialog).getByLabelText('Preview: ten lines only'))
    await user.dblClick(within(dialog).getByRole('button', { name: 'Create report' }))
    await closed()
    const sent = writes(api)
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({
      path: '/reports/wallets',
      key: expect.any(String),
      body: { Preview: true, Filters: { Currency: 'JPY', MinBalanceAmount: 1500, MinBalanceCurrency: 'JPY' } },
    })
    const { AfterDate } = sent[0]?.body['Filters'] as { AfterDate: number }
    expect(new Date(AfterDate * 1000).getUTCHours()).toBe(15)
  })

  it('without a column cannot be sent', async () => {
    const { user, dialog } = await openForm('/reports', 'Create report')
    await user.click(within(dialog).getByText('Wallets'))
    for (const box of within(dialog).getAllByRole('checkbox', { checked: true })) await user.click(box)
    expect(await within(dialog).findByText('Choose at least one column')).toBeInTheDocument()
    expect(within(dialog).getByRole('button', { name: 'Create report' })).toBeDisabled()
  })

  it('of amounts from more than to cannot be sent, and says so at the field', async () => {
    const { api, user, dialog } = await openForm('/reports', 'Create report')
    await choose(user, dialog, 'Currency of the amounts below', 'EUR')
    await user.type(within(dialog).getByLabelText('At least'), '20')
    await user.type(within(dialog).getByLabelText('At most'), '10')
    expect(within(dialog).getByLabelText('At most')).toHaveAccessibleDescription(/Below the minimum/)
    await user.click(within(dialog).getByRole('button', { name: 'Create report' }))
    expect(writes(api)).toHaveLength(0)
  })

  it('is told at the field what the API refuses, and keeps the rest', async () => {
    const { user, dialog } = await openForm('/reports', 'Create report', {
      overrides: [refused('post', '/reports/:type', 400, { errors: { Tag: 'The Tag is too long.' } })],
    })
    await user.type(within(dialog).getByLabelText('Name'), 'Closing')
    await user.click(within(dialog).getByRole('button', { name: 'Create report' }))
    await waitFor(() => expect(within(dialog).getByLabelText('Name')).toHaveAccessibleDescription(/too long/))
    expect(within(dialog).getByLabelText('Name')).toHaveValue('Closing')
  })
})
