export function humanize(code: string | null | undefined): string {
  if (!code) return ''
  const text = code.replaceAll('_', ' ').toLowerCase()
  return text.charAt(0).toUpperCase() + text.slice(1)
}
