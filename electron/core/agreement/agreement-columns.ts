import type { Figure } from '../../../shared/agreement/measure-agreement.ts';
import type { ComparedKind } from '../../../shared/agreement/measures.ts';
import { fieldRows, type FigureName, type FigureRow } from '../../../shared/agreement/figure-rows.ts';
import type { DifferingPassage } from '../../../shared/api/agreement.ts';
import type { Column } from '../exporters/tables/data-table.ts';

export interface RowOfKind {
  readonly kind: ComparedKind;
  readonly row: FigureRow;
}

/** What every row begins with. */
const about: readonly Column<RowOfKind>[] = [
  {
    name: 'kind',
    meaning: { en: 'the kind of annotation', de: 'die Art der Annotation' },
    values: ['actor', 'stance', 'bias'],
    cell: ({ kind }) => kind,
  },
  {
    name: 'what',
    meaning: {
      en: 'what layers are compared on: `passages` is where they marked',
      de: 'worin Ebenen verglichen werden: `passages` ist, wo sie markiert haben',
    },
    values: ['passages', ...fieldRows],
    cell: ({ row }) => row.key,
  },
];

export const figureColumns: readonly Column<
  RowOfKind & { readonly name: FigureName; readonly figure: Figure }
>[] = [
  ...about,
  {
    name: 'level',
    meaning: {
      en: 'what the values are, as alpha takes them; empty for `passages`',
      de: 'was die Werte sind, wie Alpha sie nimmt; leer bei `passages`',
    },
    values: ['nominal', 'ordinal', 'interval', 'ratio'],
    cell: ({ row }) => row.field?.level ?? '',
  },
  {
    name: 'units',
    meaning: {
      en: 'passages that two layers or more say something of; for `passages`, annotations',
      de: 'Stellen, zu denen zwei Ebenen oder mehr etwas sagen; bei `passages` Annotationen',
    },
    cell: ({ row }) => row.units,
  },
  {
    name: 'figure',
    meaning: { en: 'the measure', de: 'das Maß' },
    values: ['alpha', 'cohen', 'fleiss', 'ac1', 'raw', 'unitizing', 'exact', 'overlapping'],
    cell: ({ name }) => name,
  },
  {
    name: 'value',
    meaning: { en: 'the figure; empty where there is none', de: 'die Kennzahl; leer, wo es keine gibt' },
    cell: ({ figure }) => figure.value,
  },
  {
    name: 'low',
    meaning: {
      en: 'the lower end of the range that 95 of 100 bootstrap samples give',
      de: 'das untere Ende des Bereichs, den 95 von 100 Bootstrap-Stichproben ergeben',
    },
    cell: ({ figure }) => figure.interval?.low ?? null,
  },
  {
    name: 'high',
    meaning: { en: 'its upper end', de: 'sein oberes Ende' },
    cell: ({ figure }) => figure.interval?.high ?? null,
  },
  {
    name: 'warnings',
    meaning: {
      en: 'why the figure may mislead, with blanks between',
      de: 'warum die Kennzahl täuschen kann, mit Leerzeichen dazwischen',
    },
    values: ['few-units', 'one-prevails', 'nothing-varies'],
    cell: ({ row }) => row.warnings.join(' '),
  },
];

export const confusionColumns: readonly Column<
  RowOfKind & { readonly one: string; readonly other: string; readonly count: number }
>[] = [
  ...about,
  {
    name: 'one_says',
    meaning: { en: 'what one layer says', de: 'was eine Ebene sagt' },
    cell: ({ one }) => one,
  },
  {
    name: 'other_says',
    meaning: { en: 'what another says of the same passage', de: 'was eine andere zur selben Stelle sagt' },
    cell: ({ other }) => other,
  },
  {
    name: 'count',
    meaning: {
      en: 'how often; each pair of layers counts both ways round',
      de: 'wie oft; jedes Paar von Ebenen zählt in beiden Richtungen',
    },
    cell: ({ count }) => count,
  },
];

export const passageColumns: readonly Column<
  RowOfKind & { readonly passage: DifferingPassage; readonly layer: string; readonly value: string }
>[] = [
  ...about,
  {
    name: 'article_id',
    meaning: { en: 'the article', de: 'der Artikel' },
    cell: ({ passage }) => passage.articleId,
  },
  {
    name: 'article',
    meaning: { en: 'its title', de: 'sein Titel' },
    cell: ({ passage }, { state }) => state.get('articles', passage.articleId)?.title ?? '',
  },
  {
    name: 'start',
    meaning: {
      en: 'where the passage begins, in UTF-16 code units of the text',
      de: 'wo die Stelle beginnt, in UTF-16-Einheiten des Textes',
    },
    cell: ({ passage }) => passage.start,
  },
  {
    name: 'end',
    meaning: { en: 'the first unit after it', de: 'die erste Einheit danach' },
    cell: ({ passage }) => passage.end,
  },
  {
    name: 'quote',
    meaning: { en: 'its words, 1000 units at most', de: 'ihr Wortlaut, höchstens 1000 Einheiten' },
    cell: ({ passage }) => passage.quote,
  },
  {
    name: 'layer',
    meaning: { en: 'an analyst, or the consensus', de: 'ein/e Analyst/in oder der Konsens' },
    cell: ({ layer }) => layer,
  },
  {
    name: 'says',
    meaning: {
      en: 'what this layer says there; empty where it says nothing',
      de: 'was diese Ebene dort sagt; leer, wo sie nichts sagt',
    },
    cell: ({ value }) => value,
  },
];
