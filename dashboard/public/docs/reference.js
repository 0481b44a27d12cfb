// Shows the reference in the colours that the reader's system prefers. A file of its own: inline scripts are refused by the gateway's policy.
;(function () {
  var dark = matchMedia('(prefers-color-scheme: dark)')
  var colours = {
    light: { text: '#1f2a2c', soft: '#4c5b5e', page: '#ffffff', panel: '#f4f6f6', line: '#d7dfe0', link: '#0b6e75' },
    dark: { text: '#d7dfe0', soft: '#9fb0b3', page: '#101617', panel: '#182123', line: '#2b383b', link: '#5fc4cc' },
  }

  function theme(of) {
    return {
      colors: {
        primary: { main: of.link },
        success: { main: dark.matches ? '#6cc98a' : '#23753d' },
        error: { main: dark.matches ? '#f08a80' : '#b3261e' },
        text: { primary: of.text, secondary: of.soft },
        border: { dark: of.line, light: of.line },
        responses: {
          success: { color: dark.matches ? '#6cc98a' : '#23753d', backgroundColor: of.panel, tabTextColor: '#6cc98a' },
          error: { color: dark.matches ? '#f08a80' : '#b3261e', backgroundColor: of.panel, tabTextColor: '#f08a80' },
        },
      },
      schema: { nestedBackground: of.panel, typeNameColor: of.soft, typeTitleColor: of.soft, linesColor: of.line },
      typography: {
        fontFamily: 'system-ui, sans-serif',
        headings: { fontFamily: 'system-ui, sans-serif' },
        code: { fontFamily: 'ui-monospace, monospace', color: of.link, backgroundColor: of.panel, wrap: true },
        links: { color: of.link, visited: of.link, hover: of.link },
      },
      sidebar: { backgroundColor: of.panel, textColor: of.text, activeTextColor: of.link },
      rightPanel: { backgroundColor: '#182123', textColor: '#d7dfe0' },
      codeBlock: { backgroundColor: '#0b0f10' },
    }
  }

  function show() {
    var options = {
      theme: theme(dark.matches ? colours.dark : colours.light),
      hideDownloadButton: false,
      jsonSampleExpandLevel: 3,
      pathInMiddlePanel: true,
      requiredPropsFirst: false,
      schemaExpansionLevel: 0,
    }
    window.Redoc.init('/docs/openapi.json', options, document.getElementById('reference'))
  }

  show()
  dark.addEventListener('change', function () {
    location.reload()
  })
})()
