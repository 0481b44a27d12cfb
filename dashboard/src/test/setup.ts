import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import { server } from './server'

// Pages load as chunks of their own; the first one takes its time.
configure({ asyncUtilTimeout: 20_000 })

// What a browser has and jsdom has not, as far as the components ask for it.
if (typeof window !== 'undefined') install()
function install() {
  window.matchMedia = ((query: string) => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  })) as typeof window.matchMedia
  window.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  Object.defineProperty(document, 'fonts', { value: new EventTarget() })
  window.scrollTo = () => undefined
  Element.prototype.scrollIntoView = () => undefined
}

// jsdom has no layout, so Mantine's focus trap sees nothing to focus and says so at length.
// eslint-disable-next-line no-console -- to filter it
const warn = console.warn.bind(console)
vi.spyOn(console, 'warn').mockImplementation((...args: unknown[]) => {
  if (!String(args[0]).includes('use-focus-trap')) warn(...args)
})

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())
afterEach(() => {
  cleanup()
  server.resetHandlers()
  if (typeof localStorage !== 'undefined') localStorage.clear()
  vi.unstubAllGlobals()
})
