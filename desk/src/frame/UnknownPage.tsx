import { Link } from '@tanstack/react-router'
import { texts } from '../texts.ts'

export function UnknownPage() {
  return (
    <div className="my-10 max-w-xl px-4">
      <h1 className="font-semibold text-lg">{texts.frame.unknownPage}</h1>
      <p className="mt-1">
        <Link to="/" className="underline">
          {texts.frame.unknownPageRemedy}
        </Link>
      </p>
    </div>
  )
}
