// Times every window of some texts: ours, and onnxruntime-web's where its files are there. The two take turns, window by
// window, so that a busy machine is busy for both; of several rounds the fastest counts, the others were disturbed.

const bytes = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());

async function ours() {
  const module = await import('./speed.js');
  await module.default({ module_or_path: './speed_bg.wasm' });
  return module.Reader.load(await bytes('reader.safetensors'));
}

// A function that reads a window of so many pieces. Which pieces they are makes no difference to its time.
async function theirs() {
  const ort = await import('./ort/ort.wasm.min.mjs');
  ort.env.wasm.numThreads = 1;
  const options = { executionProviders: ['wasm'], graphOptimizationLevel: 'all' };
  const session = await ort.InferenceSession.create(await bytes('reader.onnx'), options);
  return (size) => {
    const numbers = (value) => new ort.Tensor('int64', new BigInt64Array(size).fill(value), [1, size]);
    const mask = new ort.Tensor('bool', new Uint8Array(size).fill(1), [1, size]);
    return session.run({ ids: numbers(1000n), cases: numbers(0n), marks: numbers(0n), mask });
  };
}

async function time(run) {
  const start = performance.now();
  const value = await run();
  return [performance.now() - start, value];
}

async function measure({ texts, rounds, withTheirs }) {
  const reader = await ours();
  const other = withTheirs ? await theirs() : null;
  const results = texts.map(() => ({ lay: Infinity, windows: [] }));
  // The first round warms both up and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, text] of texts.entries()) {
      const result = results[at];
      const [lay, sizes] = await time(() => reader.lay(text));
      if (round === 0) {
        result.windows = Array.from(sizes, (size) => ({ size, ours: Infinity, theirs: other && Infinity, hash: '' }));
      } else {
        result.lay = Math.min(result.lay, lay);
      }
      for (const [number, window] of result.windows.entries()) {
        const [mine, hash] = await time(() => reader.read(number));
        const [its] = other ? await time(() => other(window.size)) : [null];
        window.hash = hash.toString();
        if (round > 0) {
          window.ours = Math.min(window.ours, mine);
          window.theirs = other && Math.min(window.theirs, its);
        }
      }
    }
  }
  return { results };
}

onmessage = ({ data }) => measure(data).then(postMessage, (error) => postMessage({ error: String(error?.stack ?? error) }));
