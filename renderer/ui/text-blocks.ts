/**
 * Cuts a long text into pieces of about `size` characters, after a line break where one is near. Joined, they give the text
 * back; no character is cut in two.
 */
export function textBlocks(text: string, size: number): string[] {
  const blocks: string[] = []
  for (let start = 0; start < text.length;) {
    const lineEnd = text.slice(start + size - 1, start + 2 * size).indexOf('\n')
    const end = lineEnd < 0 ? wholeCharacter(text, start + size) : start + size + lineEnd
    blocks.push(text.slice(start, end))
    start = end
  }
  return blocks
}

const wholeCharacter = (text: string, at: number) => (/^[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at)
