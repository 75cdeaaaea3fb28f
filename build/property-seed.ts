import fc from 'fast-check'

// The same everywhere, so that a red run speaks of the change it follows. SEED=<any number> looks elsewhere.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20261122) })
