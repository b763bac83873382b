import { useRef, type ReactNode } from 'react';
import type { Annotation } from '../../shared/schema/annotation.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';
import { SettledBy } from '../compare/SettledBy.tsx';
import { useDesk } from '../state/desk-context.ts';
import type { FormBody } from '../state/draft.ts';
import { useRecord } from '../state/hooks.ts';
import { LayerBadge } from '../layers/LayerBadge.tsx';
import { useSignOf } from '../layers/use-layers.ts';
import { formatInstant } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { deleteAnnotation, editAnnotation, editBody } from './annotation-commands.ts';
import unseen from '../app/parts/unseen.module.css';
import styles from './Form.module.css';
import { formOfBody } from './form-of-body.ts';
import { KindFields } from './KindFields.tsx';
import { mayBeWholeArticle } from './may-be-whole-article.ts';
import { Passages } from './Passages.tsx';
import { toneOf } from './tone.ts';
import { useFormKeys } from './use-form-keys.ts';

interface AnnotationFormProps {
  readonly annotation: Annotation;
  /** Below the fields: what ties it to others. */
  readonly children: ReactNode;
}

/** The form of an annotation that is there: each field is kept when it changes. */
export function AnnotationForm({ annotation, children }: AnnotationFormProps): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const analyst = useRecord('analysts', annotation.analystId);
  const sign = useSignOf()(annotation);
  const { inspector } = words;
  const back = (): void => desk.panes.focusArticle();
  const keys = useFormKeys(back, back);
  // One after the other: each changes the record that the one before it left.
  const edits = useRef<Promise<unknown>>(Promise.resolve());
  const edit = (fields: Partial<FormBody>): void => {
    edits.current = edits.current.then(() => editBody(desk, annotation, fields));
  };
  const form = formOfBody(annotation.body);
  const kind = words.vocabulary.kind[annotation.body.kind];
  return (
    <form className={styles.form} aria-label={kind} {...keys} onSubmit={(event) => event.preventDefault()}>
      <h2 className={unseen.text}>
        {kind}
        {sign === undefined ? null : (
          <span className={styles.whose}>
            <LayerBadge sign={sign} isBesideName />
            <bdi>{sign.name}</bdi>
          </span>
        )}
      </h2>
      <Passages
        articleId={annotation.articleId}
        ranges={annotation.anchors.map(({ start, end }) => ({ start, end }))}
        tone={toneOf(form)}
        mayBeNone={mayBeWholeArticle(form, desk.replica.state)}
        onChange={(ranges) => void editAnnotation(desk, annotation, { ranges })}
      />
      <div className={styles.fields} data-form-fields>
        <KindFields
          form={form}
          onChange={edit}
          when="pause"
          quote={annotation.anchors[0]?.quote ?? ''}
          missing={null}
        />
      </div>
      <SettledBy annotation={annotation} />
      {children}
      <div className={styles.review}>
        {annotation.status === 'suggested' ? (
          <Button size="small" onClick={() => void editAnnotation(desk, annotation, { status: 'accepted' })}>
            <Icon name="check" size={16} />
            {inspector.accept}
          </Button>
        ) : (
          <span />
        )}
        <Button look="danger" size="small" onClick={() => void deleteAnnotation(desk, annotation)}>
          <Icon name="bin" size={16} />
          {inspector.delete}
        </Button>
      </div>
      <p className={styles.by}>
        {inspector.by(analyst?.name ?? '', formatInstant(annotation.modifiedAt, words.locale))}
      </p>
    </form>
  );
}
