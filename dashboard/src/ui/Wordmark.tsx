/** The mark: a K as an open ledger, upright spine and two leaves. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" style={{ flex: 'none' }}>
      <rect width="32" height="32" rx="8" fill="#14505f" />
      <path d="M10 7v18" stroke="#fff" strokeWidth="3.4" strokeLinecap="round" />
      <path
        d="M22 8.5 13.5 16 22 23.5"
        fill="none"
        stroke="#8fd0cf"
        strokeWidth="3.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
