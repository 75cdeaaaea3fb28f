/** What a person might type or paste: their own voice, numbers, names, "we", a list, an untidy end. Fiction. */
export const messyAccount = {
  title: 'Night batch and the missing invoices',
  when: 'March to May 2025',
  paragraphs: [
    'So this started with a call from Dana in finance on a Monday, around 8:15. The night batch had dropped invoices again: 412 of about 9,300 that weekend, roughly 4.4%, and it was the third weekend in a row. Each missing one cost her team around 20 minutes to find and re-key, and two suppliers had already put us on credit hold.',
    'I was asked to find out why and to stop it before quarter end, which was three weeks away. Nobody really owned the batch any more; the person who wrote it, Kofi, had moved to the platform group in 2023.',
    'We first looked at the queue because everybody was sure it was the queue. It wasn’t. I pulled the logs for all three weekends (about 40 GB, no index), wrote a small script to line up every invoice with its last log line, and found that 96% of the lost ones stopped at the same step, the tax lookup. The lookup timed out after 30 s and the retry swallowed the error.',
  ],
  list: [
    'Reproduced it on staging with a recorded weekend, took two days',
    'Asked Kofi and Mei from the tax team what the timeout had been meant for',
    'Changed the retry so that it fails loudly and parks the invoice',
    'We ran old and new side by side for one weekend',
  ],
  closing: [
    'I decided against raising the timeout, which is what the vendor suggested, because it would only have hidden the failures for longer. Parking meant that nothing was lost even when the lookup was down for an hour.',
    'After the change the next four weekends dropped 0 invoices; 37 were parked and went through by 6 am without anybody touching them. Dana’s team got back about 130 hours a month, and both suppliers lifted the hold.',
    'There is now a check that counts invoices in and out every night and pages the on-call when they differ. I wrote it up as a one-page runbook, and the tax team uses the same parking step since June.',
  ],
} as const

/** The same account again and again with other numbers, until it has at least the given number of words. */
export function longAccount(words: number): string[] {
  const paragraphs: string[] = []
  let count = 0
  for (let week = 1; count < words; week++) {
    for (const text of [...messyAccount.paragraphs, ...messyAccount.closing]) {
      const paragraph = text.replace('412', String(400 + week)).replace('a Monday', `Monday of week ${week}`)
      paragraphs.push(paragraph)
      count += paragraph.split(/\s+/).length
    }
  }
  return paragraphs
}
