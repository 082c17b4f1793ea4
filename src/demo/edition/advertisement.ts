/** The one advertisement of the demo edition: the paper's own, drawn for it. */
export const houseAdvertisement = {
  name: 'write-to-the-editor.svg',
  type: 'image/svg+xml',
  width: 600,
  height: 250,
  alt: 'Write to the editor. Two hundred words, your name and your street. Every letter is read; the best are printed on Saturday.',
  href: '/about',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="250" viewBox="0 0 600 250">
<rect width="600" height="250" fill="#f3ecdf"/><rect x="10.5" y="10.5" width="579" height="229" fill="none" stroke="#1d1915"/>
<rect x="14.5" y="14.5" width="571" height="221" fill="none" stroke="#1d1915" stroke-width=".5"/>
<g fill="#1d1915" font-family="Georgia,'Times New Roman','Liberation Serif',serif"><text x="40" y="82" font-size="42" font-weight="700" letter-spacing="-1">Write to</text><text x="40" y="126" font-size="42" font-weight="700" letter-spacing="-1">the editor</text>
<path d="M40 146h300v1H40z"/><text x="40" y="175" font-size="18">Two hundred words, your name and</text><text x="40" y="198" font-size="18">your street. Every letter is read; the</text><text x="40" y="221" font-size="18">best are printed on Saturday.</text></g>
<g fill="none" stroke="#1d1915" stroke-width="1.5"><path d="M392 66h160v108H392z" fill="#faf6ee"/><path d="M392 66l80 62 80-62M392 174l58-63M552 174l-58-63"/></g>
<g fill="#9c2a1c"><path d="M520 44h44v52h-44z"/><path d="M525 49h34v42h-34z" fill="#faf6ee"/><path d="M530 78c6-5 10 5 16 0s8-3 9-2v12h-25z"/><path d="M541 74V55l10 14h-8v5z"/></g>
<g fill="none" stroke="#5f564b"><path d="M410 198h124M410 206h124M410 214h70"/></g></svg>`,
} as const
