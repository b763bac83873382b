import type { Missing } from './resolve-form.ts';

/** What the fields of a kind of annotation take and tell. They hold nothing themselves. */
export interface FormProps<F> {
  readonly form: F;
  /** Told the fields that changed; what they change is up to who asked, for others may be on their way. */
  readonly onChange: (fields: Partial<F>) => void;
  /** Texts are told after a pause (an annotation), or with each keystroke (a draft). */
  readonly when: 'pause' | 'each';
  /** The words of the first passage; empty where there is none. */
  readonly quote: string;
  /** The field without which the form could not be accepted. */
  readonly missing: Missing | null;
}
