import { blindCodingsByText } from '../../../shared/blind/blind-articles.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import { count } from '../count.ts';
import { oneLine } from '../display-width.ts';
import { findArticles, libraryOf, shortIds } from '../find-article.ts';
import { wrongUse, type Desk, type Given, type Outcome, type Verb } from '../verb.ts';

export const blindVerb: Verb = {
  usage: 'blind [ARTICLE…]',
  summary: 'list what is coded blind here, or end that for some articles',
  operands: { least: 0, most: Infinity },
  options: {
    returned: { value: null, summary: 'your work on them is handed back, by whatever way' },
    lift: {
      value: null,
      summary: 'show the others’ work before yours is handed back; the history tells of it',
    },
  },
  plan: (given) => {
    const ends = given.has('returned') !== given.has('lift');
    if (ends === given.operands.length > 0) return ok((desk) => run(desk, given));
    return wrongUse('blind needs --returned or --lift with the articles for which it ends.');
  },
};

async function run({ workspace }: Desk, { operands, has }: Given): Promise<Result<Outcome>> {
  const { state } = workspace;
  if (operands.length === 0) {
    const articles = libraryOf(workspace).filter(({ id }) => workspace.blindness.articles.has(id));
    const short = shortIds(articles.map(({ id }) => id));
    return ok({
      exit: 'done',
      data: { articles, codings: [...state.values('blindCodings')] },
      text: () =>
        articles.length === 0
          ? 'Nothing is coded blind here.'
          : articles.map(({ id, title }) => `${short.get(id) ?? id} ${oneLine(title)}`).join('\n'),
    });
  }
  const meant = findArticles(workspace, operands);
  if (!meant.ok) return meant;
  const byText = blindCodingsByText(state);
  const codings = meant.value.flatMap(({ checksum }) => byText.get(checksum) ?? []);
  const ids = new Set(codings.map(({ id }) => id));
  if (ids.size === 0) return wrongUse('None of these is coded blind here.');
  const how = has('lift') ? 'lifted' : 'returned';
  const ended = await workspace.run({ type: 'blind.end', ids: [...ids], how });
  if (!ended.ok) return ended;
  return ok({
    exit: 'done',
    data: { how, articles: meant.value.map(({ id }) => id) },
    text: () => `${count(meant.value.length, 'article')}: what others coded is shown from now on.`,
  });
}
