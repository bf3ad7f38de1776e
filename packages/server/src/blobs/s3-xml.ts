/** An element without its attributes: S3 says nothing in them but the namespace. */
export interface XmlElement {
  readonly name: string
  /** Its own text, entities resolved. */
  readonly text: string
  readonly children: readonly XmlElement[]
}

const tokenPattern =
  /<\?[^>]*\?>|<!--[^]*?-->|<(?<close>\/?)(?<name>[A-Za-z_][\w.:-]*)(?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(?<empty>\/?)>|(?<text>[^<]+)/gy

/** S3's answers are three levels deep. */
const depthMax = 8

/**
 * Reads the XML that S3 answers with: elements and text. Anything that it does not use, a DOCTYPE
 * above all, is refused.
 * @throws SyntaxError
 */
export function parseXml(source: string): XmlElement {
  interface Open {
    name: string
    text: string
    children: Open[]
  }
  const document: Open = { name: '', text: '', children: [] }
  const open: Open[] = [document]
  let end = 0
  for (const match of source.trim().matchAll(tokenPattern)) {
    end = match.index + match[0].length
    const { close, name, empty, text } = match.groups ?? {}
    const parent = open.at(-1)
    if (parent === undefined) throw new SyntaxError('XML goes on after its end')
    if (text !== undefined) parent.text += resolveEntities(text)
    if (name === undefined) continue
    if (close === '/') {
      if (parent.name !== name) throw new SyntaxError('XML with an end tag too many')
      open.pop()
      continue
    }
    const element = { name, text: '', children: [] }
    parent.children.push(element)
    if (empty !== '/') open.push(element)
    if (open.length > depthMax) throw new SyntaxError('XML that is nested too deep')
  }
  const [root, another] = document.children
  const isWhole = end === source.trim().length && open.length === 1 && document.text.trim() === ''
  if (root === undefined || another !== undefined || !isWhole) {
    throw new SyntaxError('XML that is cut off or malformed')
  }
  return root
}

/** The text of a child, or null when there is none of that name. */
export function childText(element: XmlElement, name: string): string | null {
  return element.children.find((child) => child.name === name)?.text ?? null
}

/** The children of one name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name)
}

/** Text as it stands between tags. */
export function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

function resolveEntities(text: string): string {
  return text.replaceAll(/&([^;&]*);?/g, (whole, name: string) => {
    const code = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name)
    const point = code === null ? Number.NaN : parseInt(code[1] ?? code[2] ?? '', code[1] ? 16 : 10)
    const character = point <= 0x10ffff ? String.fromCodePoint(point) : entities[name]
    if (character === undefined || !whole.endsWith(';')) {
      throw new SyntaxError('XML with an unknown entity')
    }
    return character
  })
}
