import type { FigureRow } from '../../../shared/agreement/figure-rows.ts';
import type { Drawn } from '../../../shared/agreement/clusters.ts';
import { rowsOf } from '../../../shared/agreement/figure-rows.ts';
import { layerName } from '../../../shared/agreement/layer-name.ts';
import { comparedKinds } from '../../../shared/agreement/measures.ts';
import { saidFigure, saidInterval, saidMeasure, saidShare } from '../../../shared/agreement/said-figure.ts';
import { sayMuch } from '../../../shared/agreement/figures.ts';
import { saidValue, saidValues } from '../../../shared/agreement/said-value.ts';
import type { AgreementLook, AgreementReport } from '../../../shared/api/agreement.ts';
import type { StateReader } from '../../../shared/changes/state.ts';
import type { Id, Instant } from '../../../shared/schema/ids.ts';
import { agreementTerms } from '../../../shared/words/agreement-terms.ts';
import { namesFrom, type Names } from '../../../shared/words/names.ts';
import { vocabularies } from '../../../shared/words/vocabularies.ts';
import { dateInWords } from '../exporters/pdf/content/calendar.ts';
import { labelsIn } from '../exporters/pdf/content/labels.ts';
import { phrase, quotation } from '../exporters/pdf/sheet/phrase.ts';
import type { Phrase, Sheet } from '../exporters/pdf/sheet/sheet.ts';

/** What the template of the report reads (`/sheet.json`): everything said, nothing laid out. */
export interface AgreementSheet extends Pick<
  Sheet,
  'title' | 'authors' | 'description' | 'language' | 'paper' | 'layout' | 'wordsLanguage'
> {
  readonly words: { readonly madeWith: string };
  readonly heading: Phrase;
  readonly facts: readonly string[];
  readonly articles: readonly Phrase[];
  readonly moreArticles: string | null;
  readonly oneSided: string | null;
  readonly kinds: readonly {
    readonly title: string;
    readonly unmarked: string | null;
    readonly rows: readonly RowSheet[];
  }[];
  readonly guide: {
    readonly title: string;
    readonly heads: readonly [figure: string, means: string];
    readonly rows: readonly { readonly name: string; readonly means: string }[];
    /** What ranges say, by what samples were drawn of. */
    readonly intervals: readonly string[];
  };
}

export interface RowSheet {
  readonly title: string;
  readonly figures: readonly {
    readonly name: string;
    readonly value: string;
    /** Whether the value is two bounds, which take more room. */
    readonly isRange: boolean;
    readonly interval: string;
  }[];
  readonly warnings: readonly string[];
  /** How reliable each value is; null where there is one or none. */
  readonly values: ValuesSheet | null;
  /** A few columns at a time; none where nothing was mistaken for anything. */
  readonly confusion: readonly ConfusionSheet[];
  readonly differing: {
    readonly title: string;
    readonly heads: readonly [passage: string, said: string];
    readonly rows: readonly {
      readonly article: Phrase;
      readonly quote: Phrase | null;
      readonly said: readonly Phrase[];
    }[];
    readonly more: string | null;
  };
}

export interface ValuesSheet {
  readonly caption: string;
  readonly heads: readonly [value: string, alpha: string, coverage: string];
  readonly rows: readonly {
    readonly value: Phrase;
    readonly alpha: string;
    readonly interval: string;
    readonly coverage: string;
  }[];
  readonly means: string;
}

export interface ConfusionSheet {
  readonly caption: string;
  readonly corner: string;
  readonly heads: readonly Phrase[];
  readonly rows: readonly { readonly head: Phrase; readonly counts: readonly CountSheet[] }[];
}

interface CountSheet {
  readonly said: string;
  /** That they agreed, that they did not, or that it never came to it. */
  readonly is: 'same' | 'other' | 'none';
}

const COLUMNS_TO_A_TABLE = 7;
/** Titles that a page has room for. */
const MOST_ARTICLES = 40;

