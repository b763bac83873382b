import { mkdir } from 'node:fs/promises';
import { addArticle } from '../../electron/core/add-article.ts';
import { everything } from '../../electron/core/bundle/choice.ts';
import { OpenBundle } from '../../electron/core/bundle/open-bundle.ts';
import { bundleBytes, unprotected } from '../../electron/core/bundle/save-bundle.ts';
import { linkEdition } from '../../electron/core/editions/edition.ts';
import { mergeBundle } from '../../electron/core/merge/merge-bundle.ts';
import { SharedFolder } from '../../electron/core/sharing/shared-folder.ts';
import { systemClock } from '../../electron/core/system-clock.ts';
import { Workspace } from '../../electron/core/workspace.ts';
import { findDifferences } from '../../shared/adjudication/find-differences.ts';
import { readingOf, settle } from '../../shared/adjudication/settle.ts';
import type { BiasBody } from '../../shared/schema/annotation.ts';
import { aBiasNote } from '../builders/bodies.ts';
import { done } from './second-analyst.ts';

const job = { signal: new AbortController().signal, progress: () => undefined };
const today = { actorId: (id: string) => id, termId: (id: string) => id };

/** A workspace without a window, whose desk meets others in a folder. */
class SharingDesk {
  readonly workspace: Workspace;
  readonly #sharing: SharedFolder;

  private constructor(workspace: Workspace) {
    this.workspace = workspace;
    this.#sharing = new SharedFolder(workspace);
  }

  static async open(workspaceDir: string, name: string, folder: string): Promise<SharingDesk> {
    const workspace = done(await Workspace.open(workspaceDir, { clock: systemClock, analystName: name }));
    const desk = new SharingDesk(workspace);
    done(await desk.#sharing.join(folder));
    return desk;
  }

  async add(title: string, text: string): Promise<string> {
    const parsed = {
      ...{ format: 'text', title, source: null, author: null, published: null, language: 'en', warnings: [] },
      blocks: text.split('\n\n').map((block) => ({ kind: 'paragraph' as const, text: block })),
    };
    return done(await addArticle(this.workspace, parsed, `${title}.txt`)).articleId;
  }

  async annotate(articleId: string, quote: string, fields: Partial<BiasBody>): Promise<void> {
    const { document } = done(await this.workspace.openArticle(articleId));
    const start = document.text.indexOf(quote);
    done(
      await this.workspace.run({
        type: 'annotation.create',
        articleId,
        id: systemClock.newId(),
        ranges: [{ start, end: start + quote.length }],
        body: aBiasNote(fields),
        status: 'accepted',
      }),
    );
  }

  /** Decides for one’s own reading where an article is annotated in two ways for the first time. */
  async decideForOneself(articleId: string): Promise<void> {
    const annotations = [...done(await this.workspace.openArticle(articleId)).annotations.values()];
    const layers = [...new Set(annotations.map(({ analystId }) => analystId))];
    const [difference] = findDifferences(annotations, layers, today);
    const own = difference?.annotations.find((each) => each?.analystId === this.workspace.analystId);
    if (difference === undefined || own === undefined) throw new Error('There is nothing to decide.');
    const decision = settle(difference, [readingOf(own)], articleId, '', () => systemClock.newId());
    done(await this.workspace.run(decision));
  }

  async tell(): Promise<void> {
    done(await this.#sharing.tell(job));
  }

  async takeIn(): Promise<void> {
    done(await this.#sharing.takeIn(job));
  }

  async close(): Promise<void> {
    await this.#sharing.close();
    await this.workspace.close();
  }
}

/**
 * Two desks that share a folder, both closed. Ada’s is the one to open. Both annotated “Talks go on” and decided apart
 * what holds of it; of “The hall”, which Ada annotated, Ben has a new edition, with that carried over; Ada codes “The Kurds”
 * without seeing what Ben coded there. Ben has told of all that he did; Ada has not looked yet.
 */
export async function desksThatShare(adasWorkspace: string): Promise<void> {
  const folder = `${adasWorkspace}-shared`;
  await mkdir(folder, { recursive: true });
  const ada = await SharingDesk.open(adasWorkspace, 'Ada', folder);
  const ben = await SharingDesk.open(`${adasWorkspace}-of-ben`, 'Ben', folder);
  const talks = await ada.add('Talks go on', 'Russia backs Assad in the war. Few observers doubt it.');
  await ada.annotate(talks, 'Few observers', { codeId: 'bias.labelling' });
  const hall = await ada.add('The hall', 'The opposition left the hall without a word.');
  await ada.annotate(hall, 'without a word', {});
  await ada.tell();
  await ben.takeIn();
  await ben.annotate(talks, 'Few observers', { note: 'Nobody is named.' });
  await ben.tell();
  await ada.takeIn();

  await ada.decideForOneself(talks);
  await ben.decideForOneself(talks);
  const emptied = await ben.add('The hall, updated', 'Nobody is in the hall any more.');
  done(await linkEdition(ben.workspace, hall, emptied, job));
  const kurds = await ben.add('The Kurds', 'Iran does so too, and nobody asked the Kurds.');
  await ben.annotate(kurds, 'nobody', { note: 'They were not asked.' });
  const choice = { ...everything, articleIds: [kurds], blind: true };
  const bytes = done(await bundleBytes(ben.workspace, choice, unprotected, job));
  const pack = done(await OpenBundle.open({ name: 'pack.slantwise', bytes }));
  done(await mergeBundle(ada.workspace, pack, job));
  await ben.tell();
  await ada.close();
  await ben.close();
}
