import { loss, lossOfAnnotations, lossOfThings, type Loss } from '../../../../../shared/losses/loss.ts';
import type { ArticleToExport } from '../../exporter.ts';
import type { MarkRegister } from '../sheet/marks.ts';
import type { Typeset } from '../typesetting/typesetter.ts';

/** What the PDF does not show as it should. */
export function lossesOf(
  articles: readonly ArticleToExport[],
  marks: MarkRegister,
  { shapeless, archival, tagged }: Pick<Typeset, 'shapeless' | 'archival' | 'tagged'>,
): readonly Loss[] {
  const lost = articles
    .flatMap((one) => one.annotations)
    .filter(
      ({ id, status, anchors }) =>
        status !== 'rejected' && anchors.length > 0 && marks.firstPassage(id) === null,
    );
  return [
    ...lossOfAnnotations('no-passage', lost),
    ...lossOfThings('characters', shapeless),
    ...(archival || !tagged ? [] : [loss('not-archival')]),
    ...(tagged ? [] : [loss('untagged')]),
  ];
}
