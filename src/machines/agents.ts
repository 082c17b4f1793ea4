// Programs that read the web for artificial intelligence, by the name they look for in robots.txt. Compiled from what their makers publish
// about them (DATA.md); a name of RFC 9309 has letters, `-` and `_` only.

/** They gather what models are trained on. A name without a program of its own (Google-Extended) only says what may be done with the pages. */
export const trainers = [
  'GPTBot',
  'ClaudeBot',
  'anthropic-ai',
  'Google-Extended',
  'Applebot-Extended',
  'CCBot',
  'meta-externalagent',
  'FacebookBot',
  'Amazonbot',
  'Bytespider',
  'cohere-training-data-crawler',
  'Diffbot',
  'omgili',
  'PanguBot',
  'Timpibot',
  'img-dataset',
] as const

/** They read a page to answer somebody's question with it, now or from an index. */
export const answerers = [
  'OAI-SearchBot',
  'ChatGPT-User',
  'Claude-SearchBot',
  'Claude-User',
  'PerplexityBot',
  'Perplexity-User',
  'DuckAssistBot',
  'MistralAI-User',
  'meta-externalfetcher',
  'cohere-ai',
  'YouBot',
  'PhindBot',
] as const
