import { fail, ok } from '../../../shared/errors.ts';
import { verify } from '../../core/verify.ts';
import { count } from '../count.ts';
import { oneLine } from '../display-width.ts';
import { table } from '../table.ts';
import type { Verb } from '../verb.ts';

export const verifyVerb: Verb = {
  usage: 'verify',
  summary: 'check every file, checksum, passage and reference of the workspace',
  readsOnly: true,
  operands: { least: 0, most: 0 },
  options: {},
  plan: () =>
    ok(async ({ workspace, job }) => {
      const report = await verify(workspace, job);
      if (job.signal.aborted) return fail('cancelled', 'Cancelled; not everything was looked at.');
      const { articles, annotations, changes, problems } = report;
      const looked = [
        count(articles, 'article'),
        count(annotations, 'annotation'),
        count(changes, 'change'),
      ].join(', ');
      return ok({
        exit: problems.length === 0 ? 'done' : 'failed',
        data: report,
        text: (style) =>
          problems.length === 0
            ? `Everything is sound: ${looked}.`
            : [
                `${count(problems.length, 'problem')} in ${looked}:`,
                table<(typeof problems)[number]>(
                  [
                    { heading: 'FILE', cell: ({ file }) => oneLine(file) },
                    { heading: 'PROBLEM', cell: ({ message }) => oneLine(message) },
                  ],
                  problems,
                  style,
                ),
              ].join('\n'),
      });
    }),
};
