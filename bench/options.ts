/** What every bench is given. */
export interface Options {
  /** The folder with the archives. */
  readonly data: string
  readonly split: 'dev' | 'test'
  /** Tells a person how far it is; nothing reads it. */
  readonly say: (progress: string) => void
}

/** Layer to metric to value. */
export type Results = Readonly<Record<string, Readonly<Record<string, number>>>>
