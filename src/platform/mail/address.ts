/** One recipient and no more: no quotes, comments, lists or routes, which mail servers read each in their own way. ASCII only. */
export const isPlainAddress = (text: string): boolean =>
  text.length <= 254 && /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(?:\.[a-z\d-]+)*$/i.test(text)
