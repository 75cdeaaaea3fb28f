export declare function journalToMarkdown(
  tables: Record<string, Record<string, unknown>[]>,
): { path: string; text: string }[]
