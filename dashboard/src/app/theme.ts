import { type ComboboxItem, createTheme, type CSSVariablesResolver, type MantineColorsTuple, type OptionsFilter } from '@mantine/core'
import { folded } from '@/lib/text'

/** Harbour: the product's own petrol. From shade 6 on it carries white text with at least 4.5:1. */
const harbour: MantineColorsTuple = ['#eef6f6', '#dcebec', '#b5d6d8', '#8abfc3', '#5da4ab', '#38868f', '#1f6e78', '#185b66', '#124853', '#0c343d']
const ink: MantineColorsTuple = ['#f4f6f6', '#e9eded', '#dae0e0', '#bfc8c8', '#9aa6a7', '#6b7879', '#566364', '#3d494a', '#263031', '#141c1d']
const dark: MantineColorsTuple = ['#dfe6e6', '#b9c4c5', '#8f9c9e', '#66757a', '#35424a', '#2a353b', '#1d262a', '#161d20', '#111719', '#0b0f11']
const brick: MantineColorsTuple = ['#fdf1ee', '#f9ddd6', '#f0b8ac', '#e6917f', '#dc6f58', '#cc533a', '#b23f28', '#963220', '#762618', '#541a10']
const moss: MantineColorsTuple = ['#eef7f0', '#d9ecde', '#b3d9bd', '#86c196', '#5ca772', '#3c8c55', '#267342', '#1d5f36', '#164a2a', '#0e331d']
const amber: MantineColorsTuple = ['#fdf6e6', '#f9e8c3', '#f2d28b', '#e9b951', '#dba128', '#b98412', '#8f630a', '#764f07', '#5c3d05', '#402a03']

/** What is typed into a list finds its options whatever their accents, as Türkiye or Curaçao. */
export const filterFolded: OptionsFilter = ({ options, search, limit }) => {
  const wanted = folded(search.trim())
  const matches = (item: ComboboxItem) => folded(item.label).includes(wanted)
  return options
    .map((option) => ('group' in option ? { ...option, items: option.items.filter(matches) } : option))
    .filter((option) => ('group' in option ? option.items.length > 0 : matches(option)))
    .slice(0, limit)
}

export const theme = createTheme({
  primaryColor: 'harbour',
  primaryShade: 6,
  colors: { harbour, ink, dark, gray: ink, red: brick, green: moss, yellow: amber },
  black: '#141c1d',
  fontFamily: "'Inter Variable', ui-sans-serif, system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontWeight: '620',
    sizes: { h1: { fontSize: '1.5rem', lineHeight: '1.25' }, h2: { fontSize: '1rem', lineHeight: '1.4' }, h3: { fontSize: '0.875rem', lineHeight: '1.4' } },
  },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' }, styles: { label: { fontWeight: 550 } } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right', filter: filterFolded } },
    MultiSelect: { defaultProps: { filter: filterFolded } },
    NativeSelect: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { size: 'sm' } },
    Modal: {
      defaultProps: { centered: false, yOffset: '8vh', radius: 'lg', overlayProps: { backgroundOpacity: 0.45, blur: 1 }, closeButtonProps: { 'aria-label': 'Close' } },
      styles: { title: { fontWeight: 620, fontSize: '1rem' } },
    },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-end' } },
    Tooltip: { defaultProps: { multiline: true, maw: 280, withArrow: true, openDelay: 150, events: { hover: true, focus: true, touch: true } } },
    Tabs: { styles: { tab: { fontWeight: 520, paddingInline: '0.75rem' } } },
    InputWrapper: { styles: { label: { fontWeight: 540, marginBottom: 4 } } },
  },
})

/** Surfaces and texts of both schemes; contrast of every text pair is at least 4.5:1. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--k-radius': '10px' },
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#182122',
    '--mantine-color-dimmed': '#586566',
    '--mantine-color-placeholder': '#6b7879',
    '--mantine-color-error': '#a83722',
    '--mantine-color-default-border': '#d3dada',
    '--k-canvas': '#f5f7f7',
    '--k-surface': '#ffffff',
    '--k-raised': '#ffffff',
    '--k-line': '#e4e9e9',
    '--k-line-strong': '#cfd7d7',
    '--k-hover': '#f3f6f6',
    '--k-selected': '#e3efef',
    '--k-accent': '#1f6e78',
    '--k-accent-text': '#185b66',
    '--k-good-bg': '#e4f3e8', '--k-good': '#1b5c33', '--k-good-dot': '#2f9254',
    '--k-bad-bg': '#fbe8e3', '--k-bad': '#8f2d1b', '--k-bad-dot': '#cc533a',
    '--k-wait-bg': '#fbf0d6', '--k-wait': '#6d4a06', '--k-wait-dot': '#c48d16',
    '--k-idle-bg': '#ebefef', '--k-idle': '#46524f', '--k-idle-dot': '#87938f',
    '--k-info-bg': '#e0eff0', '--k-info': '#14525c', '--k-info-dot': '#38868f',
    '--k-chart-in': '#1f7a84', '--k-chart-out': '#d59a3a', '--k-chart-back': '#c4634d',
    '--k-shadow': '0 1px 2px rgb(20 40 42 / 5%)',
  },
  dark: {
    '--mantine-color-body': '#161d20',
    '--mantine-color-text': '#e3eaea',
    '--mantine-color-dimmed': '#9cabad',
    '--mantine-color-placeholder': '#8b999c',
    '--mantine-color-error': '#ef9a86',
    '--mantine-color-default-border': '#36434a',
    '--mantine-color-anchor': '#86c9cd',
    '--k-canvas': '#101618',
    '--k-surface': '#161d20',
    '--k-raised': '#1c2529',
    '--k-line': '#263136',
    '--k-line-strong': '#37454b',
    '--k-hover': '#1c2529',
    '--k-selected': '#1d3438',
    '--k-accent': '#5da4ab',
    '--k-accent-text': '#8fd0d3',
    '--k-good-bg': '#15301f', '--k-good': '#8fd6a5', '--k-good-dot': '#4fb272',
    '--k-bad-bg': '#3a1f19', '--k-bad': '#f3ab9a', '--k-bad-dot': '#dc6f58',
    '--k-wait-bg': '#352a10', '--k-wait': '#ecc878', '--k-wait-dot': '#dba128',
    '--k-idle-bg': '#252f33', '--k-idle': '#b7c3c4', '--k-idle-dot': '#7d8a8d',
    '--k-info-bg': '#16323a', '--k-info': '#94d2d6', '--k-info-dot': '#5da4ab',
    '--k-chart-in': '#4fa7b0', '--k-chart-out': '#e0b05c', '--k-chart-back': '#dc806b',
    '--k-shadow': 'none',
  },
})
