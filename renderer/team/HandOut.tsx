import { useMemo, useState, type ReactNode } from 'react';
import type { BundleChoice } from '../../shared/api/bundles.ts';
import { Button } from '../app/parts/Button.tsx';
import { Choice } from '../app/parts/Choice.tsx';
import { EmptyState } from '../app/parts/EmptyState.tsx';
import { scopedArticles, scopeInHand } from '../export/export-scope.ts';
import { ScopeField } from '../export/ScopeField.tsx';
import { useBlindArticles } from '../blind/use-blind.ts';
import { useDesk } from '../state/desk-context.ts';
import { useSession, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import { handOut } from './hand-out.ts';
import { HandOutRun } from './HandOutRun.tsx';
import { NewPassphrase } from './NewPassphrase.tsx';
import styles from './Team.module.css';
import { TickField } from './TickField.tsx';

const shown: readonly Topic[] = ['articles', 'analysts'];

type Whose = 'own' | 'own-consensus' | 'all' | 'none';

/** What goes into a bundle, and how it is protected. */
export function HandOut(): ReactNode {
  const desk = useDesk();
  const { blind, team } = useWords();
  const words = team.handOut;
  const view = useView(shown);
  const chosenScope = useSession('exportScope');
  const scoped = useMemo(() => scopedArticles(desk, view.state), [desk, view]);
  const scope = scopeInHand(chosenScope ?? 'library', scoped);
  const [whose, setWhose] = useState<Whose>('own');
  const [isBlind, setBlind] = useState(false);
  const blindArticles = useBlindArticles();
  const [history, setHistory] = useState(false);
  const [sign, setSign] = useState(true);
  const [isLocked, setLocked] = useState(false);
  /** Null as long as it is not typed twice alike. */
  const [passphrase, setPassphrase] = useState<string | null>(null);
  if (scope === null) return <EmptyState icon="export" title={words.title} text={words.nothing} />;

  const articles = scoped.get(scope) ?? [];
  const handedBack =
    isBlind || whose === 'none' ? 0 : articles.filter(({ id }) => blindArticles.has(id)).length;
  const layersOf: Readonly<Record<Whose, BundleChoice['layers']>> = {
    own: { analystIds: [desk.analystId], consensus: false },
    'own-consensus': { analystIds: [desk.analystId], consensus: true },
    all: null,
    none: { analystIds: [], consensus: false },
  };
  const run = (): void =>
    void handOut(desk, {
      articleIds: scope === 'library' ? null : articles.map(({ id }) => id),
      layers: layersOf[whose],
      history,
      blind: isBlind,
      sign,
      passphrase: isLocked ? passphrase : null,
    });
  return (
    <form
      className={styles.column}
      aria-labelledby="team-hand-out"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isLocked || passphrase !== null) run();
      }}
    >
      <section className={styles.section}>
        <h2 id="team-hand-out">{words.title}</h2>
        <p className={styles.text}>{words.text}</p>
        <ScopeField
          scoped={scoped}
          value={scope}
          onChange={(exportScope) => desk.session.set({ exportScope, exportOutcome: null })}
        />
        <TickField label={blind.option} hint={blind.optionHint} checked={isBlind} onChange={setBlind} />
        {isBlind ? null : (
          <>
            <Choice<Whose>
              label={words.layers}
              value={whose}
              options={[
                { value: 'own', label: words.own },
                { value: 'own-consensus', label: words.ownAndConsensus },
                { value: 'all', label: words.all },
                { value: 'none', label: words.without },
              ]}
              onChange={setWhose}
            />
            <TickField label={words.history} checked={history} onChange={setHistory} />
          </>
        )}
        <TickField label={words.sign} checked={sign} onChange={setSign} />
        <TickField label={words.lock} checked={isLocked} onChange={setLocked} />
        {isLocked ? <NewPassphrase onChange={setPassphrase} /> : null}
        {handedBack === 0 ? null : <p className={styles.notice}>{blind.handsBack(handedBack)}</p>}
        <HandOutRun>
          <Button type="submit" look="primary" disabled={isLocked && passphrase === null}>
            {words.run}
          </Button>
        </HandOutRun>
      </section>
    </form>
  );
}
