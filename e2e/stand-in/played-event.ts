export type PlayedEvent<Details extends object = object> = Details & {
  readonly defaultPrevented: boolean
  preventDefault: () => void
}

/** An Electron event: its details, and a preventDefault that the sender asks about afterwards. */
export function createEvent<Details extends object>(details: Details): PlayedEvent<Details> {
  let prevented = false
  const event = Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(details), defaultPrevented: { get: () => prevented, enumerable: true } },
  ) as PlayedEvent<Details>
  event.preventDefault = () => {
    prevented = true
  }
  return event
}
