"""Reads every training set; see `form` for what a document is."""
import json, pathlib, tarfile
from . import ewt, factuality, gum, names, own, polnear, times

LOADERS = {
    'ewt': ewt.load, 'gum': gum.load, 're3d': names.load_re3d, 'wikigold': names.load_wikigold,
    'wnut17': names.load_wnut, 'tbaq': times.load, 'polnear': polnear.load, 'factuality': factuality.load,
    'own': own.load,
}
ARCHIVES = ['ud_english_ewt', 'uner_english_ewt', 'propbank_ud_ewt', 'factuality_bert', 'gum', 're3d', 'ner_collection', 'tempeval3_tbaq', 'polnear']


def prepare(shared, folder, names):
    """Unpacks the archives of `shared` into `folder` and writes a JSON-lines file for each set and part."""
    for name in ARCHIVES if names != ['own'] else []:
        if not (folder / 'raw' / name).exists():
            with tarfile.open(pathlib.Path(shared) / f'{name}.tar.xz') as archive:
                archive.extractall(folder / 'raw', filter='data')
    (folder / 'docs').mkdir(exist_ok=True)
    for name in names:
        if (folder / 'docs' / f'{name}.dev.jsonl').exists():
            continue
        for part, docs in LOADERS[name](folder / 'raw').items():
            with open(folder / 'docs' / f'{name}.{part}.jsonl', 'w', encoding='utf8') as out:
                out.writelines(json.dumps(doc, ensure_ascii=False) + '\n' for doc in docs)
            print(f"{name} {part}: {len(docs)} texts, {sum(len(d['words']) for d in docs)} words", flush=True)


def read(folder, part, names):
    """{set: documents} of the part `train` or `dev`."""
    return {n: [json.loads(line) for line in open(folder / 'docs' / f'{n}.{part}.jsonl', encoding='utf8')] for n in names}
