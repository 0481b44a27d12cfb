import { ActionIcon, Button, Skeleton, Tooltip, type ButtonProps } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowLeft,
  IconCheck,
  IconCopy,
  IconInfoCircle,
  IconLock,
  IconRefresh,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type MouseEventHandler, type ReactNode, useEffect, useRef, useState } from 'react'
import { offered, type Verdict } from '@/api/permissions'
import { ApiError, explain } from '@/api/errors'
import { formatAmount, formatMoney, type Money } from '@/lib/money'
import { statusWord } from './status'

/** An amount with its currency, in figures of equal width. */
export function Amount({ money, plus = false, bold = false }: { money: Money; plus?: boolean; bold?: boolean }) {
  return (
    <span className="num" style={bold ? { fontWeight: 580 } : undefined}>
      {plus && money.Amount > 0 ? '+' : ''}
      {formatAmount(money)}{' '}
      <span style={{ color: 'var(--mantine-color-dimmed)', fontWeight: 450, fontSize: '0.92em' }}>
        {money.Currency}
      </span>
    </span>
  )
}

export function Status({ status, of }: { status: string; of?: string }) {
  const { label, tone } = statusWord(status, of)
  return <span className={`status ${tone}`}>{label}</span>
}

/** Copies text; the icon confirms it, and nothing is confirmed that did not happen. */
export function useCopy(): [boolean, (text: string) => void] {
  const [copied, setCopied] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return [
    copied,
    (text) => {
      void copyText(text).then((done) => {
        if (!done) return
        setCopied(true)
        clearTimeout(timer.current)
        timer.current = setTimeout(() => setCopied(false), 1600)
      })
    },
  ]
}

async function copyText(text: string): Promise<boolean> {
  const written = navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  )
  if (await written) return true
  // Plain http on another host has no clipboard API; a person can also have refused it.
  const area = document.createElement('textarea')
  area.value = text
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  return done
}

/** An object's id: short enough to read, whole on copy. */
export function IdText({ id, short = false, copy = true }: { id: string; short?: boolean; copy?: boolean }) {
  const [copied, onCopy] = useCopy()
  return (
    <span className="idtext">
      <span title={id} style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {short ? shortId(id) : id}
      </span>
      {copy && (
        <button
          type="button"
          aria-label={copied ? 'Copied' : `Copy ${id}`}
          onClick={(event) => {
            event.stopPropagation()
            event.preventDefault()
            onCopy(id)
          }}
        >
          {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
        </button>
      )}
    </span>
  )
}

/** `payin_m_01kah…x7q2`: the kind, and the end, which differs most. */
export function shortId(id: string): string {
  const at = id.lastIndexOf('_')
  if (id.length <= 16) return id
  return `${id.slice(0, Math.max(at + 1, 4))}…${id.slice(-6)}`
}

export function PageHead({
  title,
  sub,
  actions,
  back,
  backTo,
}: {
  title: ReactNode
  sub?: ReactNode
  actions?: ReactNode
  back?: string
  backTo?: string
}) {
  return (
    <div className="page-head">
      <div>
        {back && backTo && (
          <Link to={backTo} className="crumb">
            <IconArrowLeft size={14} aria-hidden /> {back}
          </Link>
        )}
        <h1>{title}</h1>
        {sub && <div className="sub">{sub}</div>}
      </div>
      {actions && <div className="actions">{actions}</div>}
    </div>
  )
}

/** The title of the browser tab. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Kontor`
  }, [title])
}

export function Panel({
  title,
  count,
  actions,
  children,
  flush = false,
  id,
}: {
  title?: ReactNode
  count?: number | undefined
  actions?: ReactNode
  children: ReactNode
  flush?: boolean
  id?: string
}) {
  return (
    <section className="panel" id={id}>
      {title && (
        <div className="panel-head">
          <h2>
            {title} {count !== undefined && <span className="n num">{count}</span>}
          </h2>
          {actions}
        </div>
      )}
      {flush ? children : <div className="panel-body">{children}</div>}
    </section>
  )
}

/** Facts as a definition list; rows without a value are left out unless `keep`. */
export function Facts({ rows, wide = false }: { rows: [ReactNode, ReactNode][]; wide?: boolean }) {
  return (
    <dl className={wide ? 'facts wide' : 'facts'}>
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(([label, value], index) => (
          <FactRow key={index} label={label} value={value} />
        ))}
    </dl>
  )
}

