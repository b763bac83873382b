import { ok } from '../../../../shared/errors.ts';
import { lossOfThings, type Loss } from '../../../../shared/losses/loss.ts';
import { refuse } from '../../importers/refusal.ts';
import { isObject, listOf, type JsonObject } from '../../web-annotation/json-ld.ts';
import type { ForeignDocument } from '../foreign-file.ts';
import type { ForeignFormat } from '../foreign-format.ts';
import { taskOfMinimal } from './minimal-task.ts';
import { readTask } from './read-task.ts';

/** Label Studio's JSON export, whole or minimal: a list of tasks. labelstud.io/guide/export */
export const labelStudio: ForeignFormat = {
  format: 'label-studio',
  name: 'Label Studio JSON',
  extensions: ['.json'],
  recognises: ({ json }) => taskOf(listOf(json)[0]) !== null,
  read: ({ file, json }) => {
    const losses: Loss[] = [];
    const textless: string[] = [];
    const documents: ForeignDocument[] = [];
    for (const [index, each] of listOf(json).entries()) {
      const task = taskOf(each);
      const document = task === null ? null : readTask(task, index + 1, losses);
      if (document === null) textless.push(`Task ${index + 1}`);
      else documents.push(document);
    }
    if (documents.length === 0) return refuse(file.name, 'no-text', 'has no text in it');
    return ok({
      format: labelStudio.format,
      documents,
      losses: [...lossOfThings('no-text', textless), ...losses],
    });
  },
};

function taskOf(each: unknown): JsonObject | null {
  return isTask(each) ? each : taskOfMinimal(each);
}

function isTask(task: unknown): task is JsonObject {
  return (
    isObject(task) &&
    isObject(task['data']) &&
    ['annotations', 'completions', 'predictions'].some((key) => key in task)
  );
}
