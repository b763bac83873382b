import { createContext, use } from 'react';
import { en } from './en.ts';

/** The whole of the interface's text. A translation has the same shape; a phrase with blanks is a function. */
export type Words = Omit<Translated<typeof en>, 'direction'> & { readonly direction: 'ltr' | 'rtl' };

type Translated<T> = T extends string
  ? string
  : T extends (...blanks: infer Blanks) => string
    ? (...blanks: Blanks) => string
    : { readonly [K in keyof T]: Translated<T[K]> };

export const WordsContext = createContext<Words>(en);

/** The interface's text in the language of the desk. */
export function useWords(): Words {
  return use(WordsContext);
}
