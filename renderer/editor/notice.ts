import { createCommand } from 'lexical'

/** A sentence for the person, said by the screen around the editor. */
export const NOTICE_COMMAND = createCommand<string>('notice')
