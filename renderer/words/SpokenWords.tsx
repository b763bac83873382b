import { DirectionProvider } from '@base-ui/react/direction-provider';
import { useLayoutEffect, type ReactNode } from 'react';
import { wordsIn } from './catalogues.ts';
import { WordsContext } from './words.ts';

interface SpokenWordsProps {
  /** BCP 47; null follows the system. */
  readonly language: string | null;
  readonly children: ReactNode;
}

/** Gives everything inside the interface's text in a language; the page says which it is, and runs its way. */
export function SpokenWords({ language, children }: SpokenWordsProps): ReactNode {
  const words = wordsIn(language);
  useLayoutEffect(() => {
    document.documentElement.lang = words.locale;
    document.documentElement.dir = words.direction;
  }, [words]);
  return (
    <WordsContext value={words}>
      <DirectionProvider direction={words.direction}>{children}</DirectionProvider>
    </WordsContext>
  );
}
