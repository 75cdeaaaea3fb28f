import { obtainBrowser } from './browser.ts'

// Before the tests, and once: several of them starting side by side would each begin to install a browser.
try {
  const { name, path } = obtainBrowser()
  console.log(`The tests drive ${name} (${path}).`)
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exit(1)
}
