import type { AgreementReport, DifferingPassage, DifferingPassages } from '../../../shared/api/agreement.ts';
import type { Agreement, Differing } from '../../../shared/agreement/measure-agreement.ts';
import type { Workspace } from '../workspace.ts';

/** Passages of one list. */
const MOST_PASSAGES = 500;
/** A table of more categories can no longer be read. */
const MOST_CATEGORIES = 24;
/** UTF-16 code units of a passage. */
const QUOTE = 200;

/** What a window shows of how far layers agree: lists that have an end, passages with their words. */
export async function agreementReport(workspace: Workspace, agreement: Agreement): Promise<AgreementReport> {
  const shown = async (differing: readonly Differing[]): Promise<DifferingPassages> => {
    const passages: DifferingPassage[] = [];
    for (const passage of differing.slice(0, MOST_PASSAGES)) {
      const opened = await workspace.peekArticle(passage.articleId);
      const text = opened.ok ? opened.value.document.text : '';
      const end = Math.min(passage.end, passage.start + QUOTE);
      passages.push({ ...passage, quote: text.slice(passage.start, end) });
    }
    return { differing: passages, more: differing.length - passages.length };
  };
  const fields: AgreementReport['fields'][number][] = [];
  for (const field of agreement.fields) {
    const isReadable = field.categories.length <= MOST_CATEGORIES;
    const confusion = isReadable ? field.confusion : [];
    fields.push({ ...field, confusion, ...(await shown(field.differing)) });
  }
  const kinds: AgreementReport['kinds'][number][] = [];
  for (const kind of agreement.kinds) kinds.push({ ...kind, ...(await shown(kind.differing)) });
  return { ...agreement, fields, kinds };
}
