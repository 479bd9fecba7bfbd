"""Documents to windows of whole sentences, with their targets, and windows to batches of tensors."""
import numpy as np, torch
from labels import *

LIMIT = 160  # pieces of a window, its two marks included

ONE = lambda tags: {t: i for i, t in enumerate(tags)}
UPOS_AT, REL_AT, ROLE_AT, PART_AT, FACT_AT = ONE(UPOS), ONE(RELATIONS), ONE(ROLE_TAGS), ONE(PARTS), ONE(FACTS)


def name_masks():
    """{set: {its tag: bits of the tags of ours that it may stand for}}; '?' is a word that was not annotated."""
    bits = {t: 1 << i for i, t in enumerate(NAME_TAGS)}
    masks = {}
    for name, kinds in NAME_KINDS.items():
        unmarked = bits['O'] + sum(bits[f'{b}-{k}'] for k in NAMES_UNMARKED[name] for b in 'BI')
        masks[name] = {'O': unmarked, '?': (1 << len(NAME_TAGS)) - 1}
        for kind, ours in kinds.items():
            for b in 'BI':
                masks[name][f'{b}-{kind}'] = sum(bits[f'{b}-{k}'] for k in ours)
    return masks


NAME_MASKS = name_masks()


def time_bits(doc_set, tag):
    if tag == 'O':
        return 1
    kinds = TIMES if doc_set == 'gum' else [tag[2:]]
    return sum(1 << TIME_TAGS.index(f'{tag[0]}-{k}') for k in kinds)


def cut_windows(doc, pieces, limit=LIMIT, first_limit=None):
    """[start, end] stretches of words whose pieces fit; a sentence is cut only where it alone does not."""
    sizes = [len(pieces.of(w)[0]) for w in doc['words']]
    found, start, size, room = [], 0, 0, (first_limit or limit) - 2
    for a, b in doc['sents']:
        need = sum(sizes[a:b])
        if size + need > room and a > start:
            found.append([start, a])
            start, size, room = a, 0, limit - 2
        while need > limit - 2:
            end, used = start, 0
            while used + sizes[end] <= limit - 2:
                used, end = used + sizes[end], end + 1
            found.append([start, end])
            start, need, size = end, sum(sizes[end:b]), 0
        size += need
    if start < len(doc['words']):
        found.append([start, len(doc['words'])])
    return found


def window(doc, a, b, pieces):
    """What the model sees of words a..b, and what it should say of them."""
    ids, shapes, first = [pieces.begin], [0], []
    for word in doc['words'][a:b]:
        first.append(len(ids))
        i, s = pieces.of(word)
        ids += i
        shapes += s
    w = {'ids': ids + [pieces.end], 'shapes': shapes + [0], 'first': first, 'set': doc['set'], 'size': b - a}
    sent = np.zeros(b - a, dtype=np.int64)
    for k, (s, e) in enumerate(doc['sents']):
        if e > a and s < b:
            sent[max(s - a, 0):e - a] = k
    w['sent'] = sent
    inside = lambda s, e: [max(s - a, 0), min(e, b) - a] if e > a and s < b else None
    if 'pos' in doc:
        w['pos'] = [UPOS_AT[p] for p in doc['pos'][a:b]]
        w['head'] = [0 if h < 0 else h - a + 1 if a <= h < b else -1 for h in doc['head'][a:b]]
        w['rel'] = [REL_AT.get(r, REL_AT['dep']) for r in doc['rel'][a:b]]
    if doc['set'] in NAME_MASKS and 'names' in doc:
        masks = NAME_MASKS[doc['set']]
        w['names'] = [masks.get(t, masks['O']) for t in doc['names'][a:b]]
    if 'times' in doc:
        w['times'] = [time_bits(doc['set'], t) for t in doc['times'][a:b]]
    if 'attr' in doc:
        add_attributions(w, doc, inside)
    if 'preds' in doc:
        add_roles(w, doc, a, b, inside)
    if 'fact' in doc:
        w['fact'] = [(i - a, value, FACT_AT[name]) for i, value, name in doc['fact'] if a <= i < b]
    if 'states' in doc:
        w['states'] = [(i - a, *state) for i, *state in doc['states'] if a <= i < b]
    return w


