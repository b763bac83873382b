import { exportsEn } from '../../shared/words/exports-en.ts';
import { actorRemarksEn } from '../../shared/words/actor-remarks-en.ts';
import { lossesEn } from '../../shared/words/losses-en.ts';
import { vocabularyEn } from '../../shared/words/vocabulary-en.ts';
import { agreementEn } from './en/agreement.ts';
import { articleEn } from './en/article.ts';
import { actorsEn } from './en/actors.ts';
import { blindEn } from './en/blind.ts';
import { bulkEn } from './en/bulk.ts';
import { changesEn } from './en/changes.ts';
import { codebookEn } from './en/codebook.ts';
import { commandsEn } from './en/commands.ts';
import { compareEn } from './en/compare.ts';
import { exportingEn } from './en/exporting.ts';
import { filtersEn } from './en/filters.ts';
import { findEn } from './en/find.ts';
import { frameEn } from './en/frame.ts';
import { inspectorEn } from './en/inspector.ts';
import { layersEn } from './en/layers.ts';
import { lexiconEn } from './en/lexicon.ts';
import { linksEn } from './en/links.ts';
import { keepingEn } from './en/keeping.ts';
import { libraryEn } from './en/library.ts';
import { noticesEn } from './en/notices.ts';
import { readingEn } from './en/reading.ts';
import { recodingEn } from './en/recoding.ts';
import { reviewEn } from './en/review.ts';
import { searchEn } from './en/search.ts';
import { settingsEn } from './en/settings.ts';
import { suggestionsEn } from './en/suggestions.ts';
import { teamEn } from './en/team.ts';

/** English. */
export const en = {
  /** BCP 47: for dates and numbers. */
  locale: 'en-GB',
  /** How the interface itself runs. */
  direction: 'ltr',
  vocabulary: vocabularyEn,
  frame: frameEn,
  commands: commandsEn,
  changes: changesEn,
  notices: noticesEn,
  lexicon: lexiconEn,
  library: libraryEn,
  reading: readingEn,
  review: reviewEn,
  article: articleEn,
  layers: layersEn,
  inspector: inspectorEn,
  filters: filtersEn,
  links: linksEn,
  blind: blindEn,
  bulk: bulkEn,
  find: findEn,
  actors: actorsEn,
  codebook: codebookEn,
  recoding: recodingEn,
  search: searchEn,
  agreement: agreementEn,
  compare: compareEn,
  settings: settingsEn,
  keeping: keepingEn,
  exporting: exportingEn,
  exports: exportsEn,
  losses: lossesEn,
  actorRemarks: actorRemarksEn,
  suggestions: suggestionsEn,
  team: teamEn,
} as const;
