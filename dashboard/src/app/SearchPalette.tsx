import { navigation } from './features'
import { Loader, Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import {
  IconArrowRight,
  IconArrowsExchange,
  IconBuildingBank,
  IconCreditCard,
  IconFileCertificate,
  IconGavel,
  IconSearch,
  IconUser,
  IconWallet,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { searchQuery } from './searchQuery'
import { useSession } from '@/api/session'
import { pathOfHit } from '@/lib/paths'
import { readStored } from '@/lib/stored'
import { humanize } from '@/lib/humanize'
import { folded } from '@/lib/text'
import { shortId } from '@/ui/basics'

interface Entry {
  key: string
  to: string
  icon: ReactNode
  title: string
  subtitle: string
  group: string
}

const ICONS: Record<string, ReactNode> = {
  USER: <IconUser size={17} />,
  WALLET: <IconWallet size={17} />,
  CARD: <IconCreditCard size={17} />,
  DISPUTE: <IconGavel size={17} />,
  KYC_DOCUMENT: <IconFileCertificate size={17} />,
  BANK_ACCOUNT: <IconBuildingBank size={17} />,
}
const GROUPS: Record<string, string> = {
  USER: 'Users',
  WALLET: 'Wallets',
  TRANSACTION: 'Transactions',
  CARD: 'Cards',
  DISPUTE: 'Disputes',
  KYC_DOCUMENT: 'KYC documents',
  BANK_ACCOUNT: 'Bank accounts',
}
const RECENT = 'kontor.recentSearches'
const LOOKS_LIKE_ID = /^([a-z]{2,20}_[a-z]_[0-9a-z]{8,}|\d{5,})$/i

/** Search from anywhere; a pasted id goes straight to its object. */
export function SearchPalette({ onClose }: { onClose: () => void }) {
  const session = useSession()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const jump = useRef<string | null>(null)
  const [query] = useDebouncedValue(text.trim(), 180)
  const result = useQuery(searchQuery(query))
  const recent = useMemo(() => readStored<Entry[]>(RECENT, []), [])

  const pages = useMemo<Entry[]>(() => {
    return navigation
      .filter((entry) => entry.verdict(session).ok)
      .map(({ label: title, to }) => ({
        key: `page${to}`,
        to,
        title,
        subtitle: '',
        group: 'Go to',
        icon: <IconArrowRight size={17} />,
      }))
  }, [session])

  const entries = useMemo<Entry[]>(() => {
    if (text.trim() === '') {
      return [
        ...recent.map((r) => ({
          ...r,
          icon: ICONS[r.key.split(':')[0] ?? ''] ?? <IconArrowsExchange size={17} />,
          group: 'Recent',
        })),
        ...pages,
      ]
    }
    const matching = pages.filter((p) => folded(p.title).includes(folded(text.trim())))
    const hits = (query.length >= 2 ? (result.data ?? []) : []).map<Entry>((hit) => ({
      key: `${hit.Kind}:${hit.Id}`,
      to: pathOfHit(hit.Kind, hit.Id),
      icon: ICONS[hit.Kind] ?? <IconArrowsExchange size={17} />,
      title: hit.Title,
      subtitle: [hit.Subtitle, shortId(hit.Id)].filter(Boolean).join(' · '),
      group: GROUPS[hit.Kind] ?? humanize(hit.Kind),
    }))
    const groups = [...new Set(hits.map((h) => h.group))]
    return [...groups.flatMap((g) => hits.filter((h) => h.group === g)), ...matching]
  }, [text, query, result.data, pages, recent])

  const open = useCallback(
    (entry: Entry) => {
      if (entry.group !== 'Go to') {
        const kept = [
          { ...entry, icon: null },
          ...readStored<Entry[]>(RECENT, []).filter((r) => r.key !== entry.key),
        ].slice(0, 5)
        try {
          localStorage.setItem(RECENT, JSON.stringify(kept))
        } catch {
          // Recent searches are a convenience only.
        }
      }
      onClose()
      void navigate({ to: entry.to })
    },
    [navigate, onClose],
  )

  useEffect(() => setActive(0), [query, text])
  useEffect(() => {
    const wanted = jump.current
    if (!wanted || !result.data || query !== wanted || result.isPlaceholderData) return
    jump.current = null
    const exact = result.data.find((h) => h.Id === wanted)
    const entry = exact && entries.find((e) => e.key === `${exact.Kind}:${exact.Id}`)
    if (entry) open(entry)
  }, [result.data, result.isPlaceholderData, query, entries, open])

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive((a) => (entries.length ? (a + step + entries.length) % entries.length : 0))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const entry = entries[active]
      if (entry) open(entry)
      else if (LOOKS_LIKE_ID.test(text.trim())) jump.current = text.trim()
    }
  }
  useEffect(() => {
    document.getElementById(`hit-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const waiting = text.trim().length >= 2 && (result.isFetching || query !== text.trim())
  return (
    <Modal opened onClose={onClose} withCloseButton={false} padding={0} size={600} aria-label="Search" yOffset="10vh">
      <div
        style={{
          display: 'flex',
          alignItems: 'center',
          gap: 10,
          padding: '0 16px',
          borderBottom: '1px solid var(--k-line)',
        }}
      >
        <IconSearch size={18} aria-hidden color="var(--mantine-color-dimmed)" />
        <input
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls="hits"
          aria-activedescendant={entries.length ? `hit-${active}` : undefined}
          aria-label="Search by id, email or name"
          placeholder="Id, email or name"
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
          onPaste={(e) => {
            const pasted = e.clipboardData.getData('text').trim()
            if (LOOKS_LIKE_ID.test(pasted)) jump.current = pasted
          }}
          onKeyDown={onKey}
          style={{
            flex: 1,
            minWidth: 0,
            height: 52,
            border: 0,
            outline: 0,
            background: 'transparent',
            color: 'inherit',
            font: 'inherit',
            fontSize: '0.9375rem',
          }}
        />
        {waiting && <Loader size={16} aria-label="Searching" />}
      </div>
      <div className="palette-list" id="hits" role="listbox" aria-label="Results">
        {entries.map((entry, i) => (
          <div key={entry.key} role="presentation">
            {entry.group !== entries[i - 1]?.group && (
              <div className="palette-group" role="presentation">
                {entry.group}
              </div>
            )}
            <div
              id={`hit-${i}`}
              role="option"
              aria-selected={i === active}
              className="palette-item"
              onMouseMove={() => setActive(i)}
              onClick={() => open(entry)}
            >
              <span aria-hidden style={{ display: 'inline-flex', color: 'var(--mantine-color-dimmed)' }}>
                {entry.icon}
              </span>
              <span className="t">
                <span>{entry.title}</span>
                {entry.subtitle && <small>{entry.subtitle}</small>}
              </span>
            </div>
          </div>
        ))}
        {entries.length === 0 && !waiting && (
          <div className="empty">
            Nothing found for “{text.trim()}”. Objects are found by their id or its beginning, users also by email and
            name.
          </div>
        )}
      </div>
    </Modal>
  )
}
