"""The project's own examples (train/own), put on words."""
import sys
from .form import ROOT, cut, finder


def load(_data):
    sys.path.insert(0, str(ROOT / 'train'))
    from own import load as read_own

    rows = read_own(ROOT / 'train/own')
    cuts = cut({row['id']: row['text'] for row in rows})
    docs = {'train': [], 'dev': []}
    for row in rows:
        docs['dev' if row['dev'] else 'train'].append(put_on_words(row, *cuts[row['id']]))
    return docs


def put_on_words(row, words, spans, sents):
    find = finder(spans)
    place = lambda parts: [found for part in parts if (found := find(*part))]
    attr = [{part: place(a[part]) for part in ('cue', 'source', 'content')} | {'kind': a['kind']} for a in row['attr']]
    states = [[find(*e['span'])[0], e['certainty'], e['polarity'], e['phase']] for e in row['events']]
    states += [[find(*span)[0], None] for span in row['nonevents']]
    return {'id': row['id'], 'set': 'own', 'words': words, 'sents': sents, 'attr': attr, 'states': states}
