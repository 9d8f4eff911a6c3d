interface WithRecords { readonly records: Readonly<Record<string, unknown>> }

/** What a record became last, with its name and the comma before: where that stands in the bytes of then. */
interface Place { readonly record: unknown; readonly start: number; readonly end: number }

/**
 * The JSON of a document, which has other fields as well, as bytes; its records come last. A record is replaced and never changed, so
 * it becomes text once: when one of ten thousand changes, the others are copied, side by side as they stand.
 */
export function createRecordBytes<T extends WithRecords>(): (document: T) => Buffer {
  let last = Buffer.alloc(0)
  let places: ReadonlyMap<string, Place> = new Map()

  return ({ records, ...header }) => {
    const [first, ...others] = Object.keys(records)
    const member = (id: string): string => `${JSON.stringify(id)}:${JSON.stringify(records[id])}`
    const head = Buffer.from(`${JSON.stringify(header).slice(0, -1)},"records":{${first === undefined ? '' : member(first)}`)
    const parts = [head]
    const placed = new Map<string, Place>()
    let length = head.length
    let run = { start: 0, end: 0 }

    function put(id: string, size: number): void {
      placed.set(id, { record: records[id], start: length, end: length + size })
      length += size
    }

    function startRun(at: number): void {
      parts.push(last.subarray(run.start, run.end))
      run = { start: at, end: at }
    }

    for (const id of others) {
      const place = places.get(id)
      if (place && place.record === records[id]) {
        if (place.start !== run.end) startRun(place.start)
        run.end = place.end
        put(id, place.end - place.start)
      } else {
        startRun(0)
        const bytes = Buffer.from(`,${member(id)}`)
        parts.push(bytes)
        put(id, bytes.length)
      }
    }
    startRun(0)
    parts.push(Buffer.from('}}'))
    places = placed
    last = Buffer.concat(parts)
    return last
  }
}
