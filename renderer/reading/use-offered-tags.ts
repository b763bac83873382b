import { useMemo } from 'react';
import { annotationKinds, type AnnotationKind } from '../../shared/schema/annotation.ts';
import { codeNumbers } from '../app/command-entry.ts';
import { useKeyCaps } from '../app/use-shortcuts.ts';
import type { OfferedCode } from '../article/article-view-props.ts';
import { numberedCode } from '../inspector/numbered-code.ts';
import { useDesk } from '../state/desk-context.ts';
import { useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';

/** What the selection bar writes on the keys that tag. */
export function useTagKeys(): Readonly<Record<AnnotationKind, string>> {
  const keyOf = useKeyCaps();
  return useMemo(() => {
    const [actor = '', stance = '', bias = '', note = ''] = annotationKinds.map((kind) =>
      keyOf(`annotation.tag-${kind}`),
    );
    return { actor, stance, bias, note };
  }, [keyOf]);
}

const codebook: readonly Topic[] = ['terms'];

/** The codes that the selection bar offers, with their keys. */
export function useOfferedCodes(): readonly OfferedCode[] {
  const desk = useDesk();
  const keyOf = useKeyCaps();
  const view = useView(codebook);
  return useMemo(() => {
    // The names are the codebook's: they are read again when it changes.
    void view;
    return codeNumbers.flatMap((number) => {
      const code = numberedCode(desk, number);
      return code === undefined ? [] : { number, name: code.name, key: keyOf(`code.${number}`) };
    });
  }, [desk, keyOf, view]);
}
