import type { ReactNode } from 'react';
import type { ExportFormat } from '../../shared/export/export-formats.ts';
import type { ExportContent } from '../../shared/export/export-request.ts';
import { everything, isNarrow } from '../../shared/filters/narrowing.ts';
import { annotationKinds } from '../../shared/schema/annotation.ts';
import { Choice } from '../app/parts/Choice.tsx';
import { LabelledChips } from '../filters/LabelledChips.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import toggle from '../codebook/Codebook.module.css';
import screen from './ExportScreen.module.css';

const named: readonly Topic[] = ['analysts'];

/** Which statuses each choice comes to; none are what the format is for. */
const reviews = {
  usual: [],
  accepted: ['accepted', 'orphaned'],
  suggested: ['accepted', 'orphaned', 'suggested'],
  all: ['accepted', 'orphaned', 'suggested', 'rejected'],
} as const satisfies Readonly<Record<string, ExportContent['statuses']>>;
type Review = keyof typeof reviews;

interface ContentFieldsProps {
  readonly content: ExportContent;
  readonly carries: ExportFormat['carries'];
  readonly onChange: (part: Partial<ExportContent>) => void;
}

/** Which of the articles' annotations. */
export function ContentFields({ content, carries, onChange }: ContentFieldsProps): ReactNode {
  const { replica } = useDesk();
  const { exporting, vocabulary } = useWords();
  const words = exporting.content;
  const { filter, statuses } = content;
  const readingFilter = useSession('filter');
  useView(named);
  const analysts = [...replica.state.values('analysts')];
  const names: Readonly<Record<Review, string>> = {
    usual: words.usual[carries],
    accepted: words.accepted,
    suggested: words.suggested,
    all: words.all,
  };
  const offered: readonly Review[] =
    carries === 'everything' ? ['usual', 'accepted', 'suggested'] : ['usual', 'suggested', 'all'];
  const review = offered.find((each) => reviews[each].length === statuses.length) ?? 'usual';
  return (
    <div className={screen.part}>
      <h3 className={screen.partTitle}>{words.title}</h3>
      <LabelledChips
        label={words.kinds}
        options={annotationKinds.map((kind) => ({ value: kind, label: vocabulary.kinds[kind], tone: kind }))}
        chosen={filter.kinds}
        onChange={(kinds) => onChange({ filter: { ...filter, kinds } })}
      />
      {analysts.length > 1 ? (
        <LabelledChips
          label={words.analysts}
          options={analysts.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={filter.analystIds}
          onChange={(analystIds) => onChange({ filter: { ...filter, analystIds } })}
        />
      ) : null}
      <Choice<Review>
        label={words.statuses}
        value={review}
        options={offered.map((value) => ({ value, label: names[value] }))}
        onChange={(next) => onChange({ statuses: [...reviews[next]] })}
      />
      {isNarrow(readingFilter) || isNarrow({ ...filter, kinds: [], analystIds: [] }) ? (
        <label className={toggle.toggle}>
          <input
            type="checkbox"
            checked={filter === readingFilter}
            onChange={(event) => onChange({ filter: event.target.checked ? readingFilter : everything })}
          />
          {words.readingFilter}
        </label>
      ) : null}
    </div>
  );
}
