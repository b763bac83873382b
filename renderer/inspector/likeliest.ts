import type { WorkspaceState } from '../../shared/changes/state.ts';
import { resolveTerm } from '../../shared/codebook/resolve-term.ts';
import type { AnnotationKind, AnnotationOf } from '../../shared/schema/annotation.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import type { BiasForm, CodeChoice, FormBody } from '../state/draft.ts';
import { findActor, foldName } from './find-actor.ts';

const LONGEST_NAME = 120;

/**
 * A new form with the likeliest values filled in: the actor whose name is selected, otherwise one to be made of the
 * selected words; holder and target of the last stance; the last bias code.
 * @param quote the selected text; empty for what is about the whole article
 */
export function likeliestForm(
  kind: AnnotationKind,
  quote: string,
  state: WorkspaceState,
  annotations: ArticleAnnotations,
): FormBody {
  switch (kind) {
    case 'actor': {
      const known = findActor(state, quote);
      const name = quote
        .replace(/\s+/gu, ' ')
        .trim()
        .replace(/['’]s$/u, '');
      const actor =
        known !== undefined
          ? ({ type: 'actor', actorId: known.id } as const)
          : name === '' || name.length > LONGEST_NAME
            ? null
            : ({ type: 'new-actor', name } as const);
      return { kind, actor, portrayal: null, note: '' };
    }
    case 'stance': {
      const last = lastOf(annotations, 'stance');
      return {
        kind,
        holder: last?.body.holder ?? null,
        sourceChain: [],
        target: last?.body.target ?? null,
        polarity: last?.body.polarity ?? 'for',
        intensity: last?.body.intensity ?? 2,
        mode: 'statement',
        attribution: last?.body.attribution ?? 'author-voice',
        certainty: 'stated',
        confidence: 'high',
        eventDate: null,
        note: '',
      };
    }
    case 'bias': {
      const last = lastOf(annotations, 'bias');
      const used = last === undefined ? undefined : resolveTerm(state, last.body.codeId);
      const termId = used?.retired === false ? used.id : firstCode(state);
      return newBiasForm(termId === undefined ? null : { type: 'term', termId });
    }
    case 'note':
      return { kind, text: '', tags: [] };
  }
}

/** A bias note of which nothing is known but its code. */
export function newBiasForm(code: CodeChoice | null): BiasForm {
  return {
    kind: 'bias',
    code,
    target: null,
    direction: null,
    severity: 2,
    voice: 'author',
    note: '',
    suggestion: '',
  };
}

/** The annotation of a kind that was made last; ids sort by the time of their making. */
function lastOf<K extends AnnotationKind>(
  annotations: ArticleAnnotations,
  kind: K,
): AnnotationOf<K> | undefined {
  let last: AnnotationOf<K> | undefined;
  for (const annotation of annotations.values()) {
    if (isOf(annotation, kind) && (last === undefined || annotation.id > last.id)) last = annotation;
  }
  return last;
}

function isOf<K extends AnnotationKind>(
  annotation: AnnotationOf<AnnotationKind>,
  kind: K,
): annotation is AnnotationOf<K> {
  return annotation.body.kind === kind;
}

function firstCode(state: WorkspaceState): string | undefined {
  for (const term of state.values('terms')) {
    if (term.scheme === 'bias' && !term.retired && term.mergedIntoId === null) return term.id;
  }
  return undefined;
}

/** Whether words are among the names of an actor already. */
export function isNamed(names: readonly string[], text: string): boolean {
  const folded = foldName(text);
  return names.some((name) => foldName(name) === folded);
}
