/** Another server's text, for a message of ours: short, on one line, without a full stop at its end. */
export function oneLine(text: string, charsMax = 200): string {
  const line = text
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/[.\s]+$/, '')
    .trim()
  return line.length > charsMax ? `${line.slice(0, charsMax)}…` : line
}
