// What stands around every page: where one is, where one can go, what the keys do.
import { useQuery } from '@tanstack/react-query'
import { Outlet, useCanGoBack, useNavigate, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { statusQuery } from '../api.ts'
import { useKeys } from '../keys.ts'
import { useLive } from '../live.ts'
import { copy, useSaid } from '../say.ts'
import { texts } from '../texts.ts'
import { KeysDialog } from './KeysDialog.tsx'
import { Masthead } from './Masthead.tsx'

export function Frame() {
  const [keysOpen, setKeysOpen] = useState(false)
  useFrameKeys(() => setKeysOpen(true))
  return (
    <div className="flex h-dvh flex-col">
      <a href="#page" className="button sr-only fixed top-1 left-1 z-10 focus:not-sr-only">
        {texts.frame.skip}
      </a>
      <header>
        <Masthead showKeys={() => setKeysOpen(true)} />
        <Banners />
      </header>
      <main id="page" tabIndex={-1} className="min-h-0 flex-1 outline-none">
        <Outlet />
      </main>
      <Said />
      <KeysDialog open={keysOpen} setOpen={setKeysOpen} />
    </div>
  )
}

function useFrameKeys(showKeys: () => void): void {
  const navigate = useNavigate()
  const router = useRouter()
  const canGoBack = useCanGoBack()
  useKeys({
    'g l': () => void navigate({ to: '/' }),
    'g o': () => void navigate({ to: '/reports' }),
    'g s': () => void navigate({ to: '/sources' }),
    'g h': () => void navigate({ to: '/log' }),
    '/': () => document.getElementById('search')?.focus(),
    '?': showKeys,
    y: () => void copy(location.href, texts.copied),
    Escape: () => (canGoBack ? router.history.back() : void navigate({ to: '/' })),
  })
}

function Banners() {
  const { data } = useQuery(statusQuery)
  const { reached } = useLive()
  return (
    <>
      {data?.purpose === 'sample' && (
        <p className="border-line border-b bg-note-tint px-4 py-1 text-note text-sm">
          <strong>{texts.frame.sample}</strong> {texts.frame.sampleWords}
        </p>
      )}
      {!reached && (
        <p role="status" className="border-line border-b bg-warn-tint px-4 py-1 text-sm text-warn">
          {texts.frame.lost}
        </p>
      )}
    </>
  )
}

function Said() {
  const said = useSaid()
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-4 z-20 flex justify-center px-4"
    >
      {said !== '' && (
        <p className="max-w-xl rounded bg-ink px-3 py-1.5 text-paper text-sm shadow-lg">{said}</p>
      )}
    </div>
  )
}
