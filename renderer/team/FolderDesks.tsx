import type { ReactNode } from 'react';
import type { SharingNews } from '../../shared/api/sharing.ts';
import { Dot } from '../app/parts/Dot.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { formatInstant } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import styles from './Team.module.css';

const named: readonly Topic[] = ['analysts'];

/** Who has put what into the shared folder. */
export function FolderDesks({ news }: { readonly news: SharingNews }): ReactNode {
  const { replica } = useDesk();
  const { team, locale } = useWords();
  const words = team.takeIn;
  useView(named);
  if (news.desks.length + news.others.length === 0) return <p className={styles.text}>{words.none}</p>;
  return (
    <ul className={styles.lines} aria-label={words.desks}>
      {news.desks.map(({ deskId, analystId, name, at, changes, files }) => (
        <li key={deskId} className={styles.line}>
          <Dot colour={replica.state.get('analysts', analystId)?.colour ?? null} />
          <bdi className={styles.lineName}>{name}</bdi>
          <span className={files > 0 ? styles.fresh : styles.small}>
            {files === 0 ? words.nothingNew : changes > 0 ? words.changes(changes) : words.merged}
          </span>
          <span className={styles.small}>{words.lastAt(formatInstant(at, locale))}</span>
        </li>
      ))}
      {news.others.map(({ name, from }) => (
        <li key={name} className={styles.line}>
          <bdi className={styles.lineName}>{name}</bdi>
          <span className={styles.fresh}>{words.byHand(from)}</span>
        </li>
      ))}
    </ul>
  );
}
