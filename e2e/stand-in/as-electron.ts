/**
 * Production code is typed against all of Electron, and we play a slice of it: each class here is held to that slice by its
 * `implements Pick<…>`, and this is the one place where the slice is handed over as the whole.
 */
export function asElectron<Whole>(played: object): Whole {
  return played as Whole
}
