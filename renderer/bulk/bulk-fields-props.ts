/** What the fields of a kind take that can be set for many at once; undefined leaves a field as it is. */
export interface BulkFieldsProps<F> {
  readonly fields: Partial<F>;
  readonly onChange: (fields: { readonly [K in keyof F]?: F[K] | undefined }) => void;
}
