// Pictures as cameras, phones and agencies send them, made here.
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** Grey noise over a slope of colour: something for a codec to do, and a top that can be told from its bottom. */
export async function photograph(
  width: number,
  height: number,
  format: 'jpeg' | 'png' | 'webp' | 'avif' | 'tiff' | 'gif' = 'jpeg',
): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 20 }
  const background = { r: 90, g: 120, b: 140 }
  const ground = sharp({ create: { width, height, channels: 3, background, noise } })
  const top = {
    create: { width, height: Math.ceil(height / 4), channels: 3 as const, background: '#c01010' },
  }
  return ground
    .composite([{ input: await sharp(top).png().toBuffer(), gravity: 'north' }])
    .toFormat(format)
    .toBuffer()
}

/** Red, then blue, then red: a picture that moves. */
export async function moving(format: 'gif' | 'webp', frames = 3, size = 64): Promise<Buffer> {
  const colours = ['#c01010', '#1010c0']
  const images = await Promise.all(
    Array.from({ length: frames }, (_, at) =>
      sharp({ create: { width: size, height: size, channels: 3, background: colours[at % 2] ?? '' } })
        .png()
        .toBuffer(),
    ),
  )
  return sharp(images, { join: { animated: true } })
    .toFormat(format, { delay: images.map(() => 500), loop: 0 })
    .toBuffer()
}

/** A photograph with everything a camera and an agency write into it. */
export async function signedPhotograph(): Promise<Buffer> {
  const jpeg = await sharp(await photograph(800, 600))
    .withExif({
      IFD0: { Artist: 'Exif Artist', Copyright: 'Exif Copyright', Make: 'CanaryCam', Model: 'CanaryModel' },
      IFD2: { BodySerialNumber: 'CANARY-SERIAL-4711', LensSerialNumber: 'CANARY-LENS-12' },
      IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N', GPSMapDatum: 'CANARY-GPS' },
    })
    .withXmp(packet)
    .jpeg()
    .toBuffer()
  return withSegment(jpeg, 0xed, photoshop())
}

const packet = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/"
 photoshop:Credit="Harbour Pictures" xmpRights:WebStatement="https://harbour.example/rights"
 exif:GPSLatitude="51,30.0N CANARY-XMP-GPS" aux:SerialNumber="CANARY-XMP-SERIAL">
<dc:creator><rdf:Seq><rdf:li>Idris Calloway</rdf:li><rdf:li>Wren Ashdown</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">The mole at dawn &amp; at rest</rdf:li></rdf:Alt></dc:description>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Harbour Pictures 2031</rdf:li></rdf:Alt></dc:rights>
<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">A long wall in still water</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture</Iptc4xmpExt:DigitalSourceType>
<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorName>Harbour Licences</plus:LicensorName>
<plus:LicensorURL>https://harbour.example/buy</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

/** A photograph whose words stand in the older form only, in the letters of Windows. */
export async function agencyPhotograph(caption = 'Crowds at the quay'): Promise<Buffer> {
  return withSegment(await photograph(200, 100), 0xed, photoshop(caption))
}

function photoshop(caption = 'Crowds at the quay'): Buffer {
  const texts: readonly (readonly [number, string])[] = [
    [80, 'Zoë Marsh'],
    [110, 'Wire Agency'],
    [116, '© Wire Agency'],
    [120, caption],
  ]
  const datasets = Buffer.concat(
    texts.map(([number, text]) => {
      const value = Buffer.from(text, 'latin1')
      return Buffer.concat([Buffer.from([0x1c, 2, number, value.length >> 8, value.length & 255]), value])
    }),
  )
  const head = Buffer.alloc(12)
  head.write('8BIM', 0, 'latin1')
  head.writeUInt16BE(0x0404, 4)
  head.writeUInt32BE(datasets.length, 8)
  return Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), head, datasets])
}

/** A JPEG with one segment more, right behind its beginning. */
function withSegment(jpeg: Buffer, marker: number, content: Buffer): Buffer {
  const length = content.length + 2
  const head = Buffer.from([0xff, marker, length >> 8, length & 255])
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)])
}

/** 196 megapixels in some 24 kB: a PNG of one colour. */
export function bomb(): Buffer {
  const side = 14_000
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  const rows = deflateSync(Buffer.alloc(side * (side / 8 + 1)))
  const chunk = (name: string, content: Buffer) => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(content.length)
    check.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, check])
  }
  const magic = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([magic, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}
