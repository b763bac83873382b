import type { Scheme, Term } from '../schema/term.ts';

/**
 * What a new workspace starts with. The ids are fixed and equal on every desk.
 *
 * Sources: PTC, Propaganda Techniques Corpus (Da San Martino et al. 2019, SemEval-2020 task 11); BASIL
 * (Fan et al. 2019); BABE (Spinde et al. 2021); SemEval-2023 task 3 for frames, after Card et al. 2015;
 * PLOVER (Open Event Data Alliance) for the kinds of actors.
 */
interface Row {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly source: string | null;
  readonly wholeArticle?: boolean;
}

const biasCodes: readonly Row[] = [
  {
    id: 'bias.loaded-wording',
    name: 'Loaded wording',
    definition: 'An emotive word where a neutral one exists.',
    source: 'BASIL, PTC',
  },
  { id: 'bias.labelling', name: 'Labelling', definition: 'An epithet in place of a name.', source: 'PTC' },
  {
    id: 'bias.exaggeration',
    name: 'Exaggeration or minimisation',
    definition: 'Makes a thing larger, better or worse, or smaller, than it is.',
    source: 'PTC',
  },
  {
    id: 'bias.appeal-to-fear',
    name: 'Appeal to fear',
    definition: 'Wins support by a threat, or by a prejudice.',
    source: 'PTC',
  },
  {
    id: 'bias.us-and-them',
    name: 'Us and them',
    definition: 'Plays on belonging: flag-waving, identity.',
    source: 'PTC',
  },
  {
    id: 'bias.oversimplification',
    name: 'Oversimplification',
    definition: 'One cause for what has many, or two choices where there are more.',
    source: 'PTC',
  },
  {
    id: 'bias.casting-doubt',
    name: 'Casting doubt',
    definition: 'Questions credibility without evidence.',
    source: 'PTC',
  },
  {
    id: 'bias.deflection',
    name: 'Deflection',
    definition: 'Turns to something else: whataboutism, red herring, straw man.',
    source: 'PTC',
  },
  {
    id: 'bias.appeal-to-authority',
    name: 'Appeal to authority or bandwagon',
    definition: 'True because somebody great, or everybody, says so.',
    source: 'PTC',
  },
  {
    id: 'bias.repetition',
    name: 'Repetition or slogan',
    definition: 'The same words again, or a catchphrase, in place of a reason.',
    source: 'PTC',
  },
  {
    id: 'bias.framing',
    name: 'Framing',
    definition: 'One perspective governs the telling.',
    source: 'SemEval-2023',
  },
  {
    id: 'bias.swaying-aside',
    name: 'Swaying aside',
    definition: 'A tangential or speculative fact that sways.',
    source: 'BASIL',
  },
  {
    id: 'bias.omission',
    name: 'Omission',
    definition: 'What the article leaves out.',
    source: null,
    wholeArticle: true,
  },
  {
    id: 'bias.source-imbalance',
    name: 'Source imbalance',
    definition: 'One side is quoted or named far more.',
    source: null,
    wholeArticle: true,
  },
  {
    id: 'bias.unattributed-claim',
    name: 'Unattributed claim',
    definition: 'A claim for which no source is given.',
    source: null,
  },
  {
    id: 'bias.anonymous-source',
    name: 'Anonymous source',
    definition: 'A source without a name on a contested claim.',
    source: null,
  },
  {
    id: 'bias.hidden-agent',
    name: 'Hidden agent',
    definition: 'The passive, or a noun, hides who did it.',
    source: null,
  },
  {
    id: 'bias.presumed-fact',
    name: 'Presumed fact',
    definition: 'A contested claim told as settled.',
    source: null,
  },
  {
    id: 'bias.headline-gap',
    name: 'Headline gap',
    definition: 'The headline says more than the body.',
    source: null,
    wholeArticle: true,
  },
  {
    id: 'bias.editorialising',
    name: 'Editorialising',
    definition: 'Opinion inside a report.',
    source: 'BABE',
  },
];

const frames: readonly Row[] = [
  ['economic', 'Economic', 'Costs, benefits, or other money matters.'],
  ['capacity-and-resources', 'Capacity and resources', 'Whether means suffice: time, people, material.'],
  ['morality', 'Morality', 'Right and wrong by religion or ethics.'],
  ['fairness-and-equality', 'Fairness and equality', 'Rights, burdens and their distribution.'],
  ['legality', 'Legality and constitutionality', 'What law, courts and constitutions allow.'],
  ['policy-prescription', 'Policy prescription', 'What should be done, and whether it works.'],
  ['crime-and-punishment', 'Crime and punishment', 'Breaking, enforcing and reading the law.'],
  ['security-and-defence', 'Security and defence', 'Threats to a country, a group or a person.'],
  ['health-and-safety', 'Health and safety', 'Illness, care, accidents, sanitation.'],
  ['quality-of-life', 'Quality of life', 'What people gain or lose in daily life.'],
  ['cultural-identity', 'Cultural identity', 'Traditions, customs and belonging.'],
  ['public-opinion', 'Public opinion', 'What people are said to think.'],
  ['political', 'Political', 'Parties, elections, bargaining, office.'],
  [
    'external-regulation',
    'External regulation and reputation',
    'Relations with, and standing among, other states.',
  ],
].map(([id = '', name = '', definition = '']) => ({
  id: `bias.framing.${id}`,
  name,
  definition,
  source: 'SemEval-2023',
}));

const actorKinds: readonly Row[] = [
  ['state-executive', 'State executive', 'Heads of state and government, ministries, their speakers.'],
  ['legislature', 'Legislature', 'Parliaments and their members.'],
  ['judiciary', 'Judiciary', 'Courts, judges, prosecutors.'],
  ['military', 'Military', 'Armed forces of a state.'],
  ['police', 'Police', 'Police and other enforcers of the law.'],
  ['intelligence', 'Intelligence', 'Intelligence and secret services.'],
  ['party-or-opposition', 'Party or opposition', 'Political parties, candidates, opposition.'],
  ['armed-non-state', 'Armed non-state', 'Rebels, militias, armed groups.'],
  ['intergovernmental', 'Intergovernmental organisation', 'Bodies made up of states.'],
  ['civil-society', 'NGO or civil society', 'Associations, campaigns, religious bodies.'],
  ['media', 'Media', 'News organisations and journalists.'],
  ['business', 'Business', 'Companies, their owners and their bodies.'],
  ['expert', 'Expert or elite', 'Scholars, analysts, former officials, celebrities.'],
  ['population', 'Civilian population', 'People as a group.'],
  ['unnamed', 'Unnamed', 'Sources without a name: “officials said”.'],
  ['author', 'The author', 'The article’s own voice.'],
].map(([id = '', name = '', definition = '']) => ({
  id: `actor-kind.${id}`,
  name,
  definition,
  source: 'PLOVER',
}));

export const defaultCodebook: readonly Term[] = [
  ...terms('bias', null, biasCodes),
  ...terms('bias', 'bias.framing', frames),
  ...terms('actor-kind', null, actorKinds),
];

function terms(scheme: Scheme, parentId: string | null, rows: readonly Row[]): Term[] {
  return rows.map((row, order) => ({
    id: row.id,
    scheme,
    parentId,
    name: row.name,
    definition: row.definition,
    examples: [],
    source: row.source,
    colour: null,
    order,
    wholeArticle: row.wholeArticle ?? false,
    retired: false,
    successorIds: [],
    mergedIntoId: null,
  }));
}
