"""UD English EWT with UNER's names, PropBank's roles and UDS-IH2's factuality on the same words."""
import json, re
from .form import read_conllu


def load(data):
    facts = {}
    for split in ('train', 'dev'):
        for line in open(data / 'factuality_bert/glue_data/UDS_IH2' / f'{split}.jsonl'):
            row = json.loads(line)
            facts[row['text']] = [(t['span1'][0], t['label']) for t in row['targets']]
    return {split: load_split(data, split, facts) for split in ('train', 'dev')}


def load_split(data, split, facts):
    docs = read_conllu(data / 'ud_english_ewt' / f'en_ewt-ud-{split}.conllu')
    names = read_names(data / 'uner_english_ewt' / ('en_ewt-ud-train.OLD.iob2' if split == 'train' else 'en_ewt-ud-dev.iob2'))
    roles = {row['sent_id']: row for row in map(json.loads, open(data / 'propbank_ud_ewt' / f'{split}.jsonl'))}
    for doc in docs:
        doc |= {'set': 'ewt', 'names': [], 'preds': [], 'fact': []}
        doc['roleless'] = []
        for (start, end), key in zip(doc['sents'], doc.pop('sent_ids')):
            words = doc['words'][start:end]
            tags = names.get(key, [])
            doc['names'] += tags if len(tags) == len(words) else ['?'] * len(words)
            row = roles.get(key)
            if row and len(row['tokens']) == len(words):
                for pred in row['preds']:
                    doc['preds'].append({'i': start + pred['i'], 'args': [[start + a, start + b + 1, r] for a, b, r in pred['args']]})
            else:
                doc['roleless'].append([start, end])
            doc['fact'] += [[start + i, value, 'uds'] for i, value in facts.get(' '.join(words), [])]
        del doc['misc']
    return docs


def read_names(path):
    """{sentence: tags}; kinds other than PER, LOC and ORG, which UNER leaves unsettled, count as O."""
    found, key = {}, None
    for line in open(path, encoding='utf8'):
        row = line.rstrip('\n').split('\t')
        if line.startswith('# sent_id'):
            key = line.split('=', 1)[1].strip()
            found[key] = []
        elif len(row) > 2 and row[0].isdigit():
            found[key].append(row[2] if re.fullmatch('[BI]-(PER|LOC|ORG)', row[2]) else 'O')
    return found
