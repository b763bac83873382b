import { TextFinder } from '../../shared/text/find-in-text.ts';
import type { FindAnswer, FindRequest } from './find-messages.ts';

/** Finds beside the page: an expression that takes for ever takes only this worker with it. */
let finder = new TextFinder('', null);

addEventListener('message', ({ data }: MessageEvent<FindRequest>) => {
  if (data.type === 'text') finder = new TextFinder(data.text, data.language);
  else {
    const answer: FindAnswer = { id: data.id, found: finder.find(data.query) };
    postMessage(answer);
  }
});
