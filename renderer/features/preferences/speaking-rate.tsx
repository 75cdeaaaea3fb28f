import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { usePreferences } from './use-preferences.ts'

const slowest = 60
const fastest = 300

/** Words a minute; kept when the person leaves the field, and only a rate that somebody can speak at. */
export function SpeakingRate() {
  const { preferences, set } = usePreferences()
  const [typed, setTyped] = useState<string | number | null>(null)
  const value = typed ?? preferences.speakingRate
  const fault = isRate(value) ? null : `A rate lies between ${slowest} and ${fastest} words a minute.`
  return (
    <NumberInput
      aria-label="Words a minute"
      value={value}
      step={5}
      allowDecimal={false}
      allowNegative={false}
      w={220}
      suffix=" words a minute"
      error={fault}
      onChange={setTyped}
      onBlur={() => {
        if (!isRate(value)) return
        set({ speakingRate: value })
        setTyped(null)
      }}
    />
  )
}

function isRate(value: string | number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= slowest && value <= fastest
}
