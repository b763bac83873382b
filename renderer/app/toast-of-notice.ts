import { linkEdition } from '../editions/new-edition.ts';
import { editArticle } from '../library/article-commands.ts';
import type { Desk } from '../state/desk.ts';
import type { Notice } from '../state/notices.ts';
import { stepBack } from '../state/undo.ts';
import { wordLabel } from '../words/label.ts';
import type { Words } from '../words/words.ts';
import { placeOf, wordError } from './notices.ts';

/** A notice as it is shown in passing. */
export interface ToastContent {
  readonly text: string;
  readonly tone: 'plain' | 'error';
  readonly action: { readonly name: string; readonly run: () => void } | null;
  /** It offers to take the last step back, and stands for as long as that step is the last one. */
  readonly undoes?: true;
  /** It waits for an answer, and stays until it is closed; an error does so too. */
  readonly stays?: true;
}

/** How a notice is worded and what it offers; null when it is told elsewhere. */
export function toastOf(notice: Notice, desk: Desk, words: Words): ToastContent | null {
  const { changes, codebook, notices, frame, library, review } = words;
  const plain = (text: string, action: ToastContent['action'] = null): ToastContent => ({
    text,
    tone: 'plain',
    action,
  });
  const undoable = (text: string): ToastContent => ({
    ...plain(text, { name: frame.undo, run: () => void stepBack(desk, 'undo') }),
    undoes: true,
  });
  switch (notice.type) {
    case 'failed':
      if (placeOf(notice.error) === 'status') return null;
      return { text: wordError(notice.error, words), tone: 'error', action: null };
    case 'undone':
      return plain(changes.undone(wordLabel(notice.label, words)));
    case 'redone':
      return plain(changes.redone(wordLabel(notice.label, words)));
    case 'nothing-to-undo':
      return plain(changes.nothingToUndo);
    case 'nothing-to-redo':
      return plain(changes.nothingToRedo);
    case 'removed':
      return undoable((changes.removed[notice.label.action] ?? changes.other)(notice.label.subject));
    case 'tagged-hits': {
      const text = notices.taggedHits(notice.made, notice.skipped);
      return notice.made === 0 ? plain(text) : undoable(text);
    }
    case 'draft-open':
      return plain(notices.draftOpen);
    case 'nowhere-to-step':
      return plain(notices.nowhereToStep[notice.wanted]);
    case 'nowhere-to-compare':
      return plain(words.compare.nowhere[notice.wanted]);
    case 'settled-by-rule':
      return undoable(words.compare.rule.done(notice.count));
    case 'import-running':
      return plain(notices.importRunning);
    case 'imported':
      return plain(notices.imported(notice.title));
    case 'known':
      return plain(notices.known(notice.title));
    case 'likely-edition': {
      const { articleId, editionOf } = notice;
      const title = (id: string): string => desk.replica.state.get('articles', id)?.title ?? '';
      return {
        ...plain(review.likely(title(articleId), title(editionOf.articleId), editionOf.share), {
          name: review.carryOver,
          run: () => void linkEdition(desk, editionOf.articleId, articleId),
        }),
        stays: true,
      };
    }
    case 'begun': {
      const { articleId } = notice;
      return plain(library.begun, {
        name: library.markInWork,
        run: () => void editArticle(desk, articleId, { status: 'in-work' }),
      });
    }
    case 'carried': {
      const { exact, moved, lost } = notice.counts;
      const none = exact + moved + lost === 0;
      return plain(none ? review.nothingCarried : review.carried(exact, moved, lost));
    }
    case 'export-cancelled':
      return plain(notices.exportCancelled);
    case 'conflicts-settled':
      return undoable(words.team.conflicts.settled(notice.count));
    case 'codebook-imported':
      return plain(codebook.importing.done(notice.name, notice.added, notice.changed));
    case 'exported': {
      const { report, grant } = notice;
      const text =
        report.losses.length === 0
          ? notices.exported(report.name)
          : notices.exportedWithLosses(report.name, report.losses.length) +
            report.losses.map(({ what, count, name }) => words.losses[what](count, name)).join(' ');
      const reveal = (): void => void desk.client.call('shell.reveal', { grant });
      return plain(text, report.path === null ? null : { name: notices.showInFolder, run: reveal });
    }
  }
}
