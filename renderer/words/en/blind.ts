import { counted } from './counted.ts';

/** Coding without seeing what others coded. */
export const blindEn = {
  label: 'Blind coding',
  bar: (from: string) =>
    `You code this article blind. What others coded here is shown once you have handed your work back to ${from}.`,
  barOfEdition:
    'You code another edition of this article blind. What others coded is shown in neither until you have handed your work back.',
  handBack: 'Hand back…',
  lift: 'Look before…',
  lifting: {
    title: 'Look at the others’ work before handing yours back?',
    text: 'From then on this article is not coded blind any more, and the history says so. It can be undone, but not unseen.',
    run: 'Show the others’ work',
    cancel: 'Stay blind',
  },
  handingBack: {
    title: 'Hand your work back',
    text: 'Your team shares a folder: it is told what is new of your work, and from then on what others coded is shown here.',
    run: 'Hand back by the folder',
    asFile: 'As a file…',
    cancel: 'Cancel',
  },
  sign: 'coded blind',
  option: 'To be coded blind',
  optionHint:
    'Only the texts, the codebook and the actors: no annotations, and no actors that are named nowhere but in these articles. Whoever takes it in sees nothing of what others coded there until they hand their work back.',
  handsBack: (count: number) =>
    `${counted(count, 'article')} that you code blind ${count === 1 ? 'is' : 'are'} handed back with this: afterwards you see what others coded there.`,
  asked: (name: string) =>
    `${name} asks you to code these articles blind: what others coded there is not shown at this desk until you hand your work back.`,
  coded: (blind: number, lifted: number) =>
    [
      ...(blind === 0 ? [] : [`${counted(blind, 'article')} coded blind to the end`]),
      ...(lifted === 0 ? [] : [`${counted(lifted, 'article')} coded after a look at the others’ work`]),
    ].join(', ') + '.',
  kept: 'What comes of articles that you code blind is kept, and shown once you have handed your work back.',
  begun: (count: number) => `Coded blind from now on: ${counted(count, 'article')}`,
} as const;
