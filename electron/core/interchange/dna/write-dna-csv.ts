import Papa from 'papaparse';
import { resolveActor } from '../../../../shared/actors/resolve-actor.ts';
import { lossOfAnnotations } from '../../../../shared/losses/loss.ts';
import type { Annotation, StanceBody } from '../../../../shared/schema/annotation.ts';
import { namesFrom } from '../../../../shared/words/names.ts';
import { vocabularyEn } from '../../../../shared/words/vocabulary-en.ts';
import { guardCell } from '../../actors-file/formula-guard.ts';
import type { Exported, ExportInput } from '../../exporters/exporter.ts';
import { labelledArticles, type LabelledArticle } from '../labelled-articles.ts';

/** Stances that take a side, as statements of DNA: who, organisation, concept, agreement. */
export function writeDnaCsv(input: ExportInput): Exported {
  const { articles: labelled, losses } = labelledArticles(input);
  const names = namesFrom(input.state, vocabularyEn);
  const left: Annotation[] = [];
  let number = 0;
  const rows = input.articles.flatMap((source, at) => {
    const article = labelled[at];
    return article === undefined
      ? []
      : source.annotations.flatMap((annotation, index) => {
          const { body, anchors } = annotation;
          const [first] = anchors;
          const own = article.annotations[index];
          if (
            body.kind !== 'stance' ||
            agreementOf(body) === null ||
            first === undefined ||
            own === undefined
          ) {
            left.push(annotation);
            return [];
          }
          const { person, organization } = holderOf(body, input);
          number++;
          return [
            {
              statement_id: number,
              time: timeOf(article),
              person,
              organization,
              concept: names.target(body.target),
              agreement: agreementOf(body),
              start_position: first.start,
              stop_position: first.end,
              text: first.quote,
              coder: own.analyst,
              document_id: at + 1,
              document_title: article.fields['title'] ?? '',
              document_author: article.fields['author'] ?? '',
              document_source: article.fields['source'] ?? '',
              document_section: '',
              document_type: '',
              slantwise: JSON.stringify({
                fields: own.fields,
                anchors: anchors.map(({ start, end, quote }) => ({ start, end, quote })),
                article: { id: article.fields['id'], checksum: article.fields['checksum'] },
              }),
            },
          ];
        });
  });
  const data = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, cell]) => [key, typeof cell === 'string' ? guardCell(cell) : cell]),
    ),
  );
  const csv = Papa.unparse({ fields: columns, data }, { delimiter: ';', newline: '\n', quotes: true });
  return {
    bytes: Buffer.from(`${csv}\n`, 'utf8'),
    losses: [...losses, ...lossOfAnnotations('stances-only', left)],
  };
}

const columns = [
  ...[
    'statement_id',
    'time',
    'person',
    'organization',
    'concept',
    'agreement',
    'start_position',
    'stop_position',
    'text',
  ],
  ...[
    'coder',
    'document_id',
    'document_title',
    'document_author',
    'document_source',
    'document_section',
    'document_type',
  ],
  'slantwise',
];

/** 1 for, 0 against; null for what takes no side. */
function agreementOf({ polarity }: StanceBody): 0 | 1 | null {
  if (polarity === 'for') return 1;
  return polarity === 'against' ? 0 : null;
}

function holderOf(
  { holder }: StanceBody,
  { state }: ExportInput,
): { readonly person: string; readonly organization: string } {
  if (holder.type !== 'actor')
    return { person: namesFrom(state, vocabularyEn).party(holder), organization: '' };
  const actor = resolveActor(state, holder.actorId);
  const above =
    actor?.parentId === null || actor === undefined ? undefined : resolveActor(state, actor.parentId);
  return { person: actor?.name ?? '', organization: actor?.organisation ?? above?.name ?? '' };
}

/** The day on which the article appeared, as DNA writes times. */
function timeOf({ fields }: LabelledArticle): string {
  const [year, month = '01', day = '01'] = (fields['published'] ?? '').split('-');
  return year === undefined || year === '' ? '' : `${year}-${month}-${day} 00:00:00`;
}
