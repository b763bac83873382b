import type { LossId } from '../losses/loss.ts';

/** One sentence for each thing that could not be carried: how many there are, and what it names. */
export type LossWords = Readonly<Record<LossId, (count: number, name: string) => string>>;

const number = (count: number): string => count.toLocaleString('en-GB');
const some = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

export const lossesEn: LossWords = {
  'no-passage': (count) =>
    `${some(count, 'annotation')} without a passage that can be found: they stand with what is about the whole article.`,
  'one-range': (count) =>
    `Comments of Word have one range: those on ${some(count, 'annotation')} with several passages reach from the first to the last.`,
  characters: () => 'No font of Slantwise has these characters; boxes stand for them.',
  'not-archival': () => 'The file is an ordinary PDF, not PDF/A-3a, because of characters in it.',
  untagged: () =>
    'The file is an ordinary PDF without tags for screen readers: they could not be made for this text.',

  'texts-left': () => 'The articles’ texts are not in the tables; the passages are.',
  'cells-cut': (count) =>
    `${some(count, 'cell is', 'cells are')} longer than Excel allows (32,767 signs) and cut there.`,
  'network-kinds': (count) =>
    `A network has no place for bias notes and notes: ${some(count, 'annotation')} left out.`,
  'annotations-left': (count) =>
    `A list of sources holds neither text nor annotations: ${some(count, 'annotation')} left out.`,

  'records-brief': () =>
    'Of actors and codes only names and ids went along; W3C Web Annotation carries them whole.',
  'stances-only': (count) =>
    `An event list holds stances for or against alone: ${some(count, 'other annotation')} left out.`,
  'at-first-line': (count) =>
    `brat has no annotations of a whole text: ${some(count, 'annotation')} at its first line, to come back as before.`,
  'actor-missing': (_count, name) => `The actor ${name} is not there; it went out without a name.`,
  'code-missing': (_count, name) => `The code ${name} is not in the codebook; it went out without a name.`,
  'code-examples': (count) =>
    `The format has no room for examples: those of ${some(count, 'code')} were left out.`,
  'code-sources': (count) =>
    `The format has no room for where a code comes from: that of ${some(count, 'code')} was left out.`,
  'codes-merged': (count) => `${some(count, 'code')} merged into others went out under the name of those.`,
  'articles-unreadable': (count) => `${some(count, 'article')} could not be read.`,

  pictures: (count) => (count === 1 ? 'One picture was left out.' : `${count} pictures were left out.`),
  tracked: () => 'It holds tracked changes; the text was read as if all of them were accepted.',
  'comments-left': (count) =>
    count === 1 ? 'One comment was left out.' : `${count} comments were left out.`,
  'footnotes-moved': (count) =>
    count === 1 ? 'Its footnote stands at the end.' : `Its ${count} footnotes stand at the end.`,
  'as-western': () =>
    'It is not UTF-8 and was read as Windows-1252; if letters look wrong, save it as UTF-8 and import it again.',
  'characters-unread': (count) =>
    count === 1 ? 'One character could not be read.' : `${count} characters could not be read.`,
  'whole-page': () => 'No article could be told from the rest of the page, so all of its text was taken.',
  'front-matter-lines': () =>
    'The front matter is not valid YAML and was read line by line; check title, source and date.',
  'field-no-text': (_count, name) => `The front matter’s “${name}” is not text and was left out.`,
  'field-no-date': (_count, name) =>
    `The front matter’s “${name}” is not a date that is certain and was left out.`,
  'field-no-language': (_count, name) => `The front matter’s “${name}” is not a language and was left out.`,
  'pages-without-text': (count, name) =>
    count === 1
      ? `Page ${name} holds no text that can be read; if it is a scan, what it says is missing here.`
      : `Pages ${name} hold no text that can be read; if they are scans, what they say is missing here.`,
  'articles-joined': (count) =>
    `It holds ${count} articles, which became one; export them one by one to have them apart.`,
  'annotations-not-taken': () => 'The annotations in it were not taken in, only its text.',
  'parts-joined': (count) => `The ${count} parts of the book became one article.`,
  'parts-unread': (count) => `${count} of them could not be read.`,
  'attachments-named': (_count, name) => `Attached and not read: ${name}. Save and import what you need.`,
  attachments: (count) =>
    count === 1 ? 'One attachment was left out.' : `${count} attachments were left out.`,

  'code-unnamed': () => 'A code without a name was left out.',
  'code-name-cut': (_count, name) => `The name of “${name}” was cut to 500 characters.`,
  'code-id-twice': (_count, name) => `“${name}” has the same id as another code; it was given a new one.`,
  'code-field': (_count, name) => `A field of “${name}” could not be read and was left out.`,
  'code-headings': (count) =>
    `${some(count, 'heading', 'headings')} that could not be coded with can be, here.`,
  'code-sets': (count) => `${some(count, 'set', 'sets')} of codes could not be taken over.`,
  'column-unknown': (_count, name) => `The column “${name}” is not known and was passed over.`,

  'text-missing': (_count, name) => `The text “${name}” is not in the file.`,
  'no-text': (count) => `${some(count, 'entry', 'entries')} of the file without a text to annotate.`,
  'unread-lines': (count) => `${some(count, 'line')} that could not be understood.`,
  'labels-gone': (count) => `${some(count, 'annotation')} left out, for their labels are gone.`,
  'no-stretch': (count) => `${some(count, 'result')} about no stretch of text left out.`,
  skipped: () => 'What was skipped was left out.',
  predictions: () => 'Predictions were left out.',
  grammar: (_count, name) => `What is said of grammar was left out: ${name}.`,
  chains: () => 'Chains were left out.',
  'relation-ends': (count) => `${some(count, 'relation')} without an end that could be found left out.`,
  pointers: (_count, name) => `What ${name} points to was left out.`,
  media: (count) => `Pictures, sounds and films left out: ${number(count)}.`,
  cases: (count) => `Cases left out: ${number(count)}.`,
  sets: (count) => `Sets left out: ${number(count)}.`,
  graphs: (count) => `Graphs left out: ${number(count)}.`,
  'notes-apart': (count) => `Notes on codes, cases or the whole project left out: ${number(count)}.`,
  'other-format': (_count, name) => `“${name}” is of no format that annotations come in.`,
  'comments-unreadable': () => 'Its comments could not be read: the file is protected or damaged.',
  'article-missing': () => 'Its article is not in the library. Import it first.',
  refused: () => 'It was not taken.',
  cancelled: () => 'Cancelled; what had been taken in until then stays.',
};
