import type { ReactNode } from 'react';
import { loweringPassages, type LoweringPassage } from '../../shared/agreement/lowering.ts';
import { Button } from '../app/parts/Button.tsx';
import { Keys } from '../app/parts/Keys.tsx';
import { ListBox } from '../app/parts/ListBox.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useNames, useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import styles from './Agreement.module.css';
import type { ComparedKind } from '../../shared/agreement/measures.ts';
import type { FigureName, FigureRow } from '../../shared/agreement/figure-rows.ts';
import { FigureMeaning } from './FigureMeaning.tsx';
import { showAgreement } from './measure.ts';
import { comparePassage, openPassage } from './open-passage.ts';
import { saidValue } from '../../shared/agreement/said-value.ts';
import { useLayerName } from './use-layer-name.ts';

interface DifferingListProps {
  readonly rows: readonly FigureRow[];
  readonly row: FigureRow;
  readonly figure: FigureName;
  readonly layers: readonly string[];
  readonly kind: ComparedKind;
}

const keyOf = ({ of, place }: LoweringPassage): string => `${of} ${place}`;

/** What a figure is, and the passages that lower it, with what each layer says; one opens in its article. */
export function DifferingList({ rows, row, figure, layers, kind }: DifferingListProps): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const names = useNames();
  const nameOf = useLayerName();
  const { passage } = useSession('agreement');
  const { passages, more } = loweringPassages(rows, row, figure);
  const title = words.agreement.differing(passages.length + more);
  const measured = row.figures.find(([name]) => name === figure);
  const current = passages.find((each) => keyOf(each) === passage);
  const compare = (): void => {
    if (current !== undefined) void comparePassage(desk, current, kind, layers);
  };
  return (
    <section className={styles.differing} aria-label={words.agreement.rows[row.key]}>
      {measured === undefined || row.units === 0 ? null : (
        <FigureMeaning row={row} name={figure} figure={measured[1]} />
      )}
      <div className={styles.listHead}>
        <h2 className={styles.listTitle}>{title}</h2>
        <Button size="small" disabled={current === undefined} onClick={compare}>
          {words.agreement.compare} <Keys shortcut="C" />
        </Button>
      </div>
      {passages.length === 0 ? (
        <p className={styles.none}>{words.agreement.none}</p>
      ) : (
        <ListBox
          label={title}
          className={styles.list}
          items={passages}
          keyOf={keyOf}
          rowHeight={96}
          selectedKey={passage}
          onSelect={(chosen) => showAgreement(desk, { passage: keyOf(chosen) })}
          onOpen={(chosen) => void openPassage(desk, chosen, kind)}
          onKey={(event) => {
            if (event.key.toLowerCase() !== 'c' || event.ctrlKey || event.metaKey || event.altKey) return;
            event.preventDefault();
            compare();
          }}
        >
          {({ of, articleId, quote, values }) => (
            <div className={styles.passage}>
              <p className={styles.where} dir="auto">
                {desk.replica.state.get('articles', articleId)?.title}
              </p>
              <p className={styles.quote} dir="auto">
                {quote}
              </p>
              <p className={styles.said}>
                {layers.map((layer, index) => (
                  <span key={layer}>
                    {words.agreement.says(nameOf(layer), saidValue(of, values[index] ?? null, names, words))}
                  </span>
                ))}
              </p>
            </div>
          )}
        </ListBox>
      )}
      {more === 0 ? null : <p className={styles.none}>{words.agreement.more(more)}</p>}
    </section>
  );
}
