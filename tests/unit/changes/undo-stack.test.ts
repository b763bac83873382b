import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, emptyUndoStack } from '../../../shared/changes/undo-stack.ts';
import { aNote } from '../../builders/bodies.ts';
import { pictureOf } from '../../builders/state-picture.ts';
import { aWorkspace, type TestWorkspace } from '../../builders/workspace.ts';

const undo = (desk: TestWorkspace): void => {
  const step = desk.undo.undo.at(-1);
  if (step !== undefined) desk.do({ type: 'change.revert', changeId: step.changeId, intent: 'undo' });
};
const redo = (desk: TestWorkspace): void => {
  const step = desk.undo.redo.at(-1);
  if (step !== undefined) desk.do({ type: 'change.revert', changeId: step.changeId, intent: 'redo' });
};

test('undo and redo walk the same states back and forth, as a list with a finger on it would', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('do', 'do', 'undo', 'redo'), { maxLength: 30 }), (steps) => {
      const desk = aWorkspace();
      const { article } = desk.article();
      desk.undo = emptyUndoStack;
      let pictures = [pictureOf(desk.state)];
      let at = 0;
      for (const [index, step] of steps.entries()) {
        if (step === 'do') {
          desk.annotate(article.id, 'minister', aNote(`note ${index}`));
          pictures = [...pictures.slice(0, at + 1), pictureOf(desk.state)];
          at++;
        } else if (step === 'undo') {
          undo(desk);
          at = Math.max(0, at - 1);
        } else {
          redo(desk);
          at = Math.min(pictures.length - 1, at + 1);
        }
        expect(pictureOf(desk.state)).toEqual(pictures[at]);
        expect(desk.undo.undo).toHaveLength(at);
        expect(desk.undo.redo).toHaveLength(pictures.length - 1 - at);
      }
    }),
  );
});

test('the stack is the same when it is folded from the journal again', () => {
  const desk = aWorkspace();
  const { article } = desk.article();
  desk.annotate(article.id, 'minister', aNote('a'));
  desk.annotate(article.id, 'hall', aNote('b'));
  undo(desk);
  undo(desk);
  redo(desk);
  expect(desk.journal.reduce(advance, emptyUndoStack)).toEqual(desk.undo);
});

test('undo says what was done in the first place', () => {
  const desk = aWorkspace();
  const { article } = desk.article();
  desk.annotate(article.id, 'minister', aNote('a'));
  undo(desk);
  redo(desk);
  expect(desk.undo.undo.at(-1)?.label).toEqual({ action: 'annotation.create.note', subject: 'minister' });
});

test('a step taken back out of turn leaves the stack', () => {
  const desk = aWorkspace();
  const { article } = desk.article();
  desk.annotate(article.id, 'minister', aNote('a'));
  const first = desk.undo.undo.at(-1)?.changeId ?? '';
  desk.annotate(article.id, 'hall', aNote('b'));
  desk.do({ type: 'change.revert', changeId: first, intent: 'undo' });
  expect(desk.undo.undo.map(({ changeId }) => changeId)).not.toContain(first);
  expect(desk.undo.redo).toHaveLength(1);
});
