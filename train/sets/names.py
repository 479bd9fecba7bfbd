"""Names alone: re3d (without its BBC part, which is non-commercial), WikiGold, WNUT17."""
import json
from collections import defaultdict
from .form import cut, every_fifth, finder, read_columns, tag


def load_re3d(data):
    texts, entities = {}, defaultdict(list)
    for folder in sorted((data / 're3d').glob('*/')):
        if 'BBC' in folder.name or not (folder / 'documents.json').exists():
            continue
        for row in map(json.loads, open(folder / 'documents.json', encoding='utf8')):
            texts[row['_id']] = row['text']
        for row in map(json.loads, open(folder / 'entities.json', encoding='utf8')):
            entities[row['documentId']].append((row['begin'], row['end'], row['type']))
    docs = []
    for key, (words, spans, sents) in cut(texts).items():
        find = finder(spans)
        found = [[*find(a, b), kind] for a, b, kind in entities[key] if find(a, b)]
        docs.append({'id': key, 'set': 're3d', 'words': words, 'sents': sents, 'names': tag(len(words), found)})
    return every_fifth(docs)


def load_wikigold(data):
    return every_fifth(marked('wikigold', read_columns(data / 'ner_collection/data/wikigold/CONLL-format/data/wikigold.conll.txt')))


def load_wnut(data):
    folder = data / 'ner_collection/data/WNUT17/CONLL-format/data'
    parts = {'train': 'train/wnut17train.conll', 'dev': 'dev/emerging.dev.conll'}
    return {part: marked('wnut17', read_columns(folder / path)) for part, path in parts.items()}


marked = lambda name, docs: [doc | {'set': name} for doc in docs]
