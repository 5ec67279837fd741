/**
 * wink's English model, cut to what tagging needs. Two reasons: the entity and sentence machines are never used here, so that loading them
 * is time lost; and the full model's `metaCER` turns its machines into a longer and longer string each time an instance is made, until
 * the twentieth or so fails with "Invalid string length".
 */
import model from 'wink-eng-lite-web-model';

type Model = typeof model;

const none = () => ({ machines: [], transformers: [], setter: null });

export const taggerModel: Model = {
  ...(model as object),
  ner: none,
  sbd: none,
  metaCER: () => ({ machines: '', transformers: [null] }),
} as unknown as Model;
