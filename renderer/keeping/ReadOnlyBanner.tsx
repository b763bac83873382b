import type { ReactNode } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { Button } from '../app/parts/Button.tsx';
import { useDesk } from '../state/desk-context.ts';
import { formatInstant } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { Banner } from './Banner.tsx';
import { saveCopy, takeOver } from './keep-safe.ts';

/** Who has the workspace, and what can be done about it. @param holder as `locked` tells it */
export function ReadOnlyBanner({ holder }: { readonly holder: AppError }): ReactNode {
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
