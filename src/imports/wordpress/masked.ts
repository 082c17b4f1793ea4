const mail = /[^\s@/<>":;,()[\]]+(?:@|%40)[^\s@/<>":;,()[\]]+\.[\p{L}\d-]+/giu
const address = /\b\d{1,3}(?:\.\d{1,3}){3}\b|(?:\b[\da-f]{1,4}:){3,7}(?::?[\da-f]{1,4}){0,4}/gi

/** Words of an archive as a report, a log or a setting may tell them: people's e-mail addresses and machines' addresses are nobody's business. */
export const masked = (text: string): string => text.replace(mail, '…@…').replace(address, '…')
