"""The encoder with its heads. All heads work on words: the vector of a word's first piece."""
import torch
import torch.nn.functional as F
from torch import nn
from labels import *
from pieces import SHAPES

DISTANCES = 24  # buckets of signed distance between two words, in words


def bucket(distance):
    """-11..11 by powers of about 1.5; 0 is the word itself."""
    size = distance.abs().float()
    grown = torch.where(size < 5, size, 5 + (torch.log2(size.clamp(min=5) / 5) * 1.6)).long().clamp(max=11)
    return torch.where(distance < 0, -grown, grown) + 12


class Mlp(nn.Sequential):
    def __init__(self, wide, narrow, drop):
        super().__init__(nn.Linear(wide, narrow), nn.GELU(), nn.Dropout(drop))


class Pair(nn.Module):
    """Scores of `out` classes for each word, given an anchor word (a cue, a predicate)."""

    def __init__(self, wide, hidden, out):
        super().__init__()
        self.anchor, self.word = nn.Linear(wide, hidden), nn.Linear(wide, hidden)
        self.anchor_gate, self.word_gate = nn.Linear(wide, hidden), nn.Linear(wide, hidden)
        self.distance = nn.Embedding(DISTANCES, hidden)
        nn.init.normal_(self.distance.weight, std=0.05)
        self.out = nn.Linear(hidden, out)

    def forward(self, words, anchors, at):
        """words [A, N, d] (or [1, N, d]), anchors [A, d], at [A] -> [A, N, out]"""
        away = torch.arange(words.shape[1], device=at.device)[None] - at[:, None]
        h = self.word(words) + self.anchor(anchors)[:, None] + self.distance(bucket(away))
        h = h + self.word_gate(words) * self.anchor_gate(anchors)[:, None]
        return self.out(F.gelu(h))


class Syntax(nn.Module):
    def __init__(self, wide, arc=256, rel=64, drop=0.2):
        super().__init__()
        self.root = nn.Parameter(torch.zeros(wide))
        self.arc_word, self.arc_head = Mlp(wide, arc, drop), Mlp(wide, arc, drop)
        self.rel_word, self.rel_head = Mlp(wide, rel, drop), Mlp(wide, rel, drop)
        self.arc = nn.Parameter(torch.randn(arc, arc + 1) * arc**-0.5 * 0.1)
        self.rel = nn.Parameter(torch.randn(len(RELATIONS), rel, rel) * rel**-1.0)
        self.rel_sum = nn.Linear(2 * rel, len(RELATIONS))

    def arcs(self, words):
        """[B, N, d] -> [B, N, N + 1]: the score of each head for each word, the root first."""
        heads = self.arc_head(torch.cat([self.root.expand(len(words), 1, -1), words], 1))
        ones = torch.ones_like(words[..., :1])
        return torch.cat([self.arc_word(words), ones], -1) @ self.arc.T @ heads.transpose(1, 2)

    def relations(self, words, heads):
        """Scores [B, N, R] of the relations between words and the heads (indices of `arcs`) given."""
        all_heads = self.rel_head(torch.cat([self.root.expand(len(words), 1, -1), words], 1))
        h = torch.gather(all_heads, 1, heads[..., None].expand(-1, -1, all_heads.shape[-1]))
        w = self.rel_word(words)
        return torch.einsum('bni,rij,bnj->bnr', w, self.rel, h) + self.rel_sum(torch.cat([w, h], -1))


class Links(nn.Module):
    """Coreference of words that head a mention: who stands for whom."""

    FEATURES = 6

    def __init__(self, wide, size=128, drop=0.2):
        super().__init__()
        self.mention = nn.Sequential(Mlp(wide, size, drop), nn.Linear(size, 1))
        self.later, self.earlier = Mlp(wide, size, drop), Mlp(wide, size, drop)
        self.cross = nn.Linear(size, size, bias=False)
        self.features = nn.Linear(self.FEATURES, 1)

    def vectors(self, words):
        return self.mention(words)[..., 0], self.cross(self.later(words)), self.earlier(words)

    def scores(self, later, earlier, features):
        return later @ earlier.T * later.shape[-1] ** -0.5 + self.features(features)[..., 0]


class Reader(nn.Module):
    def __init__(self, encoder, drop=0.2):
        super().__init__()
        self.encoder = encoder
        d = encoder.norm.weight.shape[0]
        self.drop = nn.Dropout(drop)
        tagger = lambda size, out: nn.Sequential(Mlp(d, size, drop), nn.Linear(size, out))
        self.pos = nn.Linear(d, len(UPOS))
        self.names, self.times = tagger(256, len(NAME_TAGS)), tagger(128, len(TIME_TAGS))
        self.cues, self.preds = tagger(256, len(CUE_TAGS)), tagger(128, 2)
        self.syntax = Syntax(d, drop=drop)
        self.attr, self.roles = Pair(d, 256, len(PARTS)), Pair(d, 256, len(ROLE_TAGS))
        self.fact = tagger(256, 1)
        # Each set of factuality has its own scale: value = slope * score + intercept.
        self.fact_scale = nn.Parameter(torch.tensor([[1.0, 0.0]] * len(FACTS)))
        self.states = tagger(256, 1 + len(CERTAINTIES) + len(POLARITIES) + len(PHASES))
        self.private = nn.Linear(d, 1)
        self.links = Links(d, drop=drop)

    def words(self, ids, shapes, mask, first):
        pieces = self.encoder(ids, shapes, mask).float()
        return self.drop(torch.gather(pieces, 1, first[..., None].expand(-1, -1, pieces.shape[-1])))
