import type { PageElement } from '../html-page.ts';

/**
 * mammoth puts footnotes into a list at the end, each with a link back to where it was called. Here each gets the mark
 * that the text calls it by (`[1]`) instead, and is a paragraph.
 */
export function placeNotes(body: PageElement): void {
  for (const note of body.querySelectorAll('li[id^="footnote-"], li[id^="endnote-"]')) {
    const id = note.getAttribute('id') ?? '';
    const [call] = body.querySelectorAll(`a[href="#${id}"]`);
    for (const back of note.querySelectorAll('a[href*="note-ref-"]')) back.remove();
    const [opening] = note.querySelectorAll('p');
    if (call !== undefined && opening !== undefined) opening.prepend(`${call.textContent ?? ''} `);
  }
}
