// Before the first paint, so that a dark page never flashes white. A file of its own: inline scripts are refused by the gateway's policy.
;(function () {
  try {
    var stored = localStorage.getItem('mantine-color-scheme-value')
    var dark = stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
    document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  } catch (e) {
    document.documentElement.setAttribute('data-mantine-color-scheme', 'light')
  }
})()
