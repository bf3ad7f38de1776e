/**
 * Parses the part of Go's template language that the chart uses: text, actions with pipelines and
 * variables, `if`, `with`, `range`, `define`, comments and trim markers. Anything else is an error
 * and never passed over. The language: https://pkg.go.dev/text/template
 */

export type Operand =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  /** `.a.b`; of the root where it begins with `$`, of a variable where it begins with `$name`. */
  | { readonly kind: 'field'; readonly of: '.' | `$${string}`; readonly path: readonly string[] }
  | { readonly kind: 'nested'; readonly pipeline: Pipeline; readonly path: readonly string[] }
  | { readonly kind: 'function'; readonly name: string }

/** A function or a value with arguments. */
export type Command = readonly [Operand, ...Operand[]]

export interface Pipeline {
  /** Variables that take the value, `$a` or `$key, $value`. */
  readonly declares: readonly string[]
  readonly commands: readonly Command[]
}

export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'action'; readonly pipeline: Pipeline }
  | {
      readonly kind: 'if' | 'with' | 'range'
      readonly pipeline: Pipeline
      readonly body: readonly Node[]
      readonly otherwise: readonly Node[]
    }

export interface Template {
  readonly body: readonly Node[]
  readonly defined: ReadonlyMap<string, readonly Node[]>
}

type Piece = { readonly text: string } | { readonly action: string; readonly line: number }

