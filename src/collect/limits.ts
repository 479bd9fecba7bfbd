// How much is taken in at once; what is larger is refused, never cut.

/** Bytes of one file. The largest news page in the public test sets has 3 MB. */
export const fileBytes = 32 * 1024 * 1024
/** Bytes of one line of JSON. */
export const lineBytes = 32 * 1024 * 1024
/** Folders below the one that was named. */
export const folderDepth = 64
