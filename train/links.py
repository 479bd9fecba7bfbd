"""Coreference over a whole document: targets, features of pairs, and the loss."""
import torch
import torch.nn.functional as F

NEAR = 120  # mentions looked back at


def mention_heads(doc):
    """{word: cluster} of the syntactic heads of mentions; where two mentions share a head, the longer."""
    found = {}
    spans = sorted((e - s, s, e, k) for k, cluster in enumerate(doc['coref']) for s, e in cluster)
    for _, start, end, cluster in spans:
        head = next((i for i in range(start, end) if not start <= doc['head'][i] < end), start)
        found[head] = cluster
    return dict(sorted(found.items()))


def pair_features(words, pos, sents, later, earlier):
    """[L, E, 6] for words (by index) that may stand for earlier ones."""
    low = [w.lower() for w in words]
    def flags(test):
        return torch.tensor([[float(test(i, j)) for j in earlier] for i in later])
    same = flags(lambda i, j: low[i] == low[j])
    pron = [float(p == 'PRON' or w in ('my', 'your', 'his', 'her', 'its', 'our', 'their')) for p, w in zip(pos, low)]
    name = [float(p == 'PROPN') for p in pos]
    away = torch.tensor([[float(max(sents[i] - sents[j], 0)) for j in earlier] for i in later])
    both = lambda kind: torch.tensor([kind[i] for i in later])[:, None] * torch.tensor([kind[j] for j in earlier])[None]
    later_pron = torch.tensor([pron[i] for i in later])[:, None].expand_as(same)
    return torch.stack([same, same * both(name), same * both(pron), both(pron), torch.log1p(away), later_pron * torch.log1p(away)], -1)


def link_losses(model, doc, words):
    """`words` are the vectors [N, d] of the whole document."""
    heads = mention_heads(doc)
    score, later, earlier = model.links.vectors(words)
    gold = torch.zeros(len(words))
    gold[list(heads)] = 1
    mention = F.binary_cross_entropy_with_logits(score, gold)
    at = list(heads)
    if len(at) < 2:
        return {'mention': mention}
    sents = sentence_of(doc)
    pairs = model.links.scores(later[at], earlier[at], pair_features(doc['words'], doc['pos'], sents, at, at))
    back = torch.arange(len(at))
    open_pairs = (back[:, None] > back[None]) & (back[:, None] - back[None] <= NEAR)
    cluster = torch.tensor([heads[i] for i in at])
    same = (cluster[:, None] == cluster[None]) & open_pairs
    none = torch.zeros(len(at), 1)
    scores = torch.cat([none, pairs.masked_fill(~open_pairs, -1e4)], 1)
    allowed = torch.cat([~same.any(1, keepdim=True), same], 1)
    loss = torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~allowed, -1e4), 1)
    return {'mention': mention, 'links': loss.mean()}


def sentence_of(doc):
    sents = [0] * len(doc['words'])
    for k, (s, e) in enumerate(doc['sents']):
        sents[s:e] = [k] * (e - s)
    return sents
