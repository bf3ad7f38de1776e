/** One picture to be judged. */
export interface BallotPicture {
  readonly number: number
  readonly file: string
  readonly prompt: string
  readonly seed: number
  readonly warnings: readonly string[]
  /** Prompts to choose from, its own among them. */
  readonly choices: readonly string[]
}

/** The page of a blind sheet: it needs nothing but the pictures beside it. */
export function ballotPage(pictures: readonly BallotPicture[]): string {
  // `<` cannot end the script that way.
  const data = JSON.stringify(pictures).replaceAll('<', '\\u003c')
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Blind sheet</title>
<style>
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
  body { max-width: 1400px; margin: 2rem auto; padding: 0 1rem }
  main { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 420px), 1fr)); gap: 2rem }
  img { width: 100%; border-radius: 6px; display: block }
  figure, fieldset { margin: 0; padding: 0; border: 0 }
  label { display: block; padding: .15rem 0; cursor: pointer }
  .marks { display: flex; gap: 1rem; margin-top: .4rem; flex-wrap: wrap }
  .right { font-weight: 600 }
  .wrong { text-decoration: line-through; opacity: .6 }
  .said { opacity: .75; font-size: .9em }
  footer { position: sticky; bottom: 0; padding: 1rem; margin-top: 2rem; background: Canvas; border-top: 1px solid }
  button { font: inherit; padding: .4rem 1rem }
</style>
<h1>Which prompt is it of?</h1>
<p>Choose for each picture the prompt you believe it was made from, and how much you like it. Nothing leaves this page.</p>
<main></main>
<footer><button type="button">Show the answers</button> <output></output></footer>
<script>
const pictures = ${data}
const main = document.querySelector('main')
const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}
for (const { number, file, choices } of pictures) {
  const choose = choices.map((prompt) => element('label', {},
    element('input', { type: 'radio', name: 'prompt-' + number, value: prompt }), ' ' + prompt))
  const marks = [1, 2, 3, 4, 5].map((mark) => element('label', {},
    element('input', { type: 'radio', name: 'mark-' + number, value: String(mark) }), ' ' + mark))
  main.append(element('figure', { id: 'picture-' + number },
    element('img', { src: file, alt: 'Picture ' + number, loading: 'lazy' }),
    element('figcaption', {}, element('strong', {}, 'Picture ' + number)),
    element('fieldset', {}, ...choose),
    element('fieldset', { className: 'marks' }, 'Liked: ', ...marks)))
}
document.querySelector('button').addEventListener('click', () => {
  let chosen = 0
  let right = 0
  const marks = []
  for (const { number, prompt, seed, warnings } of pictures) {
    const figure = document.getElementById('picture-' + number)
    const choice = figure.querySelector('[name=prompt-' + number + ']:checked')
    const mark = figure.querySelector('[name=mark-' + number + ']:checked')
    if (choice) chosen++
    if (choice && choice.value === prompt) right++
    if (mark) marks.push(Number(mark.value))
    for (const input of figure.querySelectorAll('[name=prompt-' + number + ']')) {
      input.parentElement.className = input.value === prompt ? 'right' : input.checked ? 'wrong' : ''
    }
    figure.querySelector('.said')?.remove()
    figure.append(element('p', { className: 'said' }, ['seed ' + seed, ...warnings].join(' · ')))
  }
  const liked = marks.length === 0 ? '' : ', liked ' + (marks.reduce((a, b) => a + b, 0) / marks.length).toFixed(1) + ' of 5'
  document.querySelector('output').textContent = chosen === 0 && marks.length === 0
    ? 'nothing was chosen' : right + ' of ' + chosen + ' recognised' + liked
})
</script>
</html>
`
}
