import type { ReactNode } from 'react';
import type { Annotation } from '../../shared/schema/annotation.ts';
import type { ActorForm, BiasForm, FormBody, StanceForm } from '../state/draft.ts';
import { ActorBulkFields } from './ActorBulkFields.tsx';
import { BiasBulkFields } from './BiasBulkFields.tsx';
import type { BulkPatch } from './bulk-patch.ts';
import { NoteBulkFields } from './NoteBulkFields.tsx';
import { StanceBulkFields } from './StanceBulkFields.tsx';

interface BulkFieldsProps {
  readonly annotations: readonly Annotation[];
  readonly patch: BulkPatch;
  readonly onChange: (patch: BulkPatch) => void;
}

type Given<F> = { readonly [K in keyof F]?: F[K] | undefined };

/** The fields of a kind that can be set for many at once. */
export function BulkFields({ annotations, patch, onChange }: BulkFieldsProps): ReactNode {
  const set = (fields: Given<ActorForm> | Given<StanceForm> | Given<BiasForm>): void => {
    const all = Object.entries({ ...patch.fields, ...fields }).filter(([, value]) => value !== undefined);
    // Fields of the patch's kind: its own component has set them.
    onChange({ ...patch, fields: Object.fromEntries(all) as Partial<FormBody> });
  };
  switch (patch.kind) {
    case 'actor':
      return <ActorBulkFields fields={patch.fields as Partial<ActorForm>} onChange={set} />;
    case 'stance':
      return <StanceBulkFields fields={patch.fields as Partial<StanceForm>} onChange={set} />;
    case 'bias':
      return <BiasBulkFields fields={patch.fields as Partial<BiasForm>} onChange={set} />;
    case 'note':
      return <NoteBulkFields annotations={annotations} patch={patch} onChange={onChange} />;
  }
}
