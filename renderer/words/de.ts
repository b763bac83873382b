import { exportsDe } from '../../shared/words/exports-de.ts';
import { actorRemarksDe } from '../../shared/words/actor-remarks-de.ts';
import { lossesDe } from '../../shared/words/losses-de.ts';
import { vocabularyDe } from '../../shared/words/vocabulary-de.ts';
import { actorsDe } from './de/actors.ts';
import { agreementDe } from './de/agreement.ts';
import { articleDe } from './de/article.ts';
import { blindDe } from './de/blind.ts';
import { bulkDe } from './de/bulk.ts';
import { changesDe } from './de/changes.ts';
import { codebookDe } from './de/codebook.ts';
import { commandsDe } from './de/commands.ts';
import { compareDe } from './de/compare.ts';
import { exportingDe } from './de/exporting.ts';
import { filtersDe } from './de/filters.ts';
import { findDe } from './de/find.ts';
import { frameDe } from './de/frame.ts';
import { inspectorDe } from './de/inspector.ts';
import { layersDe } from './de/layers.ts';
import { lexiconDe } from './de/lexicon.ts';
import { keepingDe } from './de/keeping.ts';
import { libraryDe } from './de/library.ts';
import { linksDe } from './de/links.ts';
import { noticesDe } from './de/notices.ts';
import { readingDe } from './de/reading.ts';
import { recodingDe } from './de/recoding.ts';
import { reviewDe } from './de/review.ts';
import { searchDe } from './de/search.ts';
import { settingsDe } from './de/settings.ts';
import { suggestionsDe } from './de/suggestions.ts';
import { teamDe } from './de/team.ts';
import type { Words } from './words.ts';

/** German. A phrase that is missing here is a type error: docs/decisions says how to translate. */
export const de: Words = {
  locale: 'de-DE',
  direction: 'ltr',
  vocabulary: vocabularyDe,
  frame: frameDe,
  commands: commandsDe,
  changes: changesDe,
  notices: noticesDe,
  library: libraryDe,
  reading: readingDe,
  review: reviewDe,
  article: articleDe,
  layers: layersDe,
  inspector: inspectorDe,
  filters: filtersDe,
  find: findDe,
  blind: blindDe,
  bulk: bulkDe,
  actors: actorsDe,
  codebook: codebookDe,
  lexicon: lexiconDe,
  links: linksDe,
  recoding: recodingDe,
  search: searchDe,
  agreement: agreementDe,
  compare: compareDe,
  settings: settingsDe,
  keeping: keepingDe,
  exporting: exportingDe,
  exports: exportsDe,
  losses: lossesDe,
  actorRemarks: actorRemarksDe,
  suggestions: suggestionsDe,
  team: teamDe,
};
