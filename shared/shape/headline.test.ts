import { describe, expect, it } from 'vitest'
import { proposeHeadline } from './headline.ts'
import { proposeParts } from './propose.ts'

const propose = (text: string) =>
  proposeParts([{ entryId: 'e', blocks: [{ id: 'b', kind: 'paragraph', text, sources: [] }] }])

describe('A headline', () => {
  it.each([
    [
      'is the closing sentence with a number',
      'Labels had been unreadable for months. I sorted them. I cleaned both printers. Nine weeks later one label in four hundred was unreadable.',
      'Nine weeks later one label in four hundred was unreadable',
    ],
    [
      'is shortened at a clause where it is long',
      'Errors cost us 12% of all orders. I was asked to stop that. I sorted them. As a result, errors fell from 12% to 2%, and the desk that had been blamed for it all those long weeks could at last go home before the evening shift came in.',
      'Errors fell from 12% to 2%',
    ],
    [
      'is never what had been before',
      'Insulin spoiled on the way. I asked for insulated boxes. I labelled each box by hand. In the snow of January, before my time, it had been 90 of 180. Spoiled doses fell from 90 to 12 within the winter.',
      'Spoiled doses fell from 90 to 12 within the winter',
    ],
    [
      'leaves out what only says when',
      'The queue was long. I opened a second desk. I trained two clerks. Within the nine weeks that followed the opening of the second desk beside the entrance, waiting fell from 40 to 12 minutes for everyone.',
      'Waiting fell from 40 to 12 minutes for everyone',
    ],
    [
      'of a shop keeps when it was, where the same clause says what',
      'We lost 30 sales each Saturday. I was asked to stop that. I moved the sizes people want to a shelf behind the till. By December we lost four sales a day instead of 30, and the area manager, who had never been to see us, sent two other shops to look at it.',
      'By December we lost four sales a day instead of 30',
    ],
    [
      'does not end in a name whose verb was cut off',
      'We turned 25 people away each morning. I was responsible for ordering. I baked a second batch at nine. As a result, takings rose by £90 a day, and Mrs Novak, who had stopped coming, is back.',
      'Takings rose by £90 a day',
    ],
    [
      'is not what others reach, nor how long it took',
      'One phone in ten was sold with a cover. I was asked to sell more. I taught the other three to ask. The average of the region is 12%. As a result, we sold 40% more covers within the month.',
      'We sold 40% more covers within the month',
    ],
    ['is the title where no result has a number', 'Sales fell. I called. They came back.', 'The year of calls'],
    ['is the title of an empty entry', '', 'The year of calls'],
  ])('%s', (_, text, headline) => {
    expect(proposeHeadline(propose(text), 'The year of calls')).toBe(headline)
  })

  it('is empty where there is nothing to say', () => expect(proposeHeadline([])).toBe(''))
})
