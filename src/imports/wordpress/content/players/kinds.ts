const endings: readonly (readonly ['picture' | 'audio' | 'video' | 'file', RegExp])[] = [
  ['picture', /^(?:jpe?g|png|gif|webp|avif|bmp)$/],
  ['audio', /^(?:mp3|m4a|m4b|ogg|oga|opus|wav|flac|wma|aac|mid|ra)$/],
  ['video', /^(?:mp4|m4v|webm|ogv|mov|qt|avi|wmv|flv|mpe?g|3gp|mkv)$/],
  ['file', /^(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|epub|csv|txt|zip)$/],
]

/** What an address leads to, by its ending; null where that says nothing. */
export function kindOfFile(address: string): 'picture' | 'audio' | 'video' | 'file' | null {
  const ending = /\.([a-z\d]{2,5})(?:[?#]|$)/i.exec(address)?.[1]?.toLowerCase() ?? ''
  return endings.find(([, pattern]) => pattern.test(ending))?.[0] ?? null
}
