"""Values of factuality in [-3, 3] on single words of single sentences, from five sets."""
import json

PATHS = {'uw': 'UW', 'meantime': 'MEANTIME', 'cb': 'CB/CB', 'mv': 'MV2/mv2', 'rp': 'RP/rp'}


def load(data):
    return {split: [doc for name in PATHS for doc in load_set(data, name, split)] for split in ('train', 'dev')}


def load_set(data, name, split):
    for row in map(json.loads, open(data / 'factuality_bert/glue_data' / PATHS[name] / f'{split}.jsonl')):
        words = row['text'].split(' ')
        fact = [[t['span1'][0], t['label'], name] for t in row['targets']]
        yield {'id': f"{name}-{row.get('idx')}", 'set': name, 'words': words, 'sents': [[0, len(words)]], 'fact': fact}
