import { basename } from 'node:path';
import type { DeskSnapshot, LibraryPage } from '../../shared/api/desk-snapshot.ts';
import type { Rescued } from '../../shared/api/rescued.ts';
import { advance, emptyUndoStack, UNDO_DEPTH } from '../../shared/changes/undo-stack.ts';
import { ok } from '../../shared/errors.ts';
import { fileFormOf } from '../../shared/export/export-request.ts';
import { decidedExamples } from './adjudication/decided-examples.ts';
import { settleByRule } from './adjudication/settle-by-rule.ts';
import { survey } from './adjudication/survey.ts';
import { agreementOf } from './agreement/agreement-of.ts';
import { agreementReport, windowLimits } from './agreement/agreement-report.ts';
import { agreementFiles, writeAgreement } from './agreement/write-agreement.ts';
import { actorsFormatFor } from './actors-file/actors-formats.ts';
import { readActors } from './actors-file/read-actors.ts';
import { shownTallies, type ShownTallies } from './blind/shown-tallies.ts';
import { bundleHandlers } from './bundle-handlers.ts';
import { concerning, concerns, forWindows } from './change-for-windows.ts';
import { codebookFormatFor } from './codebook-file/codebook-formats.ts';
import { codebookOf } from './codebook-file/codebook-of.ts';
import { readCodebook } from './codebook-file/read-codebook.ts';
import type { Core } from './core.ts';
import { deliverFile } from './deliver-file.ts';
import type { DeskStateFile } from './desk-state-file.ts';
import type { Handlers } from './dispatch.ts';
import { importEdition, linkEdition } from './editions/edition.ts';
import { waitingReviews } from './editions/waiting-reviews.ts';
import { exportArticles, exportFormatNamed, previewExport } from './export-articles.ts';
import { Grants } from './grants.ts';
import { findUses } from './find-uses.ts';
import { annotateFromFile, importFiles, sourceOf } from './import-files.ts';
import { keepingHandlers } from './keeping-handlers.ts';
import { keyHandlers } from './key-handlers.ts';
import { sharingHandlers } from './sharing-handlers.ts';
import type { Shell } from './shell.ts';
import { LibraryPages } from './library-pages.ts';
import { onDisk } from './storage/storage-failure.ts';
import type { Workspace } from './workspace.ts';

