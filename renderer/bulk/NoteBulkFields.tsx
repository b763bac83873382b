import type { ReactNode } from 'react';
import type { Annotation } from '../../shared/schema/annotation.ts';
import { TagField } from '../app/parts/TagField.tsx';
import { LabelledChips } from '../filters/LabelledChips.tsx';
import { useWords } from '../words/words.ts';
import type { BulkPatch } from './bulk-patch.ts';

interface NoteBulkFieldsProps {
  readonly annotations: readonly Annotation[];
  readonly patch: BulkPatch;
  readonly onChange: (patch: BulkPatch) => void;
}

export function NoteBulkFields({ annotations, patch, onChange }: NoteBulkFieldsProps): ReactNode {
  const words = useWords().bulk;
  const { addTags, removeTags } = patch;
  const used = [
    ...new Set(annotations.flatMap(({ body }) => (body.kind === 'note' ? body.tags : []))),
  ].sort();
  return (
    <>
      <TagField
        label={words.addTags}
        tags={addTags}
        known={() => used}
        onAdd={(tag) => onChange({ ...patch, addTags: [...addTags, tag] })}
        onRemove={(tag) => onChange({ ...patch, addTags: addTags.filter((each) => each !== tag) })}
      />
      {used.length === 0 ? null : (
        <LabelledChips
          label={words.removeTags}
          options={used.map((tag) => ({ value: tag, label: tag }))}
          chosen={removeTags}
          onChange={(tags) => onChange({ ...patch, removeTags: tags })}
        />
      )}
    </>
  );
}
