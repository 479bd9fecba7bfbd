"""Quick figures on the dev parts, to watch the heads while they learn; the real measures are in bench/."""
import torch
from labels import *
from windows import batch, cut_windows, window


@torch.no_grad()
def all_heads(model, dev, pieces, words=25_000):
    model.eval()
    found = {}
    with torch.no_grad():
        for name, docs in dev.items():
            counts, facts = Counts(), {}
            read = 0
            for doc in docs:
                if read > words:
                    break
                read += len(doc['words'])
                made = [window(doc, a, b, pieces) for a, b in cut_windows(doc, pieces)]
                t = batch(made)
                vectors = model.words(t['ids'], t['shapes'], t['mask'], t['first'])
                count(model, t, vectors, counts, facts, name)
            for key, value in counts.figures().items():
                found[f'{name} {key}'] = round(value, 4)
            for key, pairs in facts.items():
                pairs = torch.tensor(pairs)
                r = torch.corrcoef(pairs.T)[0, 1]
                found[f'fact {key} r'] = round(float(r), 4)
                found[f'fact {key} MAE'] = round(float((pairs[:, 0] - pairs[:, 1]).abs().mean()), 4)
    model.train()
    return found


class Counts:
    def __init__(self):
        self.rows = {}

    def add(self, key, hit, said, gold):
        row = self.rows.setdefault(key, [0, 0, 0])
        for i, n in enumerate((hit, said, gold)):
            row[i] += int(n)

    def figures(self):
        return {k: 2 * h / max(s + g, 1) for k, (h, s, g) in self.rows.items()}


def spans(tags):
    """[start, end, kind] of tag indices in B-/I- order; I- without a beginning begins one."""
    found, now = [], None
    for i, tag in enumerate([*tags, 0]):
        kind = (tag + 1) // 2
        if now and (tag == 0 or tag % 2 == 1 or kind != now[2]):
            found.append((now[0], i, now[2]))
            now = None
        if tag and not now:
            now = (i, None, kind)
    return set(found)


def count(model, t, words, counts, facts, name):
    real = t['real']
    known = t['pos'] >= 0
    if known.any():
        counts.add('upos', (model.pos(words).argmax(-1) == t['pos'])[known].sum(), known.sum(), known.sum())
        arcs = model.syntax.arcs(words)
        apart = t['sent'][:, :, None] != t['sent'][:, None, :]
        arcs = arcs.masked_fill(torch.nn.functional.pad(apart, (1, 0)), -1e4)
        head = arcs.argmax(-1)
        rel = model.syntax.relations(words, head).argmax(-1)
        right = (head == t['head']) & known
        counts.add('UAS', right.sum(), known.sum(), known.sum())
        counts.add('LAS', (right & (rel == t['rel'])).sum(), known.sum(), known.sum())
    for layer, head in (('names', model.names), ('times', model.times)):
        if not (t[layer] > 0).any():
            continue
        said = head(words).argmax(-1)
        for r in range(len(said)):
            n = int(real[r].sum())
            if not (t[layer][r, :n] > 0).all():
                continue
            gold_sets = [[i for i in range(15) if b >> i & 1] for b in t[layer][r, :n].tolist()]
            gold = spans([min(s) if 0 not in s else 0 for s in gold_sets])
            ours = spans([0 if 0 in s and (p == 0 or p in s) else p for p, s in zip(said[r, :n].tolist(), gold_sets)])
            counts.add(layer, len({x[:2] for x in ours} & {x[:2] for x in gold}) if name not in ('ewt', 'tbaq') else len(ours & gold), len(ours), len(gold))
    if (t['cues'] >= 0).any():
        said = model.cues(words).argmax(-1)
        counts.add('cue tokens', ((said > 0) & (t['cues'] > 0) & real).sum(), ((said > 0) & real).sum(), ((t['cues'] > 0) & real).sum())
        if t['attr']:
            rows, at, gold = t['attr']
            parts = model.attr(words[rows], words[rows, at], at).argmax(-1)
            for k in (2, 3):
                counts.add(f'{PARTS[k]} tokens, gold cues', ((parts == k) & (gold == k)).sum(), ((parts == k) & (gold >= 0)).sum(), (gold == k).sum())
    if (t['preds'] >= 0).any():
        said, known = model.preds(words).argmax(-1), t['preds'] >= 0
        counts.add('preds', ((said == 1) & (t['preds'] == 1)).sum(), ((said == 1) & known).sum(), (t['preds'] == 1).sum())
        if t['roles']:
            rows, at, gold = t['roles']
            tags = model.roles(words[rows], words[rows, at], at).argmax(-1)
            tags[t['sent'][rows] != t['sent'][rows, at][:, None]] = 0
            for k in range(len(rows)):
                n = int(real[rows[k]].sum())
                a, b = spans(tags[k, :n].tolist()), spans(gold[k, :n].tolist())
                counts.add('roles, gold preds', len(a & b), len(a), len(b))
    for r, at, value, of in t['fact']:
        scale = model.fact_scale[of]
        facts.setdefault(FACTS[of], []).append([float(model.fact(words[r, at])[0] * scale[0] + scale[1]), value])
    for r, at, certainty, *rest in t['states']:
        scores = model.states(words[r, at])
        counts.add('is a statement', (scores[0] > 0) == (certainty is not None), 1, 1)
        if certainty is not None:
            begin = 1
            for kinds, gold in zip((CERTAINTIES, POLARITIES, PHASES), (certainty, *rest)):
                said = kinds[int(scores[begin:begin + len(kinds)].argmax())]
                begin += len(kinds)
                for kind in kinds:
                    counts.add(kind, said == kind == gold, said == kind, gold == kind)