/** The contract, implemented once for every shell. */
export function createHandlers(core: Core): Handlers {
  const { workspace, deskState, shell, jobs, search, clock } = core;
  const grants = new Grants(clock);
  const libraryPages = new LibraryPages(workspace);
  return {
    ...keepingHandlers(core, grants),
    ...bundleHandlers(core, grants),
    ...keyHandlers(core),
    ...sharingHandlers(core, grants),

    'desk.open': () =>
      workspace.settled(async () => {
        const tallies = await shownTallies(workspace.state, workspace.articles, workspace.blindness);
        const library = libraryPages.first(deskState.current, tallies);
        return ok(deskSnapshot(workspace, library, tallies, deskState, shell, core.rescue.left));
      }),

    'library.page': ({ before }) =>
      workspace.settled(async () =>
        ok(
          libraryPages.page(
            before,
            await shownTallies(workspace.state, workspace.articles, workspace.blindness),
          ),
        ),
      ),

    'desk.remember': async ({ state }) => {
      if (state.analystId !== null && workspace.state.get('analysts', state.analystId) !== undefined) {
        workspace.analystId = state.analystId;
      }
      if (workspace.keeping.readOnly !== null) return ok(null); // it is the other desk's place that is kept
      const written = await onDisk(workspace.folder.deskState, () => deskState.write(state));
      return written.ok ? ok(null) : written;
    },

    'article.open': async ({ articleId }) => {
      const opened = await workspace.openArticle(articleId);
      if (!opened.ok) return opened;
      const { seq, document, annotations } = opened.value;
      return ok({ seq, document, annotations: [...annotations.values()] });
    },

    'article.import': async ({ jobId, files }) =>
      ok(await jobs.run(jobId, (job) => importFiles(workspace, files, grants, job))),

    'article.annotate': ({ jobId, articleId, file }) =>
      jobs.run(jobId, (job) => annotateFromFile(workspace, articleId, file, grants, job)),

    'edition.import': async ({ jobId, editionOf, file }) => {
      const source = await sourceOf(file, grants);
      if (!source.ok) return source;
      return jobs.run(jobId, (job) => importEdition(workspace, editionOf, source.value, job));
    },

    'edition.link': ({ jobId, editionOf, articleId }) =>
      jobs.run(jobId, (job) => linkEdition(workspace, editionOf, articleId, job)),

    'command.run': async ({ command, jobId }) => {
      const ran =
        jobId === undefined
          ? await workspace.run(command)
          : await jobs.run(jobId, (job) => workspace.run(command, { job }));
      return ran.ok ? ok(forWindows(workspace, ran.value)) : ran;
    },

    'history.list': async ({ articleId, annotationId, limit }) => {
      const known = await workspace.log.latest(limit, (change) =>
        concerns(workspace, change, articleId, annotationId),
      );
      return ok({ changes: known.map((each) => concerning(workspace, each, articleId, annotationId)) });
    },

    'history.undo': async () => {
      const { analystId } = workspace;
      const own = await workspace.log.latest(UNDO_DEPTH, (change) => change.analystId === analystId);
      return ok(own.reduceRight((stack, { change }) => advance(stack, change), emptyUndoStack));
    },

    'export.run': async ({ jobId, grant, ...request }) => {
      const target = grants.take(grant, 'write');
      if (!target.ok) return target;
      const exported = await jobs.run(jobId, (job) => exportArticles(workspace, request, clock.now(), job));
      if (!exported.ok) return exported;
      const { destination } = target.value;
      const { mediaType } = fileFormOf(request.format, request.options, request.articleIds.length);
      return deliverFile(shell, grants, { ...exported.value, destination, grant, mediaType });
    },

    'export.preview': ({ jobId, ...request }) =>
      jobs.run(jobId, (job) => previewExport(workspace, request, clock.now(), job)),

    'agreement.measure': ({ jobId, articleIds, layers }) =>
      jobs.run(jobId, async (job) => {
        const measured = await agreementOf(workspace, articleIds, layers, job);
        return measured.ok ? ok(await agreementReport(workspace, measured.value, windowLimits)) : measured;
      }),

    'agreement.export': async ({ jobId, grant, articleIds, layers, ...how }) => {
      const target = grants.take(grant, 'write');
      if (!target.ok) return target;
      const written = await jobs.run(jobId, async (job) => {
        const measured = await agreementOf(workspace, articleIds, layers, job);
        if (!measured.ok) return measured;
        return writeAgreement(workspace, measured.value, articleIds, { ...how, at: clock.now() }, job);
      });
      if (!written.ok) return written;
      const { destination } = target.value;
      const { mediaType } = agreementFiles[how.format];
      return deliverFile(shell, grants, { destination, grant, mediaType, bytes: written.value, losses: [] });
    },

    'adjudication.survey': ({ jobId, ...comparison }) =>
      jobs.run(jobId, (job) => survey(workspace, comparison, job)),

    'adjudication.settle': ({ jobId, by, ...comparison }) =>
      jobs.run(jobId, (job) => settleByRule(workspace, comparison, by, clock.newId, job)),

    'adjudication.examples': ({ jobId, articleIds }) =>
      jobs.run(jobId, (job) => decidedExamples(workspace, articleIds, job)),

    'review.list': ({ jobId }) =>
      jobs.run(jobId, async (job) => {
        const waiting = await waitingReviews(workspace, job);
        return waiting.ok ? ok({ articles: waiting.value }) : waiting;
      }),

    'term.findUses': ({ jobId, termIds }) => jobs.run(jobId, (job) => findUses(workspace, termIds, job)),

    'library.search': (request) => search.search(request),

    'codebook.read': async ({ file }) => {
      const source = await sourceOf(file, grants);
      return source.ok ? readCodebook(source.value, workspace.state.tables.terms.keys()) : source;
    },

    'codebook.export': async ({ format, grant }) => {
      const found = codebookFormatFor(format);
      if (!found.ok) return found;
      const target = grants.take(grant, 'write');
      if (!target.ok) return target;
      const { text, losses } = found.value.write(codebookOf(workspace.state, clock.now()));
      const { destination } = target.value;
      const { mediaType } = found.value;
      return deliverFile(shell, grants, {
        destination,
        grant,
        mediaType,
        bytes: Buffer.from(text, 'utf8'),
        losses,
      });
    },

    'actors.read': async ({ file }) => {
      const source = await sourceOf(file, grants);
      return source.ok ? readActors(source.value) : source;
    },

    'actors.export': async ({ format, grant }) => {
      const found = actorsFormatFor(format);
      if (!found.ok) return found;
      const target = grants.take(grant, 'write');
      if (!target.ok) return target;
      const actors = [...workspace.state.values('actors')];
      const text = found.value.write({ actors, terms: [...workspace.state.values('terms')] });
      return deliverFile(shell, grants, {
        destination: target.value.destination,
        grant,
        mediaType: found.value.mediaType,
        bytes: Buffer.from(text, 'utf8'),
        losses: [],
      });
    },

    'job.cancel': async ({ jobId }) => {
      jobs.cancel(jobId);
      return ok(null);
    },

    'shell.chooseFiles': async ({ kind }) => {
      const paths = await shell.chooseFiles(kind ?? 'articles');
      if (paths === null) return ok(null);
      return ok(paths.map((path) => ({ name: basename(path), grant: grants.give({ type: 'read', path }) })));
    },

    'shell.takeHanded': async () => {
      const paths = shell.takeHanded?.() ?? [];
      return ok(paths.map((path) => ({ name: basename(path), grant: grants.give({ type: 'read', path }) })));
    },

    'shell.chooseDestination': async ({ suggestedName, format }) => {
      const isKnown =
        format === 'zip' ||
        format === 'bundle' ||
        format === 'workspace' ||
        codebookFormatFor(format).ok ||
        actorsFormatFor(format).ok;
      const known = isKnown ? ok(format) : exportFormatNamed(format);
      if (!known.ok) return known;
      const destination = await shell.chooseDestination(suggestedName, format);
      if (destination === null) return ok(null);
      const name = destination.kind === 'path' ? basename(destination.path) : destination.name;
      return ok({ grant: grants.give({ type: 'write', destination }), name });
    },

    'shell.open': async ({ grant }) => {
      const target = grants.take(grant, 'reveal');
      if (!target.ok) return target;
      shell.open(target.value.path);
      return ok(null);
    },

    'shell.reveal': async ({ grant }) => {
      const target = grants.take(grant, 'reveal');
      if (!target.ok) return target;
      shell.reveal(target.value.path);
      return ok(null);
    },
  };
}

function deskSnapshot(
  workspace: Workspace,
  library: LibraryPage,
  tallies: ShownTallies,
  deskState: DeskStateFile,
  shell: Shell,
  rescued: Rescued | null,
): DeskSnapshot {
  const { state, analystId } = workspace;
  const [settings] = state.values('settings');
  if (settings === undefined) throw new Error('A workspace without settings');
  const own = workspace.log.recent.filter(({ change }) => change.analystId === analystId);
  return {
    ...library,
    settings,
    analysts: [...state.values('analysts')],
    actors: [...state.values('actors')],
    terms: [...state.values('terms')],
    lexicon: [...state.values('lexicon')],
    filters: [...state.values('filters')],
    conflicts: [...state.values('conflicts')].filter((conflict) =>
      workspace.blindness.showsConflict(conflict),
    ),
    blindCodings: [...state.values('blindCodings')],
    usage: tallies.usage(),
    analystId,
    deskState: deskState.current,
    undo: own.reduce((stack, { change }) => advance(stack, change), emptyUndoStack),
    shell: { ...shell.facts, workspacePath: workspace.folder.root },
    keeping: workspace.keeping,
    migrated: workspace.migrated,
    rescued,
    findings: workspace.findings,
  };
}
