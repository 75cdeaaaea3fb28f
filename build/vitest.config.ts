import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    setupFiles: ['build/property-seed.ts'],
    include: ['{shared,electron,renderer,build,e2e/stand-in,e2e/bench,e2e/faults,e2e/data}/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
  },
})