function FactRow({ label, value }: { label: ReactNode; value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}

export function Note({
  tone = 'info',
  title,
  children,
}: {
  tone?: 'info' | 'bad' | 'wait' | 'good' | 'idle'
  title?: ReactNode
  children?: ReactNode
}) {
  const Icon = tone === 'bad' || tone === 'wait' ? IconAlertTriangle : tone === 'good' ? IconCheck : IconInfoCircle
  return (
    <div className={`note ${tone}`} role={tone === 'bad' ? 'alert' : 'note'}>
      <Icon size={17} aria-hidden />
      <div>
        {title && <b>{title} </b>}
        {children}
      </div>
    </div>
  )
}

export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon?: ReactNode
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="empty">
      {icon}
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}

/** What went wrong, in the words of the contract's error body, with the reference to tell support. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { title, detail, id, retry } = explain(error)
  return (
    <div className="empty" role="alert">
      {error instanceof ApiError && error.status === 403 ? (
        <IconLock size={26} stroke={1.5} aria-hidden />
      ) : (
        <IconAlertTriangle size={26} stroke={1.5} aria-hidden />
      )}
      <h2>{title}</h2>
      <p>{detail}</p>
      {id && (
        <p>
          Reference <span className="mono">{id}</span>
        </p>
      )}
      {retry && onRetry && (
        <Button variant="default" size="xs" leftSection={<IconRefresh size={14} aria-hidden />} onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  )
}

/** The failure of a form: title, each field, reference. */
export function FormError({ error }: { error: unknown }) {
  if (!error) return null
  const { title, detail, fields, id } = explain(error)
  return (
    <Note tone="bad" title={`${title}.`}>
      {detail}
      {fields.length > 0 && (
        <ul style={{ margin: '4px 0 0', paddingLeft: 18 }}>
          {fields.map(([field, text]) => (
            <li key={field}>
              <b>{field}</b> {text}
            </li>
          ))}
        </ul>
      )}
      {id && (
        <div style={{ marginTop: 4, fontSize: '0.75rem' }}>
          Reference <span className="mono">{id}</span>
        </div>
      )}
    </Note>
  )
}

interface ActionProps extends ButtonProps {
  verdict: Verdict
  onClick: MouseEventHandler<HTMLButtonElement>
  children: ReactNode
}

/** A button that obeys the `can` table: absent when the role does not include it; disabled, it stays reachable and says why. */
export function ActionButton({ verdict, onClick, children, ...props }: ActionProps) {
  if (verdict.ok) {
    return (
      <Button onClick={onClick} {...props}>
        {children}
      </Button>
    )
  }
  if (!offered(verdict)) return null
  return (
    <Tooltip label={verdict.why}>
      <Button
        {...props}
        data-disabled
        aria-disabled
        aria-description={verdict.why}
        onClick={(event) => event.preventDefault()}
      >
        {children}
      </Button>
    </Tooltip>
  )
}

export function IconAction({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={34} aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}

export function Lines({ rows = 4, height = 14 }: { rows?: number; height?: number }) {
  return (
    <div aria-busy="true" aria-label="Loading" role="status" style={{ display: 'grid', gap: 12 }}>
      {Array.from({ length: rows }, (_, i) => (
        <Skeleton key={i} h={height} w={`${[92, 74, 84, 61, 79][i % 5] ?? 80}%`} />
      ))}
    </div>
  )
}

/** Exactly what a confirmed action will do, line by line. */
export function WhatHappens({ lines }: { lines: ReactNode[] }) {
  return (
    <div className="happens">
      <h3>What will happen</h3>
      <ul>
        {lines.map((line, i) => (
          <li key={i}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

export function MoneyText({ money }: { money: Money }) {
  return <b className="num">{formatMoney(money)}</b>
}

export function Truncated({ text }: { text: string }) {
  return (
    <span
      title={text}
      style={{
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        display: 'inline-block',
        maxWidth: '100%',
        verticalAlign: 'bottom',
      }}
    >
      {text}
    </span>
  )
}
