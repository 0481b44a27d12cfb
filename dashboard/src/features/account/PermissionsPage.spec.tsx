import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { closed, hidesFromReaders, openForm, saysWhenEmpty, tellsWhatIsWrong } from '@/test/page'
import { writes } from '@/test/world'

describe('permission groups', () => {
  it('give reading with writing, and take writing with reading', async () => {
    const { api } = renderApp('/account/permissions')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Create group' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText(/^Name/), 'Auditors')
    await user.click(within(dialog).getByLabelText('Edit Users'))
    expect(within(dialog).getByLabelText('Read Users')).toBeChecked()
    await user.click(within(dialog).getByLabelText('Read Users'))
    expect(within(dialog).getByLabelText('Edit Users')).not.toBeChecked()
    await user.click(within(dialog).getByRole('button', { name: 'Create group' }))
    await waitFor(() => expect(writes(api).map((call) => call.body['Name'])).toEqual(['Auditors']))
  })
})

describe('the table of groups', () => {
  tellsWhatIsWrong('/account/permissions', '/clients/permissiongroups')
  saysWhenEmpty('/account/permissions', '/clients/permissiongroups', 'No group')
  hidesFromReaders('/account/permissions', ['team:read'], 'Merchant admin', ['Create group', 'Edit'])

  it('says what each group holds, area by area', async () => {
    renderApp('/account/permissions')
    const row = (await screen.findByRole('rowheader', { name: 'Pay-ins' })).closest('tr') as HTMLElement
    const cells = within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent)
    expect(cells).toEqual([' All', ' All', 'Read', 'Read', 'Read', '–'])
  })

  it('lets only own groups be edited', async () => {
    renderApp('/account/permissions')
    await screen.findByText('Merchant admin')
    expect(screen.getAllByRole('button', { name: 'Edit' })).toHaveLength(1)
  })
})

describe('editing a group', () => {
  it('begins with what it holds, and sends the whole of it', async () => {
    const { api, user, dialog } = await openForm('/account/permissions', 'Edit')
    expect(within(dialog).getByLabelText('Edit Hooks')).toBeChecked()
    expect(within(dialog).getByLabelText('Edit Events')).not.toBeChecked()
    await user.click(within(dialog).getByLabelText('Read Hooks'))
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    await closed()
    const sent = writes(api)[0]
    expect([sent?.method, sent?.path]).toEqual(['PUT', '/clients/permissiongroups/grp_dev'])
    expect(sent?.body).toMatchObject({
      Name: 'Agency developers',
      Scopes: {
        Hooks: { Read: false, Create: false, Edit: false },
        Events: { Read: true, Create: false, Edit: false },
      },
    })
  })

  it('needs a name', async () => {
    const { api, user, dialog } = await openForm('/account/permissions', 'Create group')
    await user.click(within(dialog).getByRole('button', { name: 'Create group' }))
    expect(await within(dialog).findByText('Required')).toBeInTheDocument()
    expect(writes(api)).toHaveLength(0)
  })
})
