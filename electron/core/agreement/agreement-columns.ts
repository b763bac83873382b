import type { Figure } from '../../../shared/agreement/figures.ts';
import type { ComparedKind } from '../../../shared/agreement/measures.ts';
import {
  fieldFigures,
  fieldRows,
  passageFigures,
  type FigureName,
  type FigureRow,
} from '../../../shared/agreement/figure-rows.ts';
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
    values: [...fieldFigures, ...passageFigures],
    cell: ({ name }) => name,
  },
  {
    name: 'value',
    meaning: { en: 'the figure; empty where there is none', de: 'die Kennzahl; leer, wo es keine gibt' },
    cell: ({ figure }) => figure.value,
  },
  {
    name: 'at_least',
    meaning: {
      en: 'what the figure is proven to be at least, where it could not be worked out exactly; empty otherwise',
      de: 'was die Kennzahl bewiesenermaßen mindestens ist, wo sie nicht genau zu berechnen war; sonst leer',
    },
    cell: ({ figure }) => figure.between?.low ?? null,
  },
  {
    name: 'at_most',
    meaning: { en: 'the same, at most', de: 'dasselbe, höchstens' },
    cell: ({ figure }) => figure.between?.high ?? null,
  },
  {
    name: 'low',
    meaning: {
      en: 'the lower end of the range that 95 of 100 bootstrap samples give; empty where too little can be drawn',
      de: 'das untere Ende des Bereichs, den 95 von 100 Bootstrap-Stichproben ergeben; leer, wo zu wenig zu ziehen ist',
    },
    cell: ({ figure }) => figure.interval?.low ?? null,
  },
  {
    name: 'high',
    meaning: { en: 'its upper end', de: 'sein oberes Ende' },
    cell: ({ figure }) => figure.interval?.high ?? null,
  },
  {
    name: 'drawn',
    meaning: {
      en: 'what the samples were drawn of; empty where there is no range',
      de: 'woraus die Stichproben gezogen sind; leer, wo es keinen Bereich gibt',
    },
    values: ['passages', 'articles', 'paragraphs'],
    cell: ({ row, figure }) => (figure.interval === null ? '' : (row.marked?.drawn ?? 'passages')),
  },
  {
    name: 'warnings',
    meaning: {
      en: 'why the figure may mislead, with blanks between',
      de: 'warum die Kennzahl täuschen kann, mit Leerzeichen dazwischen',
    },
    values: [
      'few-units',
      'one-prevails',
      'nothing-varies',
      'few-marks',
      'few-clusters',
      'own-overlap',
      'gamma-between',
      'too-dense',
    ],
    cell: ({ row }) => row.warnings.join(' '),
  },
];

export const valueColumns: readonly Column<
  RowOfKind & { readonly value: string; readonly alpha: Figure; readonly coverage: number }
>[] = [
  ...about,
  {
    name: 'value',
    meaning: {
      en: 'what passages are called first of all: who is meant, the polarity, the code; several where passages of one layer overlap',
      de: 'wie Stellen vor allem benannt sind: wer gemeint ist, die Richtung, der Code; mehreres, wo Stellen einer Ebene sich überlappen',
    },
    cell: ({ value }) => value,
  },
  {
    name: 'alpha',
    meaning: {
      en: '(k)uα: how reliable this value is where another layer marked something too; empty where nothing can be compared',
      de: '(k)uα: wie verlässlich dieser Wert ist, wo auch eine andere Ebene etwas markiert hat; leer, wo nichts zu vergleichen ist',
    },
    cell: ({ alpha }) => alpha.value,
  },
  {
    name: 'low',
    meaning: {
      en: 'the lower end of its range, as in `figures`',
      de: 'das untere Ende ihres Bereichs, wie in `figures`',
    },
    cell: ({ alpha }) => alpha.interval?.low ?? null,
  },
  {
    name: 'high',
    meaning: { en: 'its upper end', de: 'sein oberes Ende' },
    cell: ({ alpha }) => alpha.interval?.high ?? null,
  },
  {
    name: 'coverage',
    meaning: {
      en: 'how much of what is marked with it that is, from 0 to 1',
      de: 'wie viel von dem, was ihn trägt, das ist, von 0 bis 1',
    },
    cell: ({ coverage }) => coverage,
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
      en: 'how often; each pair of layers counts both ways round; pairs of values that never meet are left out',
      de: 'wie oft; jedes Paar von Ebenen zählt in beiden Richtungen; Paare von Werten, die nie zusammentreffen, fehlen',
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
