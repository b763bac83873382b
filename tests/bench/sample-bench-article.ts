import { readFileSync } from 'node:fs';
import type { Body, StanceBody } from '../../shared/schema/annotation.ts';
import { aBiasNote, aMention, aNote, aStance } from '../builders/bodies.ts';
import { aWorkspace } from '../builders/workspace.ts';
import type { BenchArticle } from './page/bench-article.ts';

/** The sample article of `fixtures/`, annotated as an analyst would. */
export function sampleBenchArticle(): BenchArticle {
  const source = readFileSync(new URL('../../fixtures/tehran-visit.md', import.meta.url), 'utf8');
  const [, , text = ''] = source.split(/^---$/m);
  const desk = aWorkspace();
  const built = desk.article({
    text: text.trim(),
    title: 'Putin heads to Tehran for talks with Khamenei',
    source: 'Slantwise sample briefing',
    published: '2015-11-22',
    language: 'en',
  });
  const actors = new Map<string, string>();
  const actorOf = (name: string): string => {
    const id = actors.get(name) ?? desk.actor({ name }).id;
    actors.set(name, id);
    return id;
  };
  const note = (quote: string, body: Body): void => void desk.annotate(built.article.id, quote, body);
  const mention = (quote: string, name: string = quote): void => note(quote, aMention(actorOf(name)));
  const bias = (quote: string, codeId: string, fields = {}): void =>
    note(quote, aBiasNote({ codeId, ...fields }));
  const stance = (quote: string, holder: string, target: string, fields: Partial<StanceBody>): void =>
    note(
      quote,
      aStance({
        holder: { type: 'actor', actorId: actorOf(holder) },
        target: { type: 'actor', actorId: actorOf(target) },
        ...fields,
      }),
    );

  mention('Vladimir Putin', 'Putin');
  mention('Ayatollah Ali Khamenei', 'Khamenei');
  mention('Yury Ushakov', 'Ushakov');
  bias('Few observers believe', 'bias.unattributed-claim', { note: 'no source is named' });
  mention('Moscow', 'Russia');
  mention('Tehran have', 'Iran');
  bias('quietly taken over', 'bias.loaded-wording', { severity: 1 });
  bias('The ink was barely dry', 'bias.framing');
  mention('Qassem Suleimani', 'Suleimani');
  bias('in open contempt', 'bias.loaded-wording');
  stance('the plan that sent Russian aircraft and warships to rescue Bashar Assad', 'Russia', 'Assad', {
    polarity: 'for',
    intensity: 3,
    attribution: 'author-voice',
    mode: 'action',
  });
  bias('rescue', 'bias.loaded-wording', { suggestion: 'support' });
  mention('Bashar Assad', 'Assad');
  bias('handed the Kremlin its opening', 'bias.framing');
  mention('Esmail Kosari', 'Kosari');
  stance('no prospect of the American and Russian "ceasefire"', 'Kosari', 'US–Russia ceasefire', {
    polarity: 'against',
    attribution: 'direct-quote',
  });
  mention('John Kerry', 'Kerry');
  bias('playing chess', 'bias.framing');
  note('ISIS owns not a single aircraft', aNote('Check: did ISIS hold captured jets in 2014?', ['check']));
  stance('shield its nuclear sites from an Israeli or Western strike', 'Iran', 'Israel', {
    polarity: 'neutral',
    intensity: 1,
  });
  return {
    article: built.article,
    document: built.document,
    actors: [...desk.state.tables.actors.values()],
    annotations: [...desk.state.annotations(built.article.id)],
  };
}
