import type { Instant } from '../../../../../shared/schema/ids.ts';
import { BUNDLE_IN_PDF } from '../../../bundle/bundle-in-pdf.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { marginNotes, surveyOf } from './margin-notes.ts';
import { Typesetter, type Typeset } from './typesetter.ts';

/**
 * Sets articles with their annotations. Notes in the margin take two rounds: the text alone, to learn where passages
 * and notes come to stand, then both.
 * @throws when the templates are wrong, which no input can make them
 */
export async function typeset(sheet: Sheet, attachment: Uint8Array, at: Instant): Promise<Typeset> {
  const typesetter = await Typesetter.for('main.typ', sheet);
  typesetter.give(BUNDLE_IN_PDF, attachment);
  typesetter.give('margin.json', Buffer.from('null'));
  let document = typesetter.compile();
  if (sheet.layout === 'margin') {
    const notes = marginNotes(surveyOf(typesetter.compiler, document));
    typesetter.give('margin.json', Buffer.from(JSON.stringify(notes)));
    document = typesetter.compile();
  }
  return typesetter.write(document, at);
}
