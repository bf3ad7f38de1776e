/** Runs parsed templates over data. */
import { functions, isTrue, print, sortedEntries, type Value } from './template-functions.ts'
import type { Command, Node, Operand, Pipeline } from './template-parser.ts'

interface Scope {
  readonly dot: Value
  readonly variables: ReadonlyMap<string, Value>
}

/**
 * Renders a named template.
 * @throws Error with what is wrong or not covered
 */
export function runTemplate(
  templates: ReadonlyMap<string, readonly Node[]>,
  name: string,
  data: Value,
): string {
  const nodes = templates.get(name)
  if (nodes === undefined) throw new Error(`there is no template ${JSON.stringify(name)}`)
  return render(nodes, { dot: data, variables: new Map([['$', data]]) })

  function render(nodes: readonly Node[], outer: Scope): string {
    let scope = outer
    let output = ''
    for (const node of nodes) {
      switch (node.kind) {
        case 'text':
          output += node.text
          break
        case 'action': {
          const value = evaluate(node.pipeline, scope)
          const [variable] = node.pipeline.declares
          if (variable === undefined) output += print(value)
          else scope = withVariables(scope, [[variable, value]])
          break
        }
        case 'if':
        case 'with':
          output += branch(node, scope)
          break
        case 'range':
          output += loop(node, scope)
          break
      }
    }
    return output
  }

  function branch(node: Extract<Node, { kind: 'if' | 'with' | 'range' }>, scope: Scope): string {
    const value = evaluate(node.pipeline, scope)
    const [variable] = node.pipeline.declares
    const inner = variable === undefined ? scope : withVariables(scope, [[variable, value]])
    if (!isTrue(value)) return render(node.otherwise, inner)
    return render(node.body, node.kind === 'with' ? { ...inner, dot: value } : inner)
  }

  function loop(node: Extract<Node, { kind: 'if' | 'with' | 'range' }>, scope: Scope): string {
    const value = evaluate(node.pipeline, scope) ?? []
    if (typeof value !== 'object') throw new Error(`range over ${typeof value} is not covered`)
    const entries: [Value, Value][] = Array.isArray(value)
      ? value.map((item, index) => [index, item])
      : sortedEntries(value)
    if (entries.length === 0) return render(node.otherwise, scope)
    const { declares } = node.pipeline
    return entries
      .map(([key, item]) => {
        const values = declares.length === 2 ? [key, item] : [item]
        const variables = declares.map((name, index): [string, Value] => [name, values[index]])
        return render(node.body, { ...withVariables(scope, variables), dot: item })
      })
      .join('')
  }

  function evaluate(pipeline: Pipeline, scope: Scope): Value {
    let piped: Value[] = []
    for (const command of pipeline.commands) piped = [run(command, piped, scope)]
    return piped[0]
  }

  function run([first, ...rest]: Command, piped: Value[], scope: Scope): Value {
    const values = [...rest.map((operand) => valueOf(operand, scope)), ...piped]
    if (first.kind !== 'function') {
      if (values.length > 0) throw new Error('a value was given arguments')
      return valueOf(first, scope)
    }
    return call(first.name, values)
  }

  function call(name: string, values: readonly Value[]): Value {
    if (name === 'include') return runTemplate(templates, String(values[0]), values[1])
    const found = functions[name]
    if (found === undefined) throw new Error(`the function ${name} is not covered`)
    return found(...values)
  }

  function valueOf(operand: Operand, scope: Scope): Value {
    switch (operand.kind) {
      case 'literal':
        return operand.value
      case 'function':
        return call(operand.name, [])
      case 'nested':
        return evaluate(operand.pipeline, scope)
      case 'field':
        return walk(startOf(operand.of, scope), operand.path)
    }
  }
}

function withVariables(scope: Scope, entries: readonly (readonly [string, Value])[]): Scope {
  return { ...scope, variables: new Map([...scope.variables, ...entries]) }
}

function startOf(name: '.' | `$${string}`, { dot, variables }: Scope): Value {
  if (name === '.') return dot
  if (!variables.has(name)) throw new Error(`there is no variable ${name}`)
  return variables.get(name)
}

/** @throws Error where Go would: a field of nothing. A key that a map does not have is nothing. */
function walk(start: Value, path: readonly string[]): Value {
  let value = start
  for (const name of path) {
    if (typeof value !== 'object' || value === null) {
      throw new Error(`.${path.join('.')}: there is nothing that could have ${name}`)
    }
    value = Object.hasOwn(value, name) ? (value as Record<string, Value>)[name] : undefined
  }
  return value
}
