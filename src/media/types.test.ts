import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areCaptions } from './captions.ts'
import { typeOf } from './types.ts'

const bytes = (letters: string): Buffer => Buffer.from(letters, 'latin1')
const known: readonly (readonly [head: string, name: string, type: string])[] = [
  ['\xff\xd8\xff\xe0', 'x.png', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'x', 'image/png'],
  ['GIF89a', 'x', 'image/gif'],
  ['RIFF\0\0\0\0WEBPVP8 ', 'x', 'image/webp'],
  ['\0\0\0\x20ftypavif\0\0\0\0', 'x', 'image/avif'],
  ['\0\0\0\x20ftypmif1\0\0\0\0avifmiaf', 'x', 'image/avif'],
  ['\0\0\0\x20ftypheic\0\0\0\0mif1', 'x.jpg', 'image/heic'],
  ['\0\0\0\x20ftypmp42\0\0\0\0', 'x', 'video/mp4'],
  ['\0\0\0\x20ftypM4A \0\0\0\0', 'x', 'audio/mp4'],
  ['II*\0', 'x', 'image/tiff'],
  ['ID3\x04', 'x', 'audio/mpeg'],
  ['\xff\xfb\x90', 'x', 'audio/mpeg'],
  ['OggS\0\0', 'x', 'audio/ogg'],
  ['RIFF\0\0\0\0WAVE', 'x', 'audio/wav'],
  ['%PDF-1.7', 'x.html', 'application/pdf'],
  ['PK\x03\x04\x14', 'x.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [`PK\x03\x04${'\0'.repeat(26)}mimetypeapplication/epub+zip`, 'x.zip', 'application/epub+zip'],
  ['PK\x03\x04\x14', 'x.zip', 'application/zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'x.xls', 'application/vnd.ms-excel'],
  ['WEBVTT\n\n', 'x.txt', 'text/vtt'],
  ['\xef\xbb\xbf<?xml version="1.0"?>\n<svg xmlns=""', 'x.png', 'image/svg+xml'],
  ['<!-- a drawing -->\n<svg>', 'x', 'image/svg+xml'],
  ['year,ships\n', 'x.csv', 'text/csv'],
  ['<p>words</p>', 'x.txt', 'text/plain'],
]
const unknown: readonly (readonly [head: string, name: string])[] = [
  ['<!DOCTYPE html><html>', 'x.jpg'],
  ['<html>', 'x.html'],
  ['<svg', 'x.txt.svgz'],
  ['#!/bin/sh', 'x.sh'],
  ['MZ\x90\0', 'x.exe'],
  ['\x7fELF', 'x.txt'],
  ['PK\x03\x04\x14', 'x.jar'],
  ['PK\x03\x04\x14', 'x.jpg'],
  ['%!PS-Adobe', 'x.eps'],
  ['\0\0\0\0', 'x.csv'],
  ['\x1f\x8b\x08', 'x.svg'],
  ['', 'x.txt'],
]

test('a file is what its bytes say; a name decides only where bytes say nothing', () => {
  for (const [head, name, type] of known)
    assert.equal(typeOf(bytes(head), name)?.type, type, `${name}: ${type}`)
  for (const [head, name] of unknown) assert.equal(typeOf(bytes(head), name), undefined, `${name}: ${head}`)
})

test('captions are WebVTT with something to show', () => {
  const cue = '00:01.000 --> 00:02.500 align:start\nThe horn sounds.'
  for (const good of [`WEBVTT\n\n${cue}`, `WEBVTT - horn\r\n\r\nNOTE by us\r\n\r\n1\r\n01:${cue}\r\n`])
    assert.equal(areCaptions(good), true, good)
  for (const bad of [
    'WEBVTT',
    'WEBVTT\n\nNOTE nothing',
    `WEBVTT\n\n${cue.replace('.', ',')}`,
    `1\n${cue}`,
    'WEBVTT\n\nwords only',
  ])
    assert.equal(areCaptions(bad), false, bad)
})
