/** Where a body leads, in its JSON: what is matched is the address, as JSON. A text that looks the same has its quotation marks escaped. */
export const hrefs = /"href":("(?:[^"\\]|\\.)*")/g
