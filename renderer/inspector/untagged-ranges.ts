import type { Range } from '../../shared/commands/command.ts';
import { saySameThing } from '../../shared/commands/same-thing.ts';
import type { Body } from '../../shared/schema/annotation.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';

/** The passages that no annotation covers which says the same thing already. UTF-16 code units. */
export function untaggedRanges(
  ranges: readonly Range[],
  body: Body,
  annotations: Pick<ArticleAnnotations, 'overlapping' | 'get'>,
): Range[] {
  return ranges.filter(
    ({ start, end }) =>
      !annotations.overlapping(start, end).some((span) => {
        const annotation = span.start <= start && span.end >= end ? annotations.get(span.id) : undefined;
        return annotation !== undefined && saySameThing(annotation.body, body);
      }),
  );
}
