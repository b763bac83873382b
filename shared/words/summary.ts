import type { Body, StanceBody } from '../schema/annotation.ts';
import type { Names } from './names.ts';
import type { Vocabulary } from './vocabulary-en.ts';

/** An annotation in two lines: for cards, lists, PDF comments and the command line. */
export interface Summary {
  /** What it says: “Russia supports Assad”. */
  readonly title: string;
  /** How: attribution, certainty, severity; empty when there is nothing to add. */
  readonly detail: string;
  /** What the analyst wrote; empty when nothing. */
  readonly note: string;
}

/** ▲ for, ▼ against, ◆ takes no side: told apart by shape, not by colour alone. */
export function polaritySign(stance: Pick<StanceBody, 'polarity'>): '▲' | '▼' | '◆' {
  if (stance.polarity === 'for') return '▲';
  return stance.polarity === 'against' ? '▼' : '◆';
}

export function summarise(body: Body, names: Names, words: Vocabulary): Summary {
  switch (body.kind) {
    case 'actor':
      return {
        title: names.actor(body.actorId),
        detail: body.portrayal === null ? '' : words.portrayal[body.portrayal],
        note: body.note,
      };
    case 'stance':
      return {
        title: `${names.party(body.holder)} ${words.verb[body.polarity][body.intensity]} ${names.target(body.target)}`,
        detail: [words.attribution[body.attribution], words.certainty[body.certainty]].join(' · '),
        note: body.note,
      };
    case 'bias': {
      const direction =
        body.direction === null || body.target === null
          ? null
          : `${words.direction[body.direction]} ${names.target(body.target)}`;
      const parts = [
        words.severity[body.severity],
        direction,
        body.voice === 'quoted' ? words.voice.quoted : null,
      ];
      return {
        title: names.term(body.codeId),
        detail: parts.filter((part) => part !== null).join(' · '),
        note: [body.note, body.suggestion === '' ? '' : `→ ${body.suggestion}`]
          .filter((part) => part !== '')
          .join('\n'),
      };
    }
    case 'note':
      return { title: words.kind.note, detail: body.tags.map((tag) => `#${tag}`).join(' '), note: body.text };
  }
}
