/** Another server's text, for a message of ours: short, on one line, without a full stop at its end. */
export function oneLine(text: string): string {
  const line = text
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/[.\s]+$/, '')
    .trim()
  return line.length > 200 ? `${line.slice(0, 200)}…` : line
}
