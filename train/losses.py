"""What the heads lose on a batch: a dict of sums, each divided by the count of its targets (or a floor)."""
import torch
import torch.nn.functional as F
from labels import *

# Tags that are mostly O say little a word: they need more weight, or their heads starve.
WEIGHTS = {'pos': 0.4, 'arc': 1.0, 'rel': 0.7, 'names': 5.0, 'times': 4.0, 'cues': 3.0, 'attr': 2.0, 'preds': 0.6, 'roles': 2.0, 'fact': 0.6, 'states': 0.8, 'private': 0.1, 'links': 0.5, 'mention': 0.4, 'likeness': 4.0}
# A batch with few targets of a kind weighs less, not as much as a full one.
FLOORS = {'names': 1000, 'times': 700, 'cues': 800, 'pos': 500, 'arc': 500, 'rel': 500, 'preds': 500, 'attr': 2000, 'roles': 1500, 'fact': 60, 'states': 60, 'private': 10}


def losses(model, t, words):
    found = {}

    def put(name, per_target):
        found[name] = per_target.sum() / max(per_target.numel(), FLOORS[name])

    for name, head in (('pos', model.pos), ('cues', model.cues), ('preds', model.preds)):
        known = t[name] >= 0
        if known.any():
            put(name, F.cross_entropy(head(words[known]), t[name][known], reduction='none'))
    for name, head, tags in (('names', model.names, NAME_TAGS), ('times', model.times, TIME_TAGS)):
        known = t[name] > 0
        if known.any():
            put(name, allowed_loss(head(words[known]), t[name][known], len(tags)))
    syntax_losses(model, t, words, put)
    for name, head in (('attr', model.attr), ('roles', model.roles)):
        if t[name] is not None:
            rows, at, targets = t[name]
            scores = head(words[rows], words[rows, at], at)
            known = targets >= 0
            if name == 'roles':  # a predicate's arguments stand in its sentence
                known &= t['sent'][rows] == t['sent'][rows, at][:, None]
            put(name, F.cross_entropy(scores[known], targets[known], reduction='none'))
    if t['fact']:
        rows, at, values, sets = zip(*t['fact'])
        scale = model.fact_scale[torch.tensor(sets)]
        score = model.fact(words[list(rows), list(at)])[:, 0] * scale[:, 0] + scale[:, 1]
        put('fact', F.smooth_l1_loss(score, torch.tensor(values), reduction='none', beta=0.5))
    if t['private']:
        rows, at, kinds = zip(*t['private'])
        score = model.private(words[list(rows), list(at)])[:, 0]
        put('private', F.binary_cross_entropy_with_logits(score, torch.tensor(kinds).float(), reduction='none'))
    if t['states']:
        put('states', state_losses(model, t['states'], words))
    return found


def allowed_loss(scores, bits, size):
    """-log of the probability of all the tags that a set's annotation allows."""
    allowed = (bits[:, None] >> torch.arange(size)) & 1 > 0
    return -torch.logsumexp(F.log_softmax(scores, -1).masked_fill(~allowed, -1e9), -1)


def syntax_losses(model, t, words, put):
    rows = (t['head'] != -100).any(1)
    if not rows.any():
        return
    words, sent, head, rel = words[rows], t['sent'][rows], t['head'][rows], t['rel'][rows]
    scores = model.syntax.arcs(words)
    apart = sent[:, :, None] != sent[:, None, :]
    scores = scores.masked_fill(F.pad(apart, (1, 0)), -1e4)
    known = head >= 0
    put('arc', F.cross_entropy(scores[known], head[known], reduction='none'))
    put('rel', F.cross_entropy(model.syntax.relations(words, head.clamp(min=0))[known], rel[known], reduction='none'))


def state_losses(model, states, words):
    scores = model.states(words[[s[0] for s in states], [s[1] for s in states]])
    is_statement = torch.tensor([float(s[2] is not None) for s in states])
    loss = F.binary_cross_entropy_with_logits(scores[:, 0], is_statement, reduction='none')
    kept, begin = is_statement > 0, 1
    for k, kinds in enumerate((CERTAINTIES, POLARITIES, PHASES)):
        gold = torch.tensor([kinds.index(s[2 + k]) for s in states if s[2] is not None])
        part = F.cross_entropy(scores[kept, begin:begin + len(kinds)], gold, reduction='none') if len(gold) else scores[:0, 0]
        loss, begin = loss.clone().index_add(0, kept.nonzero()[:, 0], part), begin + len(kinds)
    return loss
