/** Slantwise's own types: a passage, what is about the whole article, and the article. */
export const PASSAGE = 'webanno.custom.SlantwisePassage';
export const WHOLE = 'webanno.custom.SlantwiseArticleNote';
export const ARTICLE = 'webanno.custom.SlantwiseArticle';

/** The reserved keys of UIMA CAS JSON. */
export const keys = {
  types: '%TYPES',
  structures: '%FEATURE_STRUCTURES',
  views: '%VIEWS',
  id: '%ID',
  type: '%TYPE',
  sofa: '@sofa',
} as const;
