import type { ArticleToExport } from '../../exporter.ts';
import type { MarkRegister } from '../sheet/marks.ts';
import type { Typeset } from '../typesetting/typeset.ts';

/** What the PDF does not show as it should, one sentence each. */
export function lossesOf(
  articles: readonly ArticleToExport[],
  marks: MarkRegister,
  { shapeless, archival, tagged }: Pick<Typeset, 'shapeless' | 'archival' | 'tagged'>,
): string[] {
  const annotations = articles.flatMap((one) => one.annotations);
  const lost = annotations.filter(
    ({ id, status, anchors }) =>
      status !== 'rejected' && anchors.length > 0 && marks.firstPassage(id) === null,
  ).length;
  return [
    ...(lost === 0
      ? []
      : [
          `The passages of ${lost} ${lost === 1 ? 'annotation' : 'annotations'} were not found; they stand beside the headline.`,
        ]),
    ...(shapeless.length === 0
      ? []
      : [`No font of Slantwise has these characters; boxes stand for them: ${listed(shapeless)}.`]),
    ...(archival || !tagged
      ? []
      : ['The file is an ordinary PDF, not PDF/A-3a, because of characters in it.']),
    ...(tagged
      ? []
      : [
          'The file is an ordinary PDF without tags for screen readers: the typesetter could not make them for so many passages over each other.',
        ]),
  ];
}

function listed(characters: readonly string[]): string {
  const shown = characters.slice(0, 20).join(' ');
  return characters.length > 20 ? `${shown} and ${characters.length - 20} more` : shown;
}
