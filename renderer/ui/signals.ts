import { createSignal } from './signal.ts'

/** Actions that the shell offers and the screen performs, where it has something to perform them on. */
export const toggleMargin = createSignal()
export const takeNextQuestion = createSignal()
export const showHistory = createSignal()
/** The text of the open document was exchanged: read it anew. */
export const reopenDocument = createSignal()
export const shapeEntry = createSignal()
export const savePdf = createSignal()
export const saveDocx = createSignal()
export const saveMarkdown = createSignal()
export const printSheet = createSignal()
export const showShortcuts = createSignal()
export const showPalette = createSignal()
export const nextMark = createSignal()
export const previousMark = createSignal()
export const rehearseDue = createSignal()
