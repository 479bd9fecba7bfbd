// What one report may cost before it is given up.

/**
 * Milliseconds that cleaning and reading one report may take; the slowest real page takes a tenth. A
 * reader with a pace has that for each character on top.
 */
export const reportTime = 4500
/** Milliseconds that a worker has to leave by itself: a window of the model takes a tenth. */
export const patience = 1000
/** Megabytes of heap that a worker may use before its report is refused. */
export const workerHeap = 192
/** Bytes from which a page, or units from which a text, is worked on alone: two at once take twice the memory. */
export const heavy = 400_000
/** Workers at once: more than four wait for the ledger's one writer. */
export const mostWorkers = 4
/** UTF-16 units of a text that is read: twice a book's; what is longer is no report. */
export const longestText = 1_200_000
/** Reports filed in one transaction, and the milliseconds after which fewer are filed all the same. */
export const batchSize = 64
export const batchWait = 200
/**
 * Once all is filed, the day is put in order where that is at most so many entries for each that came
 * out of order: so many foldings more for each of them, at worst.
 */
export const orderWorth = 16
