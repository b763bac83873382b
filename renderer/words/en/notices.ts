/** One sentence for each expected failure: what happened, what was kept, what to do. */
export const noticesEn = {
  invalid: 'That cannot be done as it stands; nothing was changed.',
  'not-found': 'What this points to is no longer there; nothing was changed.',
  conflict:
    'This has been changed since; nothing was overwritten. Look at it again, then repeat what you wanted.',
  'anchor-lost': 'The passage is not in the article’s text; nothing was changed.',
  format: 'This file could not be read as an article; nothing was imported.',
  cancelled: 'Cancelled; nothing was changed.',
  locked: 'The workspace is open in another Slantwise. Close that one, then try again.',
  'disk-full': 'The disk is full. What was saved before is safe; free some space and repeat the last step.',
  'disk-refused':
    'The disk refused to take the last step; what was saved before is safe. Check that the workspace’s folder may be written to.',
  corrupt: 'A file of the workspace is damaged. What could be read is shown; restore the rest from a copy.',
  'too-new':
    'This workspace was written by a newer Slantwise. Update Slantwise to open it; nothing was changed.',
  unauthorized: 'This window is no longer signed in. Start Slantwise again; all saved work is safe.',
  disconnected:
    'Slantwise does not answer. Saved work is safe; start Slantwise again if this does not go away.',
  internal: 'Something went wrong inside Slantwise; the last step was not done, saved work is safe.',
  incident: (id: string) => `Incident ${id}.`,
  reasons: {
    'one-layer':
      'There are not two layers with annotations here: agreement needs those of two analysts, or of one and the consensus.',
    'in-use': 'It is still in use, so it was kept.',
    'in-lexicon': 'The lexicon suggests this code: delete its phrases there first, or retire the code.',
    loop: 'It cannot be placed below itself; nothing was changed.',
    'no-passage': 'This kind of annotation needs a passage: select one in the text first.',
    merged: 'What was merged into another takes no part in this; nothing was changed.',
    kind: 'The kind of an annotation cannot be changed; make a new one instead.',
    scheme: 'A code and the one above it must be of the same kind; nothing was changed.',
    'same-text': 'This is the same text; there is nothing new to carry over.',
    'edition-loop': 'An article cannot be a new edition of itself, nor of what came after it.',
    empty: 'This file is empty; nothing was imported.',
    'no-text': 'No article text was found in this file; nothing was imported.',
    'no-annotations': 'No annotations that can be read were found in this file; nothing was added.',
    'other-article':
      'This file is about several articles, and this one is not among them; nothing was added.',
    'other-format': 'Files of this format cannot be read; nothing was imported.',
    'unknown-format': 'The format of this file is not known; nothing was imported.',
    binary: 'This is not a text file; nothing was imported.',
    encoding: 'The letters of this file cannot be made out; save it as UTF-8 and import it again.',
    damaged: 'This file is damaged or is not what its name says; nothing was imported.',
    password:
      'This file is protected by a password or locked against copying. Save a copy without one and import that.',
    scan: 'This PDF is a scan: its pages are pictures and hold no text. Put it through text recognition (OCR), then import it again.',
    'too-large': 'This file is too large to be an article; nothing was imported.',
    'too-deep': 'This page is built too deep to be read; nothing was imported.',
    'too-slow': 'This file took too long to read; nothing was imported.',
    'too-many-files': 'It holds more than 5,000 files; the others were not looked at.',
    'empty-folder': 'There are no files in this folder.',
    'not-a-file': 'This is not a file; nothing was imported.',
    unreadable: 'This file could not be read from the disk; nothing was imported.',
    'same-actor': 'This takes two different actors; nothing was changed.',
    'not-merged': 'This actor stands for itself already; nothing was changed.',
    'too-many': 'This actor is told apart from too many others; nothing was changed.',
    'actors-unknown':
      'This is no file of actors: a table (.csv) with a column “name”, or a list (.json), can be read.',
    'actors-damaged': 'This file of actors is damaged and cannot be read; nothing was imported.',
    'actors-too-large': 'This file is too large for a registry of actors; nothing was imported.',
    'actors-too-new': 'These actors were written by a newer Slantwise; nothing was imported.',
    'codebook-unknown': 'This is no codebook: a Slantwise codebook (.json) and REFI-QDA (.qdc) can be read.',
    'codebook-broken': 'This codebook is damaged and cannot be read; nothing was changed.',
    'codebook-entities':
      'This file declares a document type or entities of its own, as no codebook needs to; nothing was changed.',
    'codebook-too-large': 'This file is too large for a codebook; nothing was changed.',
    'codebook-too-deep': 'The codes of this file lie too deep inside each other; nothing was changed.',
    'codebook-too-new': 'This codebook was written by a newer Slantwise; nothing was changed.',
    'codebook-empty': 'There are no codes in this file; nothing was changed.',
    'bundle-unknown': 'This is no Slantwise bundle; nothing was changed.',
    'bundle-cut':
      'The end of this bundle is missing: it was cut off on its way. Ask for it again; nothing was changed.',
    'bundle-altered':
      'This bundle was altered after it was made, or damaged on its way. Ask for it again; nothing was changed.',
    'bundle-unsound': 'This bundle holds what no desk would write; nothing was changed.',
    'bundle-too-new':
      'This bundle was written by a newer Slantwise. Update Slantwise to open it; nothing was changed.',
    'bundle-too-large': 'This bundle holds more than any bundle does; nothing was changed.',
    'bundle-too-deep': 'This bundle is nested beyond all measure; nothing was changed.',
    'bundle-too-large-here':
      'This bundle is too large to be dropped on the window; open it from the menu of the desktop app, or with “slantwise merge FILE”.',
    'key-changed':
      'It is signed with another key than the one that is known; nothing was merged. Ask whose key it is.',
    'read-only': 'This workspace is open for reading only; nothing was changed.',
    'article-damaged':
      'Damage has cost steps of this article; it is for reading only until the workspace is repaired.',
    'no-take-over': 'The workspace cannot be taken over now; nothing was changed.',
    'no-backup': 'This backup is no longer there.',
    'pack-damaged': 'This copy of a workspace is damaged or not whole; nothing was changed.',
    'pack-unknown': 'This is no copy of a workspace; nothing was changed.',
    'pack-too-new':
      'This copy was written by a newer Slantwise; update Slantwise to open it. Nothing was changed.',
    'pack-too-large': 'This copy of a workspace is too large; nothing was changed.',
    'copy-too-large':
      'This copy is too large for the page; restore it on the command line: slantwise restore FILE.',
    'torn-line':
      'The last step was cut off while it was being written; it had never been called saved. Everything before it is here.',
    'damaged-line': 'A line of the journal is damaged; everything that does not need it was kept.',
    'lost-steps': 'Damage has cost steps of your work; everything else was kept.',
    'damaged-file':
      'A file of the workspace was damaged. An older copy and the history have made up for it where there were any; “slantwise verify” tells all.',
    'clock-set-back':
      'The clock of this computer was set back. Nothing is lost, but new dates may be older than those of earlier work.',
    'no-workspace': 'The workspace’s own file is missing; restore a backup with “slantwise restore latest”.',
    change: 'That step is no longer known and cannot be undone.',
  } as Readonly<Record<string, string>>,
  /** Behind the refusal of a format; once for a whole list of them. */
  readable: 'PDF, Word, OpenDocument, Rich Text, web pages, e-books, e-mail, Markdown and text can be read.',
  draftOpen: 'Accept or discard this form first; what you entered is kept.',
  nowhereToStep: {
    actor: 'No actor is marked in this article yet.',
    stance: 'No stance is marked in this article yet.',
    bias: 'There is no bias note in this article yet.',
    note: 'There is no note in this article yet.',
    unreviewed: 'Nothing in this article waits for review.',
    any: 'Nothing is marked in this article yet.',
  },
  taggedHits: (made: number, skipped: number) =>
    skipped === 0
      ? `Tagged ${made === 1 ? '1 hit' : `${made.toLocaleString('en-GB')} hits`}.`
      : made === 0
        ? 'All hits were tagged so already; nothing was changed.'
        : `Tagged ${made.toLocaleString('en-GB')} of ${(made + skipped).toLocaleString('en-GB')} hits; the others were tagged so already.`,
  importRunning: 'Another import is under way. Import these when it is done.',
  exported: (name: string) => `Exported “${name}”.`,
  exportedWithLosses: (name: string, losses: number) =>
    `Exported “${name}”. ${losses === 1 ? 'One thing' : `${losses} things`} could not be carried: `,
  showInFolder: 'Show in folder',
  exportCancelled: 'Export cancelled; nothing was written.',
  imported: (title: string) => `Imported “${title}”.`,
  known: (title: string) => `“${title}” is in the library already.`,
} as const;
