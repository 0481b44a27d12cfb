import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { newApi, renderApp } from '@/test/app'
import { afterADoubleClick, closed, openForm, tellsWhatIsWrong } from '@/test/page'
import { refused, server } from '@/test/server'
import { first, writes } from '@/test/world'

const world = () => newApi().world
const scan = () => new File([new Uint8Array(2048)], 'scan.pdf', { type: 'application/pdf' })

describe('a KYC document', () => {
  it('shows its files on request only', async () => {
    const d = first(world().kyc, (k) => k.Status === 'VALIDATED')
    const { api } = renderApp(`/compliance/${d.Id}`)
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Show files' }))
    expect(await screen.findAllByRole('link', { name: /^Page/ })).toHaveLength(2)
    expect(writes(api).map((call) => call.path.toLowerCase())).toEqual([`/kyc/documents/${d.Id}/consult`])
  })

  it('that was refused cannot be corrected, but sent anew', async () => {
    renderApp(`/compliance/${first(world().kyc, (k) => k.Status === 'REFUSED').Id}`)
    expect(await screen.findByRole('button', { name: 'Send a new document' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Add pages' })).not.toBeInTheDocument()
  })
})

describe('the page of a KYC document', () => {
  tellsWhatIsWrong('/compliance/kyc_m_1', '/KYC/documents/:id')

  it.each([
    ['REFUSED', 'A refused document cannot be corrected; send a new one.'],
    ['OUT_OF_DATE', 'The user falls back to KYC level Light until a current document is validated.'],
    ['VALIDATION_ASKED', 'It usually takes one working day. You are told by event and on this page.'],
    ['CREATED', 'Add all pages, then ask for validation.'],
  ] as const)('says what %s means', async (status, words) => {
    const document = first(world().kyc)
    renderApp(`/compliance/${document.Id}`, {
      given: (w) => {
        Object.assign(first(w.kyc), { Status: status, RefusedReasonType: null, RefusedReasonMessage: null })
      },
    })
    expect(await screen.findByText(words, { exact: false })).toBeInTheDocument()
  })

  it('is submitted for validation by one call', async () => {
    const d = first(world().kyc)
    const { api } = renderApp(`/compliance/${d.Id}`, {
      given: (w) => {
        first(w.kyc).Status = 'CREATED'
      },
    })
    await userEvent.setup().dblClick(await screen.findByRole('button', { name: 'Submit for validation' }))
    expect(await screen.findByText('Being checked.')).toBeInTheDocument()
    expect(writes(api).map((c) => [c.method, c.path, c.body])).toEqual([
      ['PUT', `/users/${d.UserId}/KYC/documents/${d.Id}`, { Status: 'VALIDATION_ASKED' }],
    ])
  })

  it('says why it cannot be submitted', async () => {
    renderApp(`/compliance/${first(world().kyc).Id}`, {
      given: (w) => {
        first(w.kyc).Status = 'CREATED'
      },
      overrides: [
        refused('put', '/users/:id/KYC/documents/:document', 400, { errors: { Status: 'There is no page yet.' } }),
      ],
    })
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Submit for validation' }))
    expect(await screen.findByText('There is no page yet.')).toBeInTheDocument()
  })

  it('offers a person who may only read no change, but the files', async () => {
    renderApp(`/compliance/${first(world().kyc).Id}`, {
      permissions: ['kyc:read', 'personaldata:read'],
      given: (w) => {
        first(w.kyc).Status = 'CREATED'
      },
    })
    expect(await screen.findByRole('button', { name: 'Show files' })).toBeEnabled()
    expect(screen.queryByRole('button', { name: 'Add pages' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Submit for validation' })).not.toBeInTheDocument()
  })
})

describe('a document that is sent', () => {
  const refusedOne = () => first(world().kyc, (d) => d.Status === 'REFUSED')
  const open = (overrides = {}) => openForm(`/compliance/${refusedOne().Id}`, 'Send a new document', overrides)

  it('needs a file', async () => {
    const { api, user, dialog } = await open()
    await user.click(within(dialog).getByRole('button', { name: 'Submit for validation' }))
    expect(await within(dialog).findByText('Choose at least one file')).toBeInTheDocument()
    expect(writes(api)).toHaveLength(0)
  })

  it('is opened, gets its pages and is submitted, in this order', async () => {
    const { api, user, dialog } = await open()
    await user.upload(within(dialog).getByLabelText('Files of the document'), [scan(), scan()])
    await user.click(within(dialog).getByRole('button', { name: 'Submit for validation' }))
    await closed()
    const made = api.world.kyc.at(-1)
    const base = `/users/${refusedOne().UserId}/KYC/documents`
    expect(writes(api).map((c) => `${c.method} ${c.path}`)).toEqual([
      `POST ${base}`,
      `POST ${base}/${made?.Id}/pages`,
      `POST ${base}/${made?.Id}/pages`,
      `PUT ${base}/${made?.Id}`,
    ])
    expect(made?.Status).toBe('VALIDATION_ASKED')
  })

  it('goes on with the pages that are missing when one failed on the way', async () => {
    const { api, user, dialog } = await open({
      overrides: [refused('post', '/users/:id/KYC/documents/:document/pages', 503)],
    })
    await user.upload(within(dialog).getByLabelText('Files of the document'), [scan()])
    await user.click(within(dialog).getByRole('button', { name: 'Submit for validation' }))
    expect(await within(dialog).findByText('Temporarily unavailable.')).toBeInTheDocument()
    server.resetHandlers()
    server.use(...api.handlers)
    await afterADoubleClick()
    await user.click(within(dialog).getByRole('button', { name: 'Submit for validation' }))
    await closed()
    expect(writes(api).filter((c) => c.path.endsWith('/documents'))).toHaveLength(1)
  })

  it('takes no file that the API would refuse', async () => {
    const { dialog } = await open()
    const user = userEvent.setup({ applyAccept: false })
    await user.upload(
      within(dialog).getByLabelText('Files of the document'),
      new File([new Uint8Array(2048)], 'letter.docx'),
    )
    expect(await within(dialog).findByText('letter.docx: only PDF, JPEG, PNG or GIF')).toBeInTheDocument()
  })
})