/** A report on paper. @param state for the names of actors, codes, analysts and articles */
export function agreementSheet(
  report: AgreementReport,
  articleIds: readonly Id[],
  state: Pick<StateReader, 'get'>,
  { labels, paper }: AgreementLook,
  at: Instant,
): AgreementSheet {
  const vocabulary = vocabularies[labels];
  const agreement = agreementTerms[labels];
  const { locale } = labelsIn[labels];
  const names = namesFrom(state, vocabulary);
  const layers = report.layers.map((layer) => layerName(layer, state, agreement));
  const words = { vocabulary, agreement, locale };
  const title = agreement.report.title(layers.join(', '));
  const titleOf = (id: string): Phrase => phrase(state.get('articles', id)?.title ?? '');
  const kinds = comparedKinds.map((kind) => {
    const rows = rowsOf(report, kind);
    const isMarked = rows.some(({ units }) => units > 0);
    return {
      title: vocabulary.kinds[kind],
      unmarked: isMarked ? null : agreement.report.unmarked,
      rows: isMarked ? rows.map((row) => rowSheet(row, layers, titleOf, names, words)) : [],
    };
  });
  const printed = new Set(
    comparedKinds
      .flatMap((kind) => rowsOf(report, kind))
      .flatMap(({ figures }) => figures.map(([name]) => name)),
  );
  return {
    title,
    authors: layers,
    description: agreement.compared(layers.join(', ')),
    language: labels,
    paper,
    layout: 'highlights',
    wordsLanguage: labels,
    words: { madeWith: agreement.report.madeWith },
    heading: phrase(title),
    facts: [
      agreement.report.measuredOn(dateInWords(at.slice(0, 10), locale)),
      agreement.report.articles(articleIds.length),
    ],
    articles: articleIds.slice(0, MOST_ARTICLES).map(titleOf),
    moreArticles:
      articleIds.length > MOST_ARTICLES
        ? agreement.report.moreArticles(articleIds.length - MOST_ARTICLES)
        : null,
    oneSided: report.oneSided.length === 0 ? null : agreement.oneSided(report.oneSided.length),
    kinds,
    guide: {
      title: agreement.report.howToRead,
      heads: [agreement.report.figure, agreement.report.means],
      rows: [...printed].map((name) => ({ name: agreement.names[name], means: agreement.explains[name] })),
      intervals: drawnOf(report).map((drawn) => agreement.intervalMeans[drawn]),
    },
  };
}

function drawnOf({ kinds }: AgreementReport): readonly ('passages' | Drawn)[] {
  const drawn = kinds.map((kind) => kind.drawn).filter((each) => each !== null);
  return ['passages', ...new Set(drawn)];
}

type SheetWords = Parameters<typeof saidValue>[3] & { readonly locale: string };

function rowSheet(
  row: FigureRow,
  layers: readonly string[],
  titleOf: (articleId: string) => Phrase,
  names: Names,
  words: SheetWords,
): RowSheet {
  const { agreement, locale } = words;
  const units = row.field === null ? agreement.annotations : agreement.units;
  const said = (value: string | number | null): string => saidValue(row.key, value, names, words);
  return {
    title: `${agreement.rows[row.key]} · ${units}: ${row.units.toLocaleString(locale)}`,
    figures: row.figures.map(([name, figure]) => ({
      name: agreement.names[name],
      value: saidMeasure(figure, agreement, locale),
      isRange: figure.between !== undefined,
      interval: saidInterval(figure.interval, agreement, locale),
    })),
    warnings: row.warnings.map((warning) => agreement.warnings[warning]),
    values: valuesSheet(row, names, words),
    confusion: confusionSheets(row, said, words),
    differing: {
      title: agreement.differing(row.differing.length + row.more),
      heads: [agreement.report.passage, agreement.report.said],
      rows: row.differing.map(({ articleId, quote, values }) => ({
        article: titleOf(articleId),
        quote: quotation(quote.trim() === '' ? [] : [quote]),
        said: layers.map((layer, at) => phrase(agreement.says(layer, said(values[at] ?? null)))),
      })),
      more: row.more === 0 ? null : agreement.more(row.more),
    },
  };
}

function valuesSheet({ marked }: FigureRow, names: Names, words: SheetWords): ValuesSheet | null {
  if (marked === null || !sayMuch(marked.values)) return null;
  const { reliability } = words.agreement;
  return {
    caption: reliability.caption,
    heads: [reliability.value, reliability.alpha, reliability.coverage],
    rows: marked.values.map(({ values, alpha, coverage }) => ({
      value: phrase(saidValues(marked.kind, values, names, words)),
      alpha: saidFigure(alpha.value, words.locale),
      interval: saidInterval(alpha.interval, words.agreement, words.locale),
      coverage: saidShare(coverage, words.locale),
    })),
    means: reliability.means,
  };
}

function confusionSheets(
  { field }: FigureRow,
  said: (value: string | number) => string,
  { agreement, locale }: SheetWords,
): readonly ConfusionSheet[] {
  if (field === null || field.confusion.length < 2) return [];
  const { categories, confusion } = field;
  if (confusion.every((counts, row) => counts.every((count, column) => row === column || count === 0))) {
    return [];
  }
  const heads = categories.map((category) => phrase(said(category)));
  const sheets: ConfusionSheet[] = [];
  for (let from = 0; from < heads.length; from += COLUMNS_TO_A_TABLE) {
    sheets.push({
      caption: agreement.confusion,
      corner: agreement.corner,
      heads: heads.slice(from, from + COLUMNS_TO_A_TABLE),
      rows: confusion.map((counts, row) => ({
        head: heads[row] ?? phrase(''),
        counts: counts.slice(from, from + COLUMNS_TO_A_TABLE).map((count, column) => ({
          said: count.toLocaleString(locale),
          is: count === 0 ? 'none' : row === from + column ? 'same' : 'other',
        })),
      })),
    });
  }
  return sheets;
}
