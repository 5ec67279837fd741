/** Which model, where, at what price. Off unless given; a local endpoint before a remote one. */

export interface ModelSettings {
  /** An OpenAI-compatible base address: http://127.0.0.1:11434/v1 (Ollama), :8080/v1 (llama.cpp), :8000/v1 (vLLM), or a remote one. */
  readonly endpoint: string;
  readonly model: string;
  /** Null for local servers, which want none. */
  readonly apiKey: string | null;
  /** Price of a million tokens, in any currency; 0 for local models. */
  readonly priceIn: number;
  readonly priceOut: number;
  /** Milliseconds for one window. */
  readonly timeout: number;
}

/** Whether texts sent to the endpoint stay on this machine. */
export function isLocal(endpoint: string): boolean {
  const { hostname } = new URL(endpoint);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