/** Text and actions, white space trimmed where a marker says so. */
function pieces(source: string): Piece[] {
  const found: Piece[] = []
  let trimNext = false
  let at = 0
  const addText = (text: string, trimEnd: boolean): void => {
    const start = trimNext ? text.trimStart() : text
    const trimmed = trimEnd ? start.trimEnd() : start
    if (trimmed !== '') found.push({ text: trimmed })
  }
  for (const match of source.matchAll(
    /\{\{(- )?(\s*\/\*[\s\S]*?\*\/\s*|(?:"(?:\\.|[^"\\])*"|`[^`]*`|[^"`])*?)( -)?\}\}/g,
  )) {
    addText(source.slice(at, match.index), match[1] !== undefined)
    const action = (match[2] ?? '').trim()
    if (!action.startsWith('/*')) {
      found.push({ action, line: source.slice(0, match.index).split('\n').length })
    }
    trimNext = match[3] !== undefined
    at = match.index + match[0].length
  }
  addText(source.slice(at), false)
  return found
}

const token =
  /\s*(?:("(?:\\.|[^"\\])*"|`[^`]*`)|(\d+(?:\.\d+)?)|((?:\$\w*)?(?:\.[A-Za-z_]\w*)+|\$\w*|\.)|([A-Za-z_]\w*)|(:=|[|(),]))/y

type Token =
  | { readonly kind: 'string' | 'number' | 'field' | 'name' | 'sign'; readonly text: string }
  | { readonly kind: 'end'; readonly text: '' }

function tokens(action: string): Token[] {
  const found: Token[] = []
  token.lastIndex = 0
  while (action.slice(token.lastIndex).trim() !== '') {
    const from = token.lastIndex
    const match = token.exec(action)
    if (match === null) throw new Error(`${JSON.stringify(action.slice(from))} is not understood`)
    const kinds = ['string', 'number', 'field', 'name', 'sign'] as const
    const index = match.slice(1).findIndex((part) => part !== undefined)
    found.push({ kind: kinds[index] ?? 'sign', text: match[index + 1] ?? '' })
  }
  return found
}

class PipelineReader {
  private readonly tokens: readonly Token[]
  private at = 0

  constructor(action: string) {
    this.tokens = tokens(action)
  }

  private peek(ahead = 0): Token {
    return this.tokens[this.at + ahead] ?? { kind: 'end', text: '' }
  }

  private next(): Token {
    const found = this.peek()
    this.at++
    return found
  }

  readAll(): Pipeline {
    const declares = this.declared()
    const pipeline = this.pipeline()
    if (this.peek().kind !== 'end') throw new Error(`${this.peek().text} is too much`)
    return { ...pipeline, declares }
  }

  private declared(): string[] {
    const end = this.tokens.findIndex(({ text }) => text === ':=')
    if (end < 0) return []
    const names = this.tokens.slice(0, end).filter(({ text }) => text !== ',')
    this.at = end + 1
    return names.map(({ text }) => text)
  }

  private pipeline(): Pipeline {
    const commands: Command[] = []
    do commands.push(this.command())
    while (this.peek().text === '|' && this.next().text === '|')
    return { declares: [], commands }
  }

  private command(): Command {
    const command: [Operand, ...Operand[]] = [this.operand()]
    while (this.peek().kind !== 'end' && !['|', ')'].includes(this.peek().text)) {
      command.push(this.operand())
    }
    return command
  }

  private operand(): Operand {
    const { kind, text } = this.next()
    switch (kind) {
      case 'string':
        return {
          kind: 'literal',
          value: text.startsWith('`') ? text.slice(1, -1) : (JSON.parse(text) as string),
        }
      case 'number':
        return { kind: 'literal', value: Number(text) }
      case 'field':
        return fieldOf(text)
      case 'name':
        if (text === 'true' || text === 'false') return { kind: 'literal', value: text === 'true' }
        if (text === 'nil') return { kind: 'literal', value: null }
        return { kind: 'function', name: text }
      case 'sign':
        if (text === '(') return this.nested()
        throw new Error(`${text} is not expected here`)
      case 'end':
        throw new Error('something is missing')
    }
  }

  private nested(): Operand {
    const pipeline = this.pipeline()
    if (this.next().text !== ')') throw new Error('a ) is missing')
    return { kind: 'nested', pipeline, path: [] }
  }
}

function fieldOf(text: string): Operand {
  const [of = '', ...path] = text.split('.')
  return {
    kind: 'field',
    of: of.startsWith('$') ? (of as `$${string}`) : '.',
    path: path.filter((part) => part !== ''),
  }
}

/** @throws Error that names the line of what is wrong or not understood */
export function parseTemplate(source: string): Template {
  const defined = new Map<string, readonly Node[]>()
  const all = pieces(source)
  let at = 0

  /** Nodes up to an `else` or `end`, which is returned; at the top, up to the end of the source. */
  function block(isTop: boolean): { nodes: Node[]; ended: string } {
    const nodes: Node[] = []
    for (; at < all.length;) {
      const piece = all[at++] as Piece
      if ('text' in piece) {
        nodes.push({ kind: 'text', text: piece.text })
        continue
      }
      const { action, line } = piece
      const [word = ''] = action.split(/\s/, 1)
      const rest = action.slice(word.length).trim()
      try {
        if (word === 'end' || word === 'else') {
          if (isTop) throw new Error(`${word} belongs to nothing`)
          return { nodes, ended: action }
        }
        if (word === 'define') {
          defined.set(JSON.parse(rest) as string, block(false).nodes)
        } else if (word === 'if' || word === 'with' || word === 'range') {
          nodes.push(branch(word, rest))
        } else if (['template', 'block', 'break', 'continue'].includes(word)) {
          throw new Error(`${word} is not covered`)
        } else {
          nodes.push({ kind: 'action', pipeline: new PipelineReader(action).readAll() })
        }
      } catch (error) {
        throw error instanceof Error && error.message.startsWith('line ')
          ? error
          : new Error(`line ${line}: {{ ${action} }}: ${messageOf(error)}`, { cause: error })
      }
    }
    if (!isTop) throw new Error('line 0: an {{ end }} is missing')
    return { nodes, ended: '' }
  }

  function branch(kind: 'if' | 'with' | 'range', condition: string): Node {
    const pipeline = new PipelineReader(condition).readAll()
    const { nodes: body, ended } = block(false)
    if (ended === 'end') return { kind, pipeline, body, otherwise: [] }
    const more = /^else\s+(if|with)\s+([\s\S]+)$/.exec(ended)
    if (more !== null) {
      const inner = branch(more[1] as 'if' | 'with', more[2] ?? '')
      return { kind, pipeline, body, otherwise: [inner] }
    }
    const { nodes: otherwise } = block(false)
    return { kind, pipeline, body, otherwise }
  }

  return { body: block(true).nodes, defined }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
