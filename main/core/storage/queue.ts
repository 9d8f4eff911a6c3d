/** Runs one step after the other, in the order asked; a step that fails does not stop the next. */
export function createQueue(): <T>(step: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return step => {
    const run = last.then(step, step)
    last = run
    return run
  }
}
