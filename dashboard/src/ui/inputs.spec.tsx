import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { renderPart } from '@/test/part'
import { CountrySelect } from './CountrySelect'
import { FileDrop } from './FileDrop'
import { MoneyInput } from './MoneyInput'
import { Until, When } from './TimeZone'

const file = (name: string, size = 2048) => new File([new Uint8Array(size)], name)

describe('files to send', () => {
  function Held({ told }: { told: (files: File[]) => void }) {
    const [files, setFiles] = useState<File[]>([])
    return (
      <FileDrop
        label="Files"
        files={files}
        onChange={(next) => {
          told(next)
          setFiles(next)
        }}
      />
    )
  }

  it('are added to those that are there, and removed one by one', async () => {
    const told = vi.fn()
    const { user } = renderPart(<Held told={told} />)
    const input = await screen.findByLabelText('Files')
    await user.upload(input, file('front.png'))
    await user.upload(input, file('back.png', 4096))
    expect(screen.getByText('4 KB')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Remove front.png' }))
    expect(told.mock.lastCall?.[0].map((f: File) => f.name)).toEqual(['back.png'])
  })

  it('can be dropped, and those that the API would refuse are left out by name', async () => {
    const told = vi.fn()
    renderPart(<Held told={told} />)
    const drop = (await screen.findByLabelText('Files')).closest('label') as HTMLElement
    fireEvent.dragOver(drop)
    expect(drop).toHaveAttribute('data-over', 'true')
    fireEvent.drop(drop, { dataTransfer: { files: [file('letter.docx'), file('scan.pdf'), file('dot.gif', 3)] } })
    expect(drop).toHaveAttribute('data-over', 'false')
    expect(screen.getByRole('alert')).toHaveTextContent('letter.docx: only PDF, JPEG, PNG or GIF')
    expect(told.mock.lastCall?.[0].map((f: File) => f.name)).toEqual(['scan.pdf'])
  })
})

describe('an amount to type', () => {
  it.each([
    ['EUR', '0.00', 'decimal'],
    ['JPY', '0', 'numeric'],
    ['KWD', '0.000', 'decimal'],
  ])('of %s shows %s, on the keyboard for %s', async (currency, placeholder, mode) => {
    renderPart(<MoneyInput label="Amount" currency={currency} />)
    const input = await screen.findByLabelText('Amount')
    expect(input).toHaveAttribute('placeholder', placeholder)
    expect(input).toHaveAttribute('inputmode', mode)
    expect(screen.getByText(currency)).toBeInTheDocument()
  })

  it('stays as it is typed', async () => {
    const told = vi.fn()
    const { user } = renderPart(<MoneyInput label="Amount" currency="EUR" onChange={told} />)
    await user.type(await screen.findByLabelText('Amount'), '1')
    expect(told).toHaveBeenCalledWith('1')
  })
})

describe('a country', () => {
  const field = () => screen.getAllByLabelText(/^Country/).find((e) => e.tagName === 'INPUT') as HTMLElement

  it('is found by its name, and told by its code', async () => {
    const told = vi.fn()
    const { user } = renderPart(<CountrySelect label="Country" onChange={told} />)
    await screen.findAllByLabelText(/^Country/)
    await user.type(field(), 'Nether')
    await user.click(await screen.findByRole('option', { name: 'Netherlands', hidden: true }))
    expect(told).toHaveBeenCalledWith('NL')
  })

  it('that does not exist is not taken', async () => {
    const { user } = renderPart(<CountrySelect label="Country" onChange={vi.fn()} />)
    await screen.findAllByLabelText(/^Country/)
    await user.type(field(), 'Atlantis')
    expect(await screen.findByText('No such country')).toBeInTheDocument()
  })
})

describe('a moment', () => {
  const at = Date.parse('2026-07-01T22:30:05Z') / 1000

  it.each([
    ['Europe/Berlin', 'minute', '2 Jul 2026, 00:30'],
    ['UTC', 'minute', '1 Jul 2026, 22:30'],
    ['Asia/Tokyo', 'second', '2 Jul 2026, 07:30:05'],
    ['America/New_York', 'day', '1 Jul 2026'],
    ['Asia/Kolkata', 'time', '04:00'],
  ] as const)('in %s to the %s is %s', async (zone, style, text) => {
    renderPart(<When at={at} style={style} />, { zone })
    const time = await screen.findByText(text)
    expect(time).toHaveAttribute('datetime', '2026-07-01T22:30:05.000Z')
    expect(time.title).toContain(zone)
  })

  it.each([null, undefined, 0])('that is %s is a dash', async (none) => {
    renderPart(<When at={none} />)
    expect(await screen.findByText('–')).toBeInTheDocument()
  })

  it('until which something can be done names its zone, of that season', async () => {
    renderPart(
      <>
        <Until at={at} />
        <p>
          <Until at={at + 180 * 86_400} />
        </p>
      </>,
    )
    await waitFor(() => expect(screen.getByText('UTC+2')).toBeInTheDocument())
    expect(screen.getByText('UTC+1')).toBeInTheDocument()
  })
})
