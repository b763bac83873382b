/** What the fields have in common that find one of many by typing. */
export interface ChoiceFieldProps<T> {
  readonly label: string;
  readonly value: T | null;
  readonly onChange: (value: T | null) => void;
  readonly error?: string | null | undefined;
  readonly clearable?: boolean;
  readonly placeholder?: string | undefined;
}
