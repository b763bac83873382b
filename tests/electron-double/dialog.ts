import type { Dialog } from 'electron';
import { answerTest, tellTest, type ShownDialog } from './control.ts';
import { isReady, mustBeReady } from './lifecycle.ts';
import { standIn } from './stand-in.ts';

type Kind = ShownDialog['kind'];

const answers = new Map<Kind, unknown[]>();
const waiting = new Map<Kind, ((answer: unknown) => void)[]>();

/** Shows a dialog, until the test answers it: before or after it appears. */
function show(kind: Kind, args: readonly unknown[]): Promise<unknown> {
  mustBeReady('dialog module can only be used after app is ready');
  const options = structuredClone(args.at(-1)) as ShownDialog['options'];
  tellTest({ tell: 'dialog', shown: { kind, options, modal: args.length > 1 } });
  const ready = answers.get(kind) ?? [];
  if (ready.length > 0) return Promise.resolve(ready.shift());
  const { promise, resolve } = Promise.withResolvers<unknown>();
  waiting.set(kind, [...(waiting.get(kind) ?? []), resolve]);
  return promise;
}

answerTest('dialog.answer', (about) => {
  const { kind, answer } = about as { kind: Kind; answer: unknown };
  const asker = waiting.get(kind)?.shift();
  if (asker !== undefined) asker(answer);
  else answers.set(kind, [...(answers.get(kind) ?? []), answer]);
});

export const dialog = standIn('dialog', {
  showOpenDialog: async (...args: unknown[]) => {
    const filePaths = (await show('open', args)) as string[] | null;
    return { canceled: filePaths === null, filePaths: filePaths ?? [] };
  },
  showSaveDialog: async (...args: unknown[]) => {
    const filePath = (await show('save', args)) as string | null;
    return { canceled: filePath === null, filePath: filePath ?? '' };
  },
  showMessageBox: async (...args: unknown[]) => {
    const response = (await show('message', args)) as number;
    return { response, checkboxChecked: false };
  },
  showErrorBox: (title: string, content: string) => {
    // Allowed at any time; before the application is ready it goes to standard error on Linux.
    if (!isReady()) process.stderr.write(`${title}\n${content}\n`);
    tellTest({ tell: 'dialog', shown: { kind: 'error-box', options: { title, content }, modal: false } });
  },
} satisfies Partial<Record<keyof Dialog, unknown>>);
