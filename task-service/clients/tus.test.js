import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import * as tus from 'tus-js-client';

const endpoint = `${process.env.SERVICE_URL}/v1/uploads`;
const headers = { [process.env.CALLER_HEADER]: process.env.CALLER_TOKEN };
const size = 3_000_000;
const content = Buffer.from(Array.from({ length: size }, (_, place) => (place * 31 + (place >> 8)) % 251));

/** Runs an upload to its end, or to where it is told to stop; resolves to its place and the offsets of its pieces. */
const run = ({ file = content, ...options }, stopAt) =>
  new Promise((resolve, reject) => {
    const offsets = [];
    const upload = new tus.Upload(file, {
      endpoint,
      headers,
      chunkSize: 400_000,
      retryDelays: [0, 200, 1_000],
      metadata: { filename: 'größer.zip' },
      onBeforeRequest: (request) => {
        if (request.getMethod() === 'PATCH') {
          offsets.push(Number(request.getHeader('Upload-Offset')));
        }
      },
      onError: reject,
      onSuccess: () => resolve({ upload, offsets }),
      onChunkComplete: (_, accepted) => {
        if (stopAt && accepted >= stopAt) {
          upload.abort().then(() => resolve({ upload, offsets }), reject);
        }
      },
      ...options,
    });
    upload.start();
  });

const asked = (url) => fetch(url, { method: 'HEAD', headers: { ...headers, 'Tus-Resumable': '1.0.0' } });

test('a file goes up piece by piece', async () => {
  const { upload, offsets } = await run({});

  assert.deepEqual(offsets, [0, 1, 2, 3, 4, 5, 6, 7].map((piece) => piece * 400_000));
  assert.equal((await asked(upload.url)).headers.get('Upload-Offset'), String(size));
  writeFileSync('uploaded.txt', upload.url);
});

test('what was broken off goes on where it was', async () => {
  const first = await run({}, 800_000);
  const kept = Number((await asked(first.upload.url)).headers.get('Upload-Offset'));
  assert.ok(kept >= 800_000 && kept < size);

  const second = await run({ uploadUrl: first.upload.url });

  assert.equal(second.offsets[0], kept);
  assert.equal((await asked(first.upload.url)).headers.get('Upload-Offset'), String(size));
  await tus.Upload.terminate(first.upload.url, { headers });
});

test('what nobody wants any more is ended', async () => {
  const { upload } = await run({}, 400_000);

  await upload.abort(true);

  assert.equal((await asked(upload.url)).status, 404);
});

test('what has no length yet goes up, and gets one with its end', async () => {
  const stream = Readable.from([content.subarray(0, 1_500_000), content.subarray(1_500_000)], { objectMode: false });

  const { upload } = await run({ file: stream, uploadLengthDeferred: true });

  const whole = await asked(upload.url);
  assert.equal(whole.headers.get('Upload-Length'), String(size));
  assert.equal(whole.headers.get('Upload-Offset'), String(size));
  await tus.Upload.terminate(upload.url, { headers });
});

test('what the server can do is told before anybody says who asks', async () => {
  const told = await fetch(endpoint, { method: 'OPTIONS' });

  assert.equal(told.status, 204);
  assert.equal(told.headers.get('Tus-Version'), '1.0.0');
  assert.ok(told.headers.get('Tus-Extension').split(',').includes('creation-defer-length'));
});

test('what is too large is refused with a reason', async () => {
  await assert.rejects(run({ uploadSize: 1e12 }), (refused) => {
    assert.equal(refused.originalResponse.getStatus(), 413);
    assert.match(refused.originalResponse.getBody(), /upload-too-large/);
    return true;
  });
});
