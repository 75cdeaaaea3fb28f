import { useEffect } from 'react'

/** Names the window after what it shows: "The label printers that lied · Throughline". */
export function useWindowTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · Throughline` : 'Throughline'
  }, [title])
}
