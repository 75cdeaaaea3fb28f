import { ActionIcon, Button, createTheme, type MantineColorsTuple, MantineProvider } from '@mantine/core'
import { setNonce } from 'get-nonce'
import { type ReactNode, useLayoutEffect, useSyncExternalStore } from 'react'
import type { Theme } from '../../shared/preferences.ts'
import './mantine.css'
import './app.css'

// The attribute reads empty once the page is parsed; the property still holds the nonce that main gave this load.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
setNonce(nonce)

/** Ten times the same variable: the palette of tokens.css decides every shade, in light and in dark. */
const accent = Array.from({ length: 10 }, () => 'var(--accent)') as unknown as MantineColorsTuple

const theme = createTheme({
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'ui-monospace, monospace',
  headings: { fontFamily: 'var(--serif)', fontWeight: '600' },
  colors: { accent },
  primaryColor: 'accent',
  defaultRadius: 6,
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '19px' },
  components: {
    Button: Button.extend({
      styles: { label: { fontWeight: 500 } },
      // The size that most buttons have; others are asked for by name.
      vars: (_, { size }) =>
        size
          ? { root: {} }
          : { root: { '--button-height': '33px', '--button-padding-x': '14px', '--button-fz': '13px' } },
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { color: 'gray' } }),
    // Inside the landmark that they explain something of, and there at once: half faded in, nobody can read them.
    Tooltip: { defaultProps: { withinPortal: false, transitionProps: { duration: 0 } } },
    Modal: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close this notice' } } },
  },
})

/** Light and dark are the tokens' business; Mantine follows through its own variables in mantine.css. */
export function ThemeProvider({ choice, children }: { choice: Theme; children: ReactNode }) {
  const dark = useSyncExternalStore(subscribeToSystem, systemIsDark)
  const scheme = choice === 'system' ? (dark ? 'dark' : 'light') : choice
  // Before the first paint, so that a dark window never shows a light one.
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = scheme
  }, [scheme])
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme} getStyleNonce={() => nonce}>
      {children}
    </MantineProvider>
  )
}

const systemDark = window.matchMedia('(prefers-color-scheme: dark)')
const systemIsDark = () => systemDark.matches

function subscribeToSystem(onChange: () => void): () => void {
  systemDark.addEventListener('change', onChange)
  return () => systemDark.removeEventListener('change', onChange)
}
