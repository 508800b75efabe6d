#!/usr/bin/env node
// craft-image.js - craft-image.js WHAT FILE: images that no honest program writes, for the tests of uploads.
'use strict';
const fs = require('fs');
const zlib = require('zlib');

const table = Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});
function crc(bytes) {
  let c = 0xffffffff;
  for (const b of bytes) c = table[(c ^ b) & 255] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const head = Buffer.alloc(4), tail = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  tail.writeUInt32BE(crc(body));
  return Buffer.concat([head, body, tail]);
}
function header(width, height) {
  const h = Buffer.alloc(13);
  h.writeUInt32BE(width, 0);
  h.writeUInt32BE(height, 4);
  h[8] = 8;
  h[9] = 2; // colours
  return chunk('IHDR', h);
}
const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const end = chunk('IEND', Buffer.alloc(0));
// A small one, of noise, with more chunks before its pixels.
function png(more = [], side = 40) {
  const rows = Buffer.alloc(side * (1 + 3 * side));
  for (let i = 0; i < rows.length; i++) rows[i] = i % (1 + 3 * side) ? (i * 2654435761) >>> 24 : 0;
  return Buffer.concat([signature, header(side, side), ...more, chunk('IDAT', zlib.deflateSync(rows)), end]);
}
// Exactly so many bytes: padded with chunks that say nothing.
function sized(bytes) {
  const lack = bytes - png().length - 24;
  const half = Math.floor(lack / 2);
  return png([chunk('paDd', Buffer.alloc(half)), chunk('paDd', Buffer.alloc(lack - half))]);
}

const made = {
  // The header says 10.8 GB of pixels, and there are some.
  bomb: () => Buffer.concat([signature, header(60000, 60000), chunk('IDAT', zlib.deflateSync(Buffer.alloc(1 << 20))), end]),
  // 49 million pixels, all of them there: within the limits.
  wide: () => Buffer.concat([signature, header(7000, 7000), chunk('IDAT', zlib.deflateSync(Buffer.alloc(7000 * 21001))), end]),
  'ten-mebibytes': () => sized(10 * 1024 * 1024),
  'one-more': () => sized(10 * 1024 * 1024 + 1),
  secret: () => png([chunk('tEXt', Buffer.from('Author\0Ada Secret of 52.5200 N'))]),
  cut: () => png().subarray(0, 900),
  'wrong-sum': () => { const b = png(); b[60] ^= 255; return b; },
  'and-zip': () => Buffer.concat([png(), Buffer.from('PK\x03\x04'), Buffer.alloc(30), Buffer.from('PK\x05\x06'), Buffer.alloc(18)]),
  'and-pdf': () => Buffer.concat([png(), Buffer.from('%PDF-1.4\n%%EOF')]),
  'and-html': () => Buffer.concat([png(), Buffer.from('<script>alert(1)</script>')]),
  svg: () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  html: () => Buffer.from('<!DOCTYPE html><title>x</title><script>alert(1)</script>'),
  pdf: () => Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n'),
  bmp: () => Buffer.concat([Buffer.from('BM'), Buffer.alloc(100)]),
  gif: () => Buffer.from('GIF89a\x60\xea\x60\xea\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x60\xea\x60\xea\0\x02\x02D\x01\0;', 'latin1'),
  nothing: () => Buffer.alloc(0),
};
fs.writeFileSync(process.argv[3], made[process.argv[2]]());
