const steps = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300]

/** The next step up or down from any zoom, in percent; 0 is back to 100. */
export function steppedZoom(percent: number, direction: 1 | -1 | 0): number {
  if (direction === 0) return 100
  const next = direction > 0 ? steps.find((step) => step > percent) : steps.findLast((step) => step < percent)
  return next ?? percent
}
