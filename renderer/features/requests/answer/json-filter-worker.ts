import { filterJson } from './json-filter'
import type { Question } from './json-filter-client'

// The other end checks nobody either: a worker of our own file is spoken to by the page that started it and by no one else.
self.addEventListener('message', ({ data: { text, path } }: MessageEvent<Question>) => self.postMessage(filterJson(text, path)))
