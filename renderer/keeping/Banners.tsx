import type { ReactNode } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { useDesk } from '../state/desk-context.ts';
import { useStore } from '../state/hooks.ts';
import { repairWorkspace, retrySaving, saveCopy, takeOver } from './keep-safe.ts';
import { formatInstant } from '../words/dates.ts';
import { useWords, type Words } from '../words/words.ts';
import styles from './Banners.module.css';
import { Icon } from '../app/icons/Icon.tsx';
import { Button } from '../app/parts/Button.tsx';

/** What the analyst must know of the workspace's files as long as it lasts, with what can be done about it. */
export function Banners(): ReactNode {
  const desk = useDesk();
  const { keeping: words } = useWords();
  const { readOnly, failure, unsaved } = useStore(desk.saving, 'keeping');
  const lost = desk.findings.find(({ details }) => details['reason'] === 'lost-steps');
  if (readOnly === null && failure === null && lost === undefined) return null;
  return (
    <section className={styles.banners} aria-label={words.banners} data-print="no">
      {readOnly === null ? null : <ReadOnlyBanner holder={readOnly} />}
      {failure === null ? null : (
        <Banner urgent text={`${wordFailure(failure, words)} ${words.unsaved(unsaved)}`}>
          {failure.details['reason'] === 'journal-replaced' ? (
            <Button size="small" onClick={() => void retrySaving(desk, true)}>
              {words.putOurs}
            </Button>
          ) : (
            <Button size="small" onClick={() => void retrySaving(desk, false)}>
              {words.tryAgain}
            </Button>
          )}
          <Button size="small" onClick={() => void saveCopy(desk)}>
            {words.saveCopy}
          </Button>
        </Banner>
      )}
      {lost === undefined ? null : (
        <Banner urgent text={words.lost(String(lost.details['steps']))}>
          {readOnly === null ? (
            <Button size="small" onClick={() => void repairWorkspace(desk)}>
              {words.repair}
            </Button>
          ) : null}
        </Banner>
      )}
    </section>
  );
}

function ReadOnlyBanner({ holder }: { readonly holder: AppError }): ReactNode {
  const desk = useDesk();
  const { keeping: words, locale } = useWords();
  const { reason, pid, host, since, silence } = holder.details;
  const when = typeof since === 'string' ? formatInstant(since, locale) : '';
  if (reason === 'lock-lost') {
    return (
      <Banner urgent text={words.lockLost}>
        <Button size="small" onClick={() => void saveCopy(desk)}>
          {words.saveCopy}
        </Button>
        <Button size="small" onClick={() => location.reload()}>
          {words.openAgain}
        </Button>
      </Banner>
    );
  }
  if (reason === 'open-here') return <Banner text={words.openHere(String(pid), when)} />;
  const where = words.openElsewhere(String(host), String(pid), when);
  if (reason !== 'open-elsewhere-silent') return <Banner text={where} />;
  return (
    <Banner text={`${where} ${words.silent(Math.round(Number(silence) / 60))}`}>
      <Button size="small" onClick={() => void takeOver(desk)}>
        {words.takeOver}
      </Button>
    </Banner>
  );
}

interface BannerProps {
  readonly text: string;
  /** Work is at stake. */
  readonly urgent?: boolean;
  readonly children?: ReactNode;
}

function Banner({ text, urgent = false, children }: BannerProps): ReactNode {
  return (
    <div className={styles.banner} data-urgent={urgent || undefined} role={urgent ? 'alert' : 'status'}>
      <Icon name={urgent ? 'warning' : 'lock'} />
      <p>{text}</p>
      {children === undefined ? null : <div className={styles.actions}>{children}</div>}
    </div>
  );
}

function wordFailure({ code, details }: AppError, { failures }: Words['keeping']): string {
  const { reason } = details;
  return (
    (typeof reason === 'string' ? failures[reason] : undefined) ??
    failures[code] ??
    failures['disk-refused'] ??
    ''
  );
}
