import type { ReactNode } from 'react';
import { Dot } from '../app/parts/Dot.tsx';
import { ListBox } from '../app/parts/ListBox.tsx';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { useDesk } from '../state/desk-context.ts';
import { useNames, useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import type { ActorMentions } from './actor-mentions.ts';
import styles from './ActorsTab.module.css';
import list from './ListTab.module.css';
import { pickAnnotation } from './pick-annotation.ts';

interface ActorsTabProps {
  readonly annotations: ArticleAnnotations;
  /** Followed by whoever draws this. */
  readonly mentions: ActorMentions;
}

/** The article's actors with the number of their mentions; a click goes from mention to mention. */
export function ActorsTab({ annotations, mentions }: ActorsTabProps): ReactNode {
  const desk = useDesk();
  const { actorList } = useWords().inspector;
  const names = useNames();
  const selectedId = useSession('selectedId');
  const body = selectedId === null ? undefined : annotations.get(selectedId)?.body;
  const selectedActor = body?.kind === 'actor' ? names.actorId(body.actorId) : null;
  const ranked = mentions.ranked(names.actorId);

  /** The first mention of another actor; the next one of the same. */
  const step = (actorId: string): void => {
    const ids = mentions.mentionsOf(actorId, names.actorId);
    const at = selectedId === null ? -1 : ids.indexOf(selectedId);
    const next = ids[(at + 1) % ids.length];
    if (next !== undefined) pickAnnotation(desk, next);
  };

  if (ranked.length === 0) {
    return (
      <div className={list.none}>
        <strong>{actorList.empty.title}</strong>
        <p>{actorList.empty.text}</p>
      </div>
    );
  }
  return (
    <ListBox
      label={actorList.label}
      className={styles.list}
      items={ranked}
      keyOf={({ actorId }) => actorId}
      rowHeight={34}
      selectedKey={selectedActor}
      onSelect={({ actorId }) => step(actorId)}
      onOpen={({ actorId }) => step(actorId)}
    >
      {({ actorId, count }) => {
        const actor = desk.replica.state.get('actors', actorId);
        const isHere = actorId === selectedActor && selectedId !== null;
        const at = isHere ? mentions.mentionsOf(actorId, names.actorId).indexOf(selectedId) + 1 : 0;
        return (
          <div className={styles.row}>
            <Dot colour={actor?.colour ?? null} />
            <span className={styles.name} dir="auto">
              {actor?.name ?? ''}
            </span>
            <span className={styles.count}>
              {at > 0 ? actorList.step(at, count) : actorList.mentions(count)}
            </span>
          </div>
        );
      }}
    </ListBox>
  );
}
