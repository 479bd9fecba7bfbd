"""What words mean, as small vectors: the base encoder's, one word at a time, in 64 dimensions of 8 bits.

    words.py BASE.jar OUT      writes OUT/words.txt (commonest first) and OUT/words.bin (a row a word)
"""
import io, json, sys, zipfile
from pathlib import Path
import numpy as np, onnxruntime

DIMENSIONS = 64


def main():
    jar, out = zipfile.ZipFile(sys.argv[1]), Path(sys.argv[2])
    find = lambda end: jar.read(next(n for n in jar.namelist() if n.endswith(end)))
    pieces = json.loads(find('tokenizer.json'))['model']['vocab']
    # The vocabulary is in order of frequency; pieces that only go on a word are left out.
    words = [w for w, _ in sorted(pieces.items(), key=lambda x: x[1]) if w.isascii() and w.isalpha() and len(w) > 1]
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    model = onnxruntime.InferenceSession(find('.onnx'), options)
    inputs = {i.name for i in model.get_inputs()}
    rows = []
    for at in range(0, len(words), 256):
        ids = np.array([[pieces['[CLS]'], pieces[w], pieces['[SEP]']] for w in words[at:at + 256]])
        feed = {'input_ids': ids, 'attention_mask': np.ones_like(ids), 'token_type_ids': np.zeros_like(ids)}
        rows.append(model.run(None, {k: v for k, v in feed.items() if k in inputs})[0][:, 0])
    full = np.concatenate(rows).astype(np.float64)
    full /= np.linalg.norm(full, axis=1, keepdims=True)
    full -= full.mean(axis=0)
    _, _, axes = np.linalg.svd(full, full_matrices=False)
    small = full @ axes[:DIMENSIONS].T
    small /= np.linalg.norm(small, axis=1, keepdims=True)
    out.mkdir(parents=True, exist_ok=True)
    (out / 'words.txt').write_text('\n'.join(words) + '\n')
    (out / 'words.bin').write_bytes(np.clip(np.round(small * 254), -127, 127).astype(np.int8).tobytes())


main()
