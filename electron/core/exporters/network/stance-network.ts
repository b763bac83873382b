import { resolveActor, resolveWho } from '../../../../shared/actors/resolve-actor.ts';
import { lossOfAnnotations, type Loss } from '../../../../shared/losses/loss.ts';
import type { Annotation, Party, StanceBody, Target } from '../../../../shared/schema/annotation.ts';
import { keyOf, position } from '../../../../shared/statistics/stance-matrix.ts';
import { namesFrom, type Names } from '../../../../shared/words/names.ts';
import { vocabularies } from '../../../../shared/words/vocabularies.ts';
import { guidOf } from '../../codebook-file/stable-guid.ts';
import { addUses, type ActorUses } from '../tables/actor-uses.ts';
import type { ArticleToExport, ExportInput } from '../exporter.ts';

/** Who holds a stance, or whom or what it is about. */
export interface NetworkNode {
  readonly id: string;
  readonly label: string;
  readonly type: 'actor' | 'author' | 'unnamed' | 'issue' | 'claim';
  /** What kind of actor; empty when that is not known, or it is none. */
  readonly kind: string;
  readonly country: string;
  /** Mentions in the articles. */
  readonly mentions: number;
}

/** One stance, from its holder to its target. */
export interface NetworkEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly polarity: StanceBody['polarity'];
  /** 1 to 3: how strong, on whichever side. */
  readonly weight: number;
  /** -3 to 3; null for what takes no side that is clear. */
  readonly position: number | null;
  /** Of the event, else of the article; empty when neither is known. */
  readonly date: string;
  readonly article: string;
  readonly attribution: StanceBody['attribution'];
  readonly certainty: StanceBody['certainty'];
  readonly analyst: string;
}

export interface StanceNetwork {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  /** What a network has no place for. */
  readonly losses: readonly Loss[];
}

/** Who stands how towards whom: one edge a stance; a node for everybody that holds or receives one, or is mentioned. */
export function stanceNetwork({ articles, state, options }: ExportInput): StanceNetwork {
  const names = namesFrom(state, vocabularies[options.labels]);
  const uses = new Map<string, ActorUses>();
  const ends = new Map<string, Party | Target>();
  const edges: NetworkEdge[] = [];
  const end = (who: Party | Target, one: ArticleToExport): string => {
    const today = asToday(who, names);
    // Every article has an author of its own.
    const key = today.type === 'author' ? `author ${one.article.author ?? one.article.id}` : keyOf(today);
    ends.set(
      key,
      today.type === 'author' && one.article.author !== null ? authorOf(one.article.author) : today,
    );
    return key;
  };
  const left: Annotation[] = [];
  for (const one of articles) {
    for (const annotation of one.annotations) {
      const { body } = annotation;
      addUses(uses, annotation, names);
      if (body.kind === 'bias' || body.kind === 'note') left.push(annotation);
      if (body.kind !== 'stance') continue;
      edges.push({
        id: annotation.id,
        source: nodeId(end(body.holder, one)),
        target: nodeId(end(body.target, one)),
        polarity: body.polarity,
        weight: body.intensity,
        position: position(body),
        date: body.eventDate ?? one.article.published ?? '',
        article: one.article.title,
        attribution: body.attribution,
        certainty: body.certainty,
        analyst: state.get('analysts', annotation.analystId)?.name ?? '',
      });
    }
  }
  for (const actorId of uses.keys()) ends.set(keyOf({ type: 'actor', actorId }), { type: 'actor', actorId });
  const nodes = [...ends].map(([key, who]): NetworkNode => {
    const actor = who.type === 'actor' ? resolveActor(state, who.actorId) : undefined;
    const isAuthor = key.startsWith('author ');
    return {
      id: nodeId(key),
      label: labelOf(who, names),
      type: isAuthor ? 'author' : who.type,
      kind: typeof actor?.kindId === 'string' ? names.term(actor.kindId) : '',
      country: actor?.country ?? '',
      mentions: who.type === 'actor' ? (uses.get(who.actorId)?.mentions ?? 0) : 0,
    };
  });
  return {
    nodes,
    edges,
    losses: lossOfAnnotations('network-kinds', left),
  };
}

/** `actor-019b…`: the same at every export, so that networks can be joined, and an NMTOKEN, as GraphML's schema has it. */
function nodeId(key: string): string {
  const blank = key.indexOf(' ');
  return `${key.slice(0, blank)}-${guidOf(key.slice(blank + 1))}`;
}

function asToday<W extends Party | Target>(who: W, names: Names): Party | Target {
  if (who.type === 'issue') return { ...who, termId: names.termId(who.termId) };
  return resolveWho<Party | Target>(who, names.actorId);
}

function authorOf(name: string): Party {
  return { type: 'unnamed', description: name.slice(0, 500) };
}

function labelOf(who: Party | Target, names: Names): string {
  if (who.type === 'issue' || who.type === 'claim') return names.target(who);
  return names.party(who);
}
