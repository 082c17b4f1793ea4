import { escapeXml } from '../view/html.ts'
import type { OwnWords } from './model.ts'

/** The packet that goes into every rendition: who made it, whose it is, what it shows. Where and with which camera stays out. */
export function writeXmp(words: OwnWords): string | undefined {
  const { alt, caption, creators, credit, rights, terms, statement, licensor, licensorUrl, sourceType } =
    words
  const said = [
    list('dc:creator', 'Seq', creators),
    inLanguage('dc:description', caption),
    inLanguage('dc:rights', rights),
    inLanguage('xmpRights:UsageTerms', terms),
    inLanguage('Iptc4xmpCore:AltTextAccessibility', alt),
    plain('photoshop:Credit', credit),
    plain('xmpRights:WebStatement', statement),
    plain('Iptc4xmpExt:DigitalSourceType', sourceType),
    licensorOf(licensor, licensorUrl),
  ].join('')
  return said === '' ? undefined : opening + said + closing
}

const opening =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
  '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"' +
  ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"' +
  ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">'
const closing = '</rdf:Description></rdf:RDF></x:xmpmeta>'

const plain = (name: string, text: string): string =>
  text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>`

const inLanguage = (name: string, text: string): string =>
  text === ''
    ? ''
    : `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></${name}>`

const list = (name: string, kind: string, texts: readonly string[]): string =>
  texts.length === 0
    ? ''
    : `<${name}><rdf:${kind}>${texts.map((text) => plain('rdf:li', text)).join('')}</rdf:${kind}></${name}>`

const licensorOf = (name: string, url: string): string =>
  name === '' && url === ''
    ? ''
    : `<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource">${plain('plus:LicensorName', name)}${plain(
        'plus:LicensorURL',
        url,
      )}</rdf:li></rdf:Seq></plus:Licensor>`
