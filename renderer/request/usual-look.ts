import type { AnswerLook } from '../../preload/runs-views'

/** What differs in every answer of Tillhub and says nothing: its own name, where its next page begins, ids, and moments. */
export const usualLook: AnswerLook = { rules: { kinds: ['ids', 'times'], fields: [], paths: ['$.request.id', '$.cursor.*', '$.cursors.*'], arrayOrder: true }, columns: [] }
