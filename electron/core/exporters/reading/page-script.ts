/**
 * What a reading copy does besides showing: filters by kind and analyst, and shows which note belongs to the passage
 * under the pointer or in focus. Without it everything is there and the links lead to and fro.
 */
export const pageScript = `
'use strict';
const root = document.querySelector('.copy');
const notes = new Map([...root.querySelectorAll('ol > li')].map((note) => [note.dataset.n, note]));
const marks = [...root.querySelectorAll('mark')];
const bar = root.querySelector('.bar');
const light = (numbers, on) => {
  for (const number of numbers) {
    const note = notes.get(number);
    if (note) note.classList.toggle('lit', on);
    for (const mark of marks) if (mark.dataset.n.split(' ').includes(number)) mark.classList.toggle('lit', on);
  }
};
const numbersAt = (target) => {
  const found = target instanceof Element ? target.closest('mark, ol > li, sup') : null;
  return found ? found.dataset.n.split(' ') : [];
};
for (const [begin, end] of [['mouseover', 'mouseout'], ['focusin', 'focusout']]) {
  root.addEventListener(begin, (event) => light(numbersAt(event.target), true));
  root.addEventListener(end, (event) => light(numbersAt(event.target), false));
}
root.addEventListener('click', (event) => {
  const mark = event.target instanceof Element ? event.target.closest('mark') : null;
  const note = mark && notes.get(mark.dataset.n.split(' ').at(-1));
  if (note) note.scrollIntoView({ block: 'nearest' });
});
const filter = () => {
  const kinds = new Set([...bar.querySelectorAll('input:checked')].map((box) => box.value));
  const who = bar.querySelector('select')?.value ?? '';
  const shown = new Set();
  for (const [number, note] of notes) {
    const on = kinds.has(note.dataset.kind) && (who === '' || note.dataset.analyst === who);
    note.hidden = !on;
    if (on) shown.add(number);
  }
  for (const mark of marks) {
    const on = mark.dataset.n.split(' ').filter((number) => shown.has(number));
    mark.dataset.look = on.map((number) => notes.get(number).dataset.look).join(' ');
  }
  for (const sup of root.querySelectorAll('sup')) sup.hidden = !shown.has(sup.dataset.n);
};
if (bar) {
  bar.hidden = false;
  bar.addEventListener('change', filter);
}
`;
