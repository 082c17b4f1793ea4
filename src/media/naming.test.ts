import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameFor } from './naming.ts'

const named: readonly (readonly [given: string, endings: readonly string[], name: string])[] = [
  ['Mole at dawn.JPG', ['jpg', 'jpeg'], 'Mole at dawn.jpg'],
  ['mole.jpeg', ['jpg', 'jpeg'], 'mole.jpeg'],
  ['../../etc/passwd', ['pdf'], 'passwd.pdf'],
  ['C:\\Users\\me\\minutes.pdf', ['pdf'], 'minutes.pdf'],
  ['evil.html', ['pdf'], 'evil.html.pdf'],
  ['evil.php.jpg', ['jpg'], 'evil.php.jpg'],
  ['nul\0l.jpg', ['jpg'], 'null.jpg'],
  ['invoice\u202Egpj.exe', ['pdf'], 'invoicegpj.exe.pdf'],
  ['.htaccess', ['txt'], 'htaccess.txt'],
  ['a  b\t\n.txt', ['txt'], 'a b.txt'],
  ['100% #1?.csv', ['csv'], '100 1.csv'],
  ['   ', ['png'], 'untitled.png'],
  ['Ко\u0440абль «Нева».pdf', ['pdf'], 'Корабль «Нева».pdf'],
  ['re\u0301sume\u0301.pdf', ['pdf'], 'résumé.pdf'],
]

test('a name holds no folder, nothing unseen, and the ending that its bytes have', () => {
  for (const [given, endings, name] of named)
    assert.equal(nameFor(given, endings), name, JSON.stringify(given))
  assert.ok(nameFor(`${'x'.repeat(500)}.jpg`, ['jpg']).length <= 124)
  assert.ok(nameFor(`${'x'.repeat(119)}😀y.jpg`, ['jpg']).isWellFormed())
})
