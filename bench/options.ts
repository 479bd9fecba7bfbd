/** What every bench is given. */
export interface Options {
  /** The folder with the archives. */
  readonly data: string
  readonly split: 'dev' | 'test'
  /** Measures this reader of `readers.ts` alone; all of them where it is left out. */
  readonly reader?: string
  /** How many reports a stream has, where a bench makes one; its own number where it is left out. */
  readonly size?: number
  /** Tells a person how far it is; nothing reads it. */
  readonly say: (progress: string) => void
}

export type Metrics = Readonly<Record<string, number>>

/** Layer to metric to value. */
export type Results = Readonly<Record<string, Metrics>>
