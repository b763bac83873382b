import { useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Annotation } from '../../shared/schema/annotation.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import type { IncomingLinks } from './incoming-links.ts';
import { removeLink } from './link-commands.ts';
import { LinkLine } from './LinkLine.tsx';
import styles from './Links.module.css';
import { NewLink } from './NewLink.tsx';

interface LinksFieldProps {
  readonly annotations: ArticleAnnotations;
  readonly annotation: Annotation;
  readonly incoming: IncomingLinks;
}

/** What an annotation says of others, what others say of it, and a way to say more. */
export function LinksField({ annotations, annotation, incoming }: LinksFieldProps): ReactNode {
  const desk = useDesk();
  const words = useWords().links;
  const [adding, setAdding] = useState(false);
  const { of } = useSyncExternalStore(incoming.subscribe, incoming.view);
  const backwards = of.to(annotation.id);
  return (
    <fieldset className={styles.links} aria-label={words.label}>
      {annotation.links.length + backwards.length === 0 ? null : (
        <ul className={styles.list}>
          {annotation.links.map((link) => (
            <LinkLine
              key={`${link.relation} ${link.annotationId}`}
              annotations={annotations}
              otherId={link.annotationId}
              says={words.relations[link.relation]}
              onRemove={() => void removeLink(desk, annotation, link)}
            />
          ))}
          {backwards.map(({ fromId, relation }) => (
            <LinkLine
              key={`${relation} from ${fromId}`}
              annotations={annotations}
              otherId={fromId}
              says={words.related[relation]}
            />
          ))}
        </ul>
      )}
      {adding ? (
        <NewLink annotations={annotations} annotation={annotation} onDone={() => setAdding(false)} />
      ) : (
        <Button look="quiet" size="small" className={styles.add} onClick={() => setAdding(true)}>
          <Icon name="link" size={16} />
          {words.add}
        </Button>
      )}
    </fieldset>
  );
}
