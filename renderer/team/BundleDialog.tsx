import { useState, type ReactNode } from 'react';
import { Field } from '../app/parts/Field.tsx';
import { ProgressBar } from '../app/parts/ProgressBar.tsx';
import { TaskDialog } from '../app/parts/TaskDialog.tsx';
import type { BundleInHand } from '../state/bundle-in-hand.ts';
import { useDesk } from '../state/desk-context.ts';
import { useSession, useStore } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { BundleOutcome } from './BundleOutcome.tsx';
import { BundlePreview } from './BundlePreview.tsx';
import { leaveBundle, unlockBundle } from './open-bundle.ts';
import { PassphraseInput } from './PassphraseInput.tsx';

/** A bundle on its way in: its passphrase, what it would do, how far that is, what came of it. */
export function BundleDialog(): ReactNode {
  const bundle = useSession('bundle');
  if (bundle === null) return null;
  switch (bundle.stage) {
    case 'opening':
    case 'merging':
      return <Underway bundle={bundle} />;
    case 'locked':
      return <Unlock bundle={bundle} />;
    case 'preview':
      return <BundlePreview bundle={bundle} />;
    case 'done':
      return <BundleOutcome bundle={bundle} />;
  }
}

function Underway({
  bundle: { stage, jobId, name },
}: {
  readonly bundle: Extract<BundleInHand, { jobId: string }>;
}): ReactNode {
  const desk = useDesk();
  const { bundle: words } = useWords().team;
  const progress = useStore(desk.jobs, 'running').get(jobId);
  return (
    <TaskDialog
      title={words.title(name)}
      detail={progress?.subject ?? ''}
      run={stage === 'merging' ? words.merging : words.opening}
      cancel={words.cancel}
      obstacle=""
      onRun={() => undefined}
      onClose={() => void leaveBundle(desk)}
    >
      <ProgressBar label={words.progress} progress={progress} />
    </TaskDialog>
  );
}

function Unlock({ bundle }: { readonly bundle: Extract<BundleInHand, { stage: 'locked' }> }): ReactNode {
  const desk = useDesk();
  const { bundle: words } = useWords().team;
  const [passphrase, setPassphrase] = useState('');
  return (
    <TaskDialog
      title={words.title(bundle.name)}
      detail={words.locked}
      run={words.unlock}
      cancel={words.cancel}
      obstacle={passphrase === '' ? '' : null}
      onRun={() => void unlockBundle(desk, bundle, passphrase)}
      onClose={() => void leaveBundle(desk)}
    >
      <Field label={words.passphrase} error={bundle.wasWrong && passphrase === '' ? words.wrong : null}>
        {(ids) => (
          <PassphraseInput ids={ids} autoComplete="off" value={passphrase} onChange={setPassphrase} />
        )}
      </Field>
    </TaskDialog>
  );
}
