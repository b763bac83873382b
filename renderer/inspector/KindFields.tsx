import type { ReactNode } from 'react';
import type { FormBody } from '../state/draft.ts';
import { ActorFields } from './ActorFields.tsx';
import { BiasFields } from './BiasFields.tsx';
import type { FormProps } from './form-props.ts';
import { NoteFields } from './NoteFields.tsx';
import { StanceFields } from './StanceFields.tsx';

/** The fields of a form by its kind. */
export function KindFields({ form, ...rest }: FormProps<FormBody>): ReactNode {
  switch (form.kind) {
    case 'actor':
      return <ActorFields form={form} {...rest} />;
    case 'stance':
      return <StanceFields form={form} {...rest} />;
    case 'bias':
      return <BiasFields form={form} {...rest} />;
    case 'note':
      return <NoteFields form={form} {...rest} />;
  }
}
