// The smallest files that say of themselves what pictures say: enough for whoever looks at their first bytes.

export const png = (width: number, height: number, more = ''): Uint8Array =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    u32(width),
    u32(height),
    Buffer.from(`0802000000aaaaaaaa${more}`, 'hex'),
  ])

/** With the chunk by which a picture moves. */
export const movingPng = (width: number, height: number): Uint8Array =>
  png(width, height, Buffer.from('\0\0\0\u0008acTL', 'latin1').toString('hex'))

export const gif = (width: number, height: number, images = 1): Uint8Array => {
  const image = Buffer.from('21f90400000000002c000000000100010000020244010 0'.replace(' ', ''), 'hex')
  return Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    u16(width),
    u16(height),
    Buffer.from('800000ffffff000000', 'hex'),
    ...Array.from({ length: images }, () => image),
    Buffer.from('3b', 'hex'),
  ])
}

export const jpeg = (width: number, height: number): Uint8Array =>
  Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108', 'hex'),
    u16(height, 'big'),
    u16(width, 'big'),
    Buffer.from('03012200021101031101ffd9', 'hex'),
  ])

export const webp = (width: number, height: number, flags = 0): Uint8Array =>
  Buffer.concat([
    Buffer.from('RIFF\u0016\0\0\0WEBPVP8X\n\0\0\0', 'latin1'),
    Buffer.from([flags, 0, 0, 0]),
    u24(width - 1),
    u24(height - 1),
  ])

export const svg = (width: number, height: number, inside = ''): Uint8Array =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`,
  )

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
function u24(value: number): Buffer {
  const bytes = Buffer.alloc(3)
  bytes.writeUIntLE(value, 0, 3)
  return bytes
}
function u16(value: number, order: 'little' | 'big' = 'little'): Buffer {
  const bytes = Buffer.alloc(2)
  if (order === 'little') bytes.writeUInt16LE(value)
  else bytes.writeUInt16BE(value)
  return bytes
}
