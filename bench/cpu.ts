// Time of the processor, of all threads: what others do on the machine counts little in it.

/** Milliseconds spent so far. */
export const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The function with the milliseconds that its calls have taken in all. */
export function timed<Given extends unknown[], Made>(
  work: (...given: Given) => Promise<Made>,
): { readonly work: (...given: Given) => Promise<Made>; readonly spent: () => number } {
  let sum = 0
  return {
    work: async (...given) => {
      const began = cpu()
      const made = await work(...given)
      sum += cpu() - began
      return made
    },
    spent: () => sum,
  }
}
