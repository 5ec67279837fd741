/** Asks an OpenAI-compatible endpoint once for one window, through the AI SDK. What comes back may be slow, cut off or no JSON. */
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, generateText, NoObjectGeneratedError, Output, parsePartialJson, RetryError } from 'ai';
import { Outage } from '../model/refusal.ts';
import { Answer } from './answer.ts';
import type { KeptAnswer } from './answer-cache.ts';
import type { Prompt } from './prompt.ts';
import { tokensOf } from './prompt.ts';
import type { ModelSettings } from './settings.ts';

export interface Asked extends KeptAnswer {
  /** Null, or why the answer is not whole. */
  readonly fault: 'cut-off' | 'not-json' | null;
}

/** Returns what the model said, as JSON, whole or as far as it goes. Throws `Outage` when there was no answer at all. */
export async function ask(settings: ModelSettings, { system, user }: Prompt): Promise<Asked> {
  const provider = createOpenAICompatible({
    name: 'marsad',
    baseURL: settings.endpoint,
    supportsStructuredOutputs: true,
    includeUsage: true,
    ...(settings.apiKey !== null && { apiKey: settings.apiKey }),
  });
  try {
    const { output, usage } = await generateText({
      model: provider(settings.model),
      system,
      prompt: user,
      temperature: 0,
      maxRetries: 2,
      abortSignal: AbortSignal.timeout(settings.timeout),
      output: Output.object({ schema: Answer }),
    });
    return {
      raw: output,
      tokensIn: usage.inputTokens ?? tokensOf(system + user),
      tokensOut: usage.outputTokens ?? 0,
      fault: null,
    };
  } catch (error) {
    if (NoObjectGeneratedError.isInstance(error)) return salvage(error, system + user);
    throw outage(settings, error);
  }
}

/** The complete claims of an answer that is no whole JSON or not of the shape. */
async function salvage(error: NoObjectGeneratedError, sent: string): Promise<Asked> {
  const text = error.text ?? '';
  const tokens = {
    tokensIn: error.usage?.inputTokens ?? tokensOf(sent),
    tokensOut: error.usage?.outputTokens ?? tokensOf(text),
  };
  const opening = text.indexOf('{');
  if (opening === -1) return { raw: null, ...tokens, fault: 'not-json' };
  const { value, state } = await parsePartialJson(text.slice(opening));
  return {
    raw: value ?? null,
    ...tokens,
    fault: value === undefined ? 'not-json' : state === 'successful-parse' ? null : 'cut-off',
  };
}

function outage({ endpoint, timeout }: ModelSettings, error: unknown): Outage {
  const cause = RetryError.isInstance(error) ? error.lastError : error;
  const timedOut = cause instanceof Error && (cause.name === 'TimeoutError' || cause.name === 'AbortError');
  const came = timedOut
    ? `none within ${timeout / 1000} s`
    : APICallError.isInstance(cause)
      ? `${cause.statusCode ?? 'no connection'}: ${cause.message}`
      : String((cause as Error)?.message ?? cause);
  return new Outage({
    code: 'model-unreachable',
    where: new URL(endpoint).origin,
    expected: 'an answer of the language model',
    came: came.slice(0, 300),
    todo: 'Start the model’s server, check endpoint and model name, or code without it; what was answered is kept.',
  });
}
