import { resolve } from 'node:path';
import type { BundleChoice } from '../../../shared/api/bundles.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import { handBack } from '../../core/blind/hand-back.ts';
import { saveBundle } from '../../core/bundle/save-bundle.ts';
import { signingKey } from '../../core/keys/signing-key.ts';
import { count } from '../count.ts';
import { findArticles } from '../find-article.ts';
import { findAnalyst } from '../find-analyst.ts';
import { passphraseFor } from '../passphrase.ts';
import { wrongUse, type Desk, type Given, type Outcome, type Verb } from '../verb.ts';

export const bundleVerb: Verb = {
  usage: 'bundle [ARTICLE…] --out FILE.slantwise',
  summary:
    'write articles with everything about them to one file that another desk merges; all, unless some are named',
  operands: { least: 0, most: Infinity },
  options: {
    out: { value: 'FILE', summary: 'the file: NAME.slantwise' },
    layers: {
      value: 'WHOSE',
      summary: 'only these analysts’ annotations: mine, consensus, names; several with commas between',
    },
    history: { value: null, summary: 'with the changes that led to what is in it' },
    blind: {
      value: null,
      summary:
        'to be coded blind: no annotations go along, and others’ stay hidden there until hers are handed back',
    },
    'passphrase-file': {
      value: 'PATH',
      summary: 'lock it with the passphrase in the first line of this file',
    },
    sign: { value: null, summary: 'sign it with this desk’s key, made when it is first needed' },
  },
  plan: (given) =>
    given.value('out') === undefined
      ? wrongUse('Where to? bundle needs --out FILE.')
      : ok((desk) => run(desk, given)),
};

async function run(desk: Desk, { operands, value, has }: Given): Promise<Result<Outcome>> {
  const { workspace, cwd, job } = desk;
  const meant = findArticles(workspace, operands);
  if (!meant.ok) return meant;
  const articleIds = meant.value.map(({ id }) => id);
  const layers = layersOf(desk, value('layers'));
  if (!layers.ok) return layers;
  const passphrase = await passphraseFor(cwd, value('passphrase-file'));
  if (!passphrase.ok) return passphrase;
  const signer = has('sign') ? await signingKey(workspace) : ok(null);
  if (!signer.ok) return signer;
  const path = resolve(cwd, value('out') ?? '');
  const history = has('history');
  const choice = {
    articleIds: operands.length === 0 ? null : articleIds,
    layers: layers.value,
    history,
    blind: has('blind'),
  };
  const saved = await saveBundle(
    workspace,
    choice,
    { passphrase: passphrase.value, signer: signer.value },
    path,
    job,
  );
  if (!saved.ok) return saved;
  const returned = await handBack(workspace, choice);
  if (!returned.ok) return returned;
  const articles = choice.articleIds?.length ?? workspace.state.tables.articles.size;
  return ok({
    exit: 'done',
    data: {
      path,
      bytes: saved.value,
      articles,
      history,
      locked: passphrase.value !== null,
      signed: has('sign'),
      blind: choice.blind,
      returned: returned.value,
    },
    text: () => `${count(articles, 'article')} written to ${path}`,
    remarks:
      returned.value.length === 0
        ? []
        : [
            `${count(returned.value.length, 'article')} handed back: others’ work on them is shown from now on.`,
          ],
  });
}

function layersOf({ workspace }: Desk, whose: string | undefined): Result<BundleChoice['layers']> {
  if (whose === undefined) return ok(null);
  const analystIds: Id[] = [];
  let consensus = false;
  for (const name of whose.split(',').map((part) => part.trim())) {
    if (name === 'consensus') consensus = true;
    else {
      const analyst = name === 'mine' ? ok({ id: workspace.analystId }) : findAnalyst(workspace, name);
      if (!analyst.ok) return analyst;
      analystIds.push(analyst.value.id);
    }
  }
  return ok({ analystIds, consensus });
}
