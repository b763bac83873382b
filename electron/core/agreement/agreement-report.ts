import type { AgreementReport, DifferingPassage, DifferingPassages } from '../../../shared/api/agreement.ts';
import type { Agreement, Differing } from '../../../shared/agreement/figures.ts';
import type { Workspace } from '../workspace.ts';

/** How much of what was measured is told. */
export interface ReportLimits {
  /** Passages of one list. */
  readonly passages: number;
  /** Categories of a table: one of more can no longer be read. */
  readonly categories: number;
  /** UTF-16 code units of a passage. */
  readonly quote: number;
}

/** What a window can show. */
export const windowLimits: ReportLimits = { passages: 500, categories: 24, quote: 200 };

/** What is told of how far layers agree: passages with their words, lists and tables that have an end. */
export async function agreementReport(
  workspace: Workspace,
  agreement: Agreement,
  limits: ReportLimits,
): Promise<AgreementReport> {
  const texts = new Map<string, string>();
  const textOf = async (articleId: string): Promise<string> => {
    const known = texts.get(articleId);
    if (known !== undefined) return known;
    const opened = await workspace.peekArticle(articleId);
    const text = opened.ok ? opened.value.document.text : '';
    texts.set(articleId, text);
    return text;
  };
  const shown = async (differing: readonly Differing[]): Promise<DifferingPassages> => {
    const passages: DifferingPassage[] = [];
    for (const passage of differing.slice(0, limits.passages)) {
      const text = await textOf(passage.articleId);
      const end = Math.min(passage.end, passage.start + limits.quote);
      passages.push({ ...passage, quote: text.slice(passage.start, end).toWellFormed() });
    }
    return { differing: passages, more: differing.length - passages.length };
  };
  const fields: AgreementReport['fields'][number][] = [];
  for (const field of agreement.fields) {
    const isReadable = field.categories.length <= limits.categories;
    const confusion = isReadable ? field.confusion : [];
    fields.push({ ...field, confusion, ...(await shown(field.differing)) });
  }
  const kinds: AgreementReport['kinds'][number][] = [];
  for (const kind of agreement.kinds) kinds.push({ ...kind, ...(await shown(kind.differing)) });
  return { ...agreement, fields, kinds };
}
