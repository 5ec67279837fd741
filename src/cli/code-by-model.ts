/** `marsad code --model`: the language model as a second coder, with its price told before and after, beside the rules. */
import type { Coder } from '../coder/make-coder.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { Misuse } from '../model/refusal.ts';
import type { ReportLine } from '../model/report.ts';
import type { OptionSpec, World } from './command.ts';
import { comparisonText } from './format/comparison.ts';
import type { ModelRequest } from './house.ts';

export const MODEL_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  model: { type: 'string', value: 'NAME', about: 'Let a language model code instead of the rules; off unless named.' },
  endpoint: {
    type: 'string',
    value: 'URL',
    default: 'http://127.0.0.1:11434/v1',
    about: 'Its OpenAI-compatible address; this machine’s Ollama unless named. Key: MARSAD_MODEL_KEY.',
  },
  price: { type: 'string', value: 'IN,OUT', default: '0,0', about: 'Price of a million tokens in and out.' },
  compare: {
    type: 'boolean',
    about: 'With --model: print how far rules and model agree, by slot, and where they don’t.',
  },
};

type Options = Readonly<Record<string, string | boolean | undefined>>;

function requestOf(options: Options, world: World): ModelRequest {
  const endpoint = options.endpoint as string;
  const prices = (options.price as string).split(',').map(Number);
  const refuse = (option: string, expected: string, came: string) =>
    new Misuse({
      code: 'option-value',
      where: `marsad code --${option}`,
      expected,
      came,
      todo: 'See `marsad code --help`.',
    });
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol))
    throw refuse('endpoint', 'an http(s) address', endpoint);
  if (prices.length !== 2 || prices.some((price) => !(price >= 0)))
    throw refuse('price', 'two numbers such as 0.5,1.5', options.price as string);
  return {
    endpoint,
    model: options.model as string,
    apiKey: world.env.MARSAD_MODEL_KEY ?? null,
    priceIn: prices[0]!,
    priceOut: prices[1]!,
    timeout: 120_000,
  };
}

/** Codes `reports` by the model named in `options`; prints NDJSON, or with `--compare` the agreement with the rules. */
export async function codeByModel(
  reports: readonly ReportLine[],
  options: Options,
  { knowledge, rules }: { readonly knowledge: Knowledge; readonly rules: Coder },
  world: World,
): Promise<void> {
  const request = requestOf(options, world);
  const model = await world.house.makeModelCoder(knowledge, rules, request);
  const estimates = reports.map(model.estimate);
  const sum = (pick: (estimate: (typeof estimates)[number]) => number) =>
    estimates.reduce((total, one) => total + pick(one), 0);
  world.err(
    `${request.model} at ${request.endpoint}: ${sum((e) => e.windows)} windows, about ${sum((e) => e.tokensIn)} tokens in, at most about ${sum((e) => e.price).toFixed(4)}\n`,
  );
  let [tokensIn, tokensOut] = [0, 0];
  for (const report of reports) {
    const { coded, dropped, malformed, broken, kept, ...used } = await model.code(report);
    tokensIn += used.tokensIn;
    tokensOut += used.tokensOut;
    if (options.compare) await world.out(comparisonText(report.id, rules(report).claims, coded.claims));
    else await world.out(`${JSON.stringify(coded)}\n`);
    const slots = Object.entries(dropped.slots).map(([slot, n]) => `${n} ${slot}`);
    world.err(
      `${report.id}: dropped ${dropped.claims} claims${slots.length ? ` and ${slots.join(', ')}` : ''} without their words; ${malformed} malformed, ${broken} answers broken, ${kept} kept from before\n`,
    );
  }
  const price = (tokensIn * request.priceIn + tokensOut * request.priceOut) / 1e6;
  world.err(`used ${tokensIn} tokens in, ${tokensOut} out: ${price.toFixed(4)}\n`);
}