def add_attributions(w, doc, inside):
    tags, anchors = [0] * w['size'], []
    for each in doc['attr']:
        cue = sorted(p for part in each['cue'] if (p := inside(*part)))
        if not cue:
            continue
        for s, e in cue:
            tags[s:e] = [1] + [2] * (e - s - 1)
        parts = [0] * w['size']
        for name in ('content', 'source', 'cue'):
            for part in each[name]:
                if p := inside(*part):
                    parts[p[0]:p[1]] = [PART_AT[name]] * (p[1] - p[0])
        anchors.append((cue[0][0], parts, each['kind']))
    w['cues'], w['attr'] = tags, anchors


def add_roles(w, doc, a, b, inside):
    marks, known = [0] * w['size'], [1] * w['size']
    for s, e in doc.get('roleless', []):
        if p := inside(s, e):
            known[p[0]:p[1]] = [0] * (p[1] - p[0])
    anchors = []
    for pred in doc['preds']:
        if not a <= pred['i'] < b:
            continue
        marks[pred['i'] - a] = 1
        tags = [0] * w['size']
        for s, e, role in pred['args']:
            p = inside(s, e)
            if p and f'B-{role}' in ROLE_AT:
                tags[p[0]:p[1]] = [ROLE_AT[f'B-{role}']] + [ROLE_AT[f'I-{role}']] * (p[1] - p[0] - 1)
        anchors.append((pred['i'] - a, tags))
    w['preds'], w['preds_known'], w['roles'] = marks, known, anchors


def batch(windows):
    """Tensors of windows, padded; targets that a set does not teach are -100 (classes) or all bits (masks)."""
    count, most = len(windows), max(len(w['ids']) for w in windows)
    words = max(w['size'] for w in windows)
    t = {
        'ids': torch.zeros(count, most, dtype=torch.long), 'shapes': torch.zeros(count, most, dtype=torch.long),
        'mask': torch.zeros(count, most), 'first': torch.zeros(count, words, dtype=torch.long),
        'sent': torch.full((count, words), -1), 'real': torch.zeros(count, words, dtype=torch.bool),
    }
    for name in ('pos', 'head', 'rel', 'cues', 'preds'):
        t[name] = torch.full((count, words), -100)
    for name in ('names', 'times'):
        t[name] = torch.zeros(count, words, dtype=torch.long)
    for r, w in enumerate(windows):
        p, n = len(w['ids']), w['size']
        t['ids'][r, :p], t['shapes'][r, :p], t['mask'][r, :p] = torch.tensor(w['ids']), torch.tensor(w['shapes']), 1
        t['first'][r, :n], t['sent'][r, :n], t['real'][r, :n] = torch.tensor(w['first']), torch.tensor(w['sent']), True
        for name in ('pos', 'head', 'rel', 'cues', 'names', 'times', 'preds'):
            if name in w:
                t[name][r, :n] = torch.tensor(w[name])
        if 'preds' in w:
            t['preds'][r, :n][torch.tensor(w['preds_known']) == 0] = -100
    t['attr'] = anchored(windows, words, 'attr')
    t['roles'] = anchored(windows, words, 'roles')
    t['private'] = [(r, at, kind == 'private') for r, w in enumerate(windows) for at, _, kind in w.get('attr', []) if kind]
    t['fact'] = [(r, *f) for r, w in enumerate(windows) for f in w.get('fact', [])]
    t['states'] = [(r, *s) for r, w in enumerate(windows) for s in w.get('states', [])]
    return t


def anchored(windows, words, name):
    """(rows, anchor words, targets of each word) of all anchors; None where there are none."""
    found = [(r, anchor[0], anchor[1]) for r, w in enumerate(windows) for anchor in w.get(name, [])]
    if not found:
        return None
    targets = torch.full((len(found), words), -100)
    for k, (_, _, tags) in enumerate(found):
        targets[k, :len(tags)] = torch.tensor(tags)
    return torch.tensor([f[0] for f in found]), torch.tensor([f[1] for f in found]), targets
