import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { closed, openForm, tellsWhatIsWrong } from '@/test/page'
import { refused } from '@/test/server'
import { writes } from '@/test/world'

describe('the company', () => {
  it('shows who is told what, and refuses a broken address', async () => {
    const { api } = renderApp('/account')
    const user = userEvent.setup()
    expect(await screen.findByText('Hafenmarkt Plattform GmbH')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Edit' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('Fraud emails'), 'not-an-address')
    expect(await within(dialog).findByText('not-an-address is not a valid email address')).toBeInTheDocument()
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(writes(api)).toHaveLength(0)
  })

  it('cannot be edited by a person who may only read', async () => {
    renderApp('/account', { permissions: ['client:read'] })
    await screen.findByText('Hafenmarkt Plattform GmbH')
    expect(screen.queryByRole('button', { name: 'Edit' })).not.toBeInTheDocument()
  })
})

describe('the details of the company', () => {
  tellsWhatIsWrong('/account', '/clients')

  it('show where it sits, and who is written to about what', async () => {
    renderApp('/account')
    expect(await screen.findByText(/Am Sandtorkai 40/)).toHaveTextContent('Am Sandtorkai 4020457 HamburgGermany')
    const facts = screen.getByText('Fraud').closest('dl') as HTMLElement
    expect(facts).toHaveTextContent('Technicaltechnik@hafenmarkt.example')
    expect(facts).toHaveTextContent('FraudNone')
  })

  it('are sent as they are typed: addresses as a list, an emptied field as null', async () => {
    const { api, user, dialog } = await openForm('/account', 'Edit')
    await user.clear(within(dialog).getByLabelText('Tax number'))
    await user.type(within(dialog).getByLabelText('Fraud emails'), 'fraud@hafenmarkt.example; night@hafenmarkt.example')
    await user.dblClick(within(dialog).getByRole('button', { name: 'Save' }))
    await closed()
    expect(writes(api).map((call) => [call.method, call.path, call.body])).toEqual([
      [
        'PUT',
        '/clients',
        {
          PlatformURL: 'https://hafenmarkt.example',
          PlatformDescription: 'A marketplace for things made by hand in small workshops.',
          HeadquartersPhoneNumber: '+494055500100',
          TaxNumber: null,
          AdminEmails: ['leitung@hafenmarkt.example'],
          TechEmails: ['technik@hafenmarkt.example'],
          BillingEmails: ['rechnung@hafenmarkt.example'],
          FraudEmails: ['fraud@hafenmarkt.example', 'night@hafenmarkt.example'],
        },
      ],
    ])
    expect(await screen.findByText('fraud@hafenmarkt.example, night@hafenmarkt.example')).toBeInTheDocument()
  })

  it('that the API refuses are told at the field, and nothing is lost', async () => {
    const { user, dialog } = await openForm('/account', 'Edit', {
      overrides: [refused('put', '/clients', 400, { errors: { TaxNumber: 'The TaxNumber is not valid.' } })],
    })
    const tax = within(dialog).getByLabelText('Tax number')
    await user.type(tax, '-x')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(tax).toHaveAccessibleDescription('The TaxNumber is not valid.'))
    expect(tax).toHaveValue('DE305555555-x')
    await user.type(tax, '1')
    expect(tax).not.toHaveAccessibleDescription('The TaxNumber is not valid.')
  })
})
