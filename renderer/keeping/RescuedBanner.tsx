import { useState, type ReactNode } from 'react';
import type { BroughtBack, Rescued } from '../../shared/api/rescued.ts';
import { Button } from '../app/parts/Button.tsx';
import { useDesk } from '../state/desk-context.ts';
import { formatInstant } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { Banner } from './Banner.tsx';
import { bringBack } from './keep-safe.ts';

interface RescuedBannerProps {
  readonly rescued: Rescued;
  /** The analyst has decided what becomes of it. */
  readonly onDone: () => void;
}

/** What the session before could not save, to be brought back or let go. */
export function RescuedBanner({ rescued, onDone }: RescuedBannerProps): ReactNode {
  const desk = useDesk();
  const { keeping: words, locale } = useWords();
  const [done, setDone] = useState<BroughtBack | null>(null);
  if (done !== null) {
    return (
      <Banner icon="check" text={words.broughtBack(done.taken, done.unfit)}>
        <Button size="small" onClick={onDone}>
          {words.understood}
        </Button>
      </Banner>
    );
  }
  const discard = async (): Promise<void> => {
    await desk.client.call('rescue.discard', {});
    onDone();
  };
  return (
    <Banner urgent text={words.rescued(rescued.steps, formatInstant(rescued.at, locale))}>
      <Button size="small" onClick={() => void bringBack(desk).then(setDone)}>
        {words.bringBack}
      </Button>
      <Button size="small" onClick={() => void discard()}>
        {words.discardRescued}
      </Button>
    </Banner>
  );
}
