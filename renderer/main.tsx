import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { listen, queryClient, readAgainWhenChanged } from './api.ts'
import { Boot } from './app/boot.tsx'
import { answerClosing } from './app/closing.ts'
import { answerLocking, tellOfActivity } from './app/locking.ts'

readAgainWhenChanged()
listen(event => {
  if (event.type === 'closing') void answerClosing()
  if (event.type === 'locking') void answerLocking()
})
tellOfActivity()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={queryClient}>
      <Boot />
    </QueryClientProvider>,
  )
}
