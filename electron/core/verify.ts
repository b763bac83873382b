import { basename } from 'node:path';
import { holds } from '../../shared/anchoring/describe.ts';
import { sameValue } from '../../shared/changes/change.ts';
import type { OpenArticle } from '../../shared/changes/state.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import type { Article } from '../../shared/schema/article.ts';
import { referencesOfAnnotation } from '../../shared/schema/references.ts';
import { addUsage, noUsage, type Usage } from '../../shared/schema/usage.ts';
import { annotationCounts } from '../../shared/statistics/counts.ts';
import { TEXT_VERSION } from '../../shared/text/canonical.ts';
import { textChecksum } from './add-article.ts';
import type { Job } from './jobs.ts';
import type { Problem } from './problem.ts';
import { historyProblems, olderCopies, strayFiles } from './verify-files.ts';
import type { Workspace } from './workspace.ts';

export interface VerifyReport {
  readonly articles: number;
  readonly annotations: number;
  readonly changes: number;
  readonly problems: readonly Problem[];
}

/**
 * Looks at everything that a workspace holds: each file's form and checksum, each text against its
 * record, each anchor against its text, each reference, each count. Reads only.
 */
export async function verify(workspace: Workspace, job: Job): Promise<VerifyReport> {
  const problems: Problem[] = workspace.findings.map(({ message, details }) => ({
    file: basename(String(details['path'] ?? 'workspace.json')),
    message,
  }));
  const articles = [...workspace.state.values('articles')];
  const usage = new Map<string, Usage>();
  let annotations = 0;
  for (const [index, article] of articles.entries()) {
    if (job.signal.aborted) break;
    job.progress(index, articles.length, article.title);
    const file = `articles/${article.id}.json`;
    const opened = await workspace.wholeArticle(article.id);
    if (!opened.ok) {
      problems.push({ file, message: `“${article.title}” cannot be read: ${opened.error.message}` });
      continue;
    }
    annotations += opened.value.annotations.size;
    const found = articleProblems(workspace, article, opened.value, usage);
    for (const message of found) problems.push({ file, message });
  }
  const more = job.signal.aborted
    ? []
    : [
        ...usageProblems(workspace, usage),
        ...(await strayFiles(workspace)),
        ...(await olderCopies(workspace)),
      ];
  const history = await historyProblems(workspace);
  return {
    articles: articles.length,
    annotations,
    changes: history.changes,
    problems: [...problems, ...more, ...history.problems],
  };
}

function articleProblems(
  workspace: Workspace,
  article: Article,
  { document, annotations }: OpenArticle,
  usage: Map<string, Usage>,
): string[] {
  const problems: string[] = [];
  if (document.articleId !== article.id) problems.push('The file holds another article.');
  if (textChecksum(document.text) !== article.checksum)
    problems.push('The text is not the one that was imported.');
  if (document.textVersion > TEXT_VERSION) problems.push('The text follows rules of a newer Slantwise.');
  for (const annotation of annotations.values()) {
    for (const problem of annotationProblems(workspace, document.text, annotation)) problems.push(problem);
    for (const { id, role } of referencesOfAnnotation(annotation)) {
      usage.set(id, addUsage(usage.get(id) ?? noUsage, { [role]: 1 }));
    }
  }
  const counted = annotationCounts(annotations.values());
  const kept = workspace.state.countsOf(article.id);
  if (!sameValue(counted, kept)) {
    problems.push('The library counts other annotations than there are.');
  }
  return problems;
}

function annotationProblems(workspace: Workspace, text: string, annotation: Annotation): string[] {
  const where = `Annotation ${annotation.id}`;
  const problems = annotation.anchors
    .filter((anchor) => !holds(text, anchor))
    .map((anchor) => `${where}: “${anchor.quote.slice(0, 40)}” does not stand at ${anchor.start}.`);
  for (const { table, id } of referencesOfAnnotation(annotation)) {
    if (workspace.state.get(table, id) === undefined)
      problems.push(`${where} points to ${id}, which is not there.`);
  }
  if (workspace.state.get('analysts', annotation.analystId) === undefined) {
    problems.push(`${where} is by an analyst who is not there.`);
  }
  return problems;
}

function usageProblems(workspace: Workspace, counted: ReadonlyMap<string, Usage>): Problem[] {
  const ids = new Set([...counted.keys(), ...workspace.state.usage.keys()]);
  return [...ids]
    .filter((id) => !sameValue(workspace.state.rolesOf(id), counted.get(id) ?? noUsage))
    .map((id) => ({ file: 'workspace.json', message: `The use of ${id} is counted wrong.` }));
}
