"""Writes the trained network as quantised ONNX, with its tokenizer, labels and manifest, into weights/."""
import hashlib, json, pathlib
import numpy as np, onnx, torch
import torch.nn.functional as F
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from labels import *
from model import bucket

# Words that may begin a cue or be a predicate; the decoder decides, with the score before it.
CUE_FROM, PRED_FROM = 0.2, 0.3
# Heads of each word, the likeliest first, to which its relation is told.
HEADS = 4
INPUTS = ['ids', 'shapes', 'first', 'sentences']
OUTPUTS = ['pos', 'names', 'times', 'cues', 'preds', 'fact', 'states', 'private', 'arcs', 'heads', 'rels', 'cueAt', 'attr', 'predAt', 'roles', 'mention', 'later', 'earlier']


class Graph(nn.Module):
    """One unpadded window: ids, shapes [1, P], first, sentences [N] -> the scores of every head over N words.

    What learned within sentences is scored within them only: `roles` has a row for each pair of a predicate
    and a word of its sentence, in order.
    """

    def __init__(self, model):
        super().__init__()
        self.m = model

    def forward(self, ids, shapes, first, sentences):
        m = self.m
        w = m.encoder(ids, shapes)[0][first]
        cues, preds = m.cues(w), m.preds(w)
        cue_at = torch.nonzero(torch.softmax(cues, -1)[:, 1] > CUE_FROM)[:, 0]
        pred_at = torch.nonzero(torch.softmax(preds, -1)[:, 1] > PRED_FROM)[:, 0]
        scale = m.fact_scale[:2]
        fact = m.fact(w) * scale[:, 0] + scale[:, 1]
        mention, later, earlier = m.links.vectors(w)
        arcs, heads, relations = self.syntax(w, sentences)
        return (
            m.pos(w), m.names(w), m.times(w), cues, preds, fact, m.states(w), m.private(w)[:, 0], arcs, heads, relations,
            cue_at, m.attr(w[None], w[cue_at], cue_at), pred_at, self.roles(w, pred_at, sentences), mention, later, earlier,
        )

    def syntax(self, w, sentences):
        """The arcs [N, N + 1], and of each word the likeliest heads and the best relation to each [N, HEADS].

        Where a sentence has fewer, the further heads stand for nothing; they may lie beyond the last word.
        """
        s = self.m.syntax
        apart = (sentences[:, None] != sentences[None]).float()
        arcs = s.arcs(w[None])[0] + F.pad(apart * -1e4, (1, 0))
        heads = F.pad(arcs, (0, HEADS), value=-1e5).topk(HEADS).indices
        word, head = s.rel_word(w), s.rel_head(torch.cat([s.root[None], w], 0))
        side, half = s.rel_sum.weight, word.shape[-1]
        near = F.pad(head, (0, 0, 0, HEADS))[heads]
        # Only the best relation leaves, so what a word adds for all its heads alike still counts.
        turned = (word @ s.rel.permute(1, 0, 2).reshape(half, -1)).view(-1, s.rel.shape[0], half)
        scores = near @ (turned + side[:, half:]).transpose(1, 2) + (word @ side[:, :half].T + s.rel_sum.bias)[:, None]
        return arcs, heads.to(torch.int32), scores.argmax(-1).to(torch.int32)

    def roles(self, w, at, sentences):
        pair = self.m.roles
        which, words = torch.nonzero(sentences[at][:, None] == sentences[None], as_tuple=True)
        anchors = w[at]
        h = pair.word(w)[words] + pair.anchor(anchors)[which] + pair.distance(bucket(words - at[which]))
        return pair.out(F.gelu(h + pair.word_gate(w)[words] * pair.anchor_gate(anchors)[which]))


def export(model, folder, vocabulary, facts):
    """`facts` are the manifest's: licences, scores, training command."""
    folder.mkdir(exist_ok=True)
    model.eval()
    whole = folder / 'whole.onnx'
    first, sentences = torch.tensor([1, 2, 4, 5]), torch.tensor([0, 0, 1, 1])
    args = (torch.randint(1000, 2000, (1, 8)), torch.zeros(1, 8, dtype=torch.long), first, sentences)
    axes = {'ids': {1: 'P'}, 'shapes': {1: 'P'}, 'first': {0: 'N'}, 'sentences': {0: 'N'}}
    torch.onnx.export(Graph(model), args, str(whole), input_names=INPUTS, output_names=OUTPUTS, dynamic_axes=axes, opset_version=17, dynamo=False)
    shrink(whole, folder / 'reader.onnx')
    whole.unlink()
    (folder / 'labels.json').write_text(json.dumps(labels(model), indent=1) + '\n')
    (folder / 'vocabulary.txt').write_bytes(pathlib.Path(vocabulary).read_bytes())
    files = {p.name: {'bytes': p.stat().st_size, 'sha256': hashlib.sha256(p.read_bytes()).hexdigest()} for p in sorted(folder.iterdir()) if p.name != 'manifest.json'}
    (folder / 'manifest.json').write_text(json.dumps({'files': files, **facts}, indent=1) + '\n')


def shrink(source, target):
    """Matrices to int8 by column, computed on dynamically scaled int8; embeddings to int8 by row."""
    quantize_dynamic(str(source), str(target), weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=['MatMul'], extra_options={'MatMulConstBOnly': True})
    model = onnx.load(str(target))
    graph = model.graph
    for each in list(graph.initializer):
        values = onnx.numpy_helper.to_array(each)
        if values.dtype == np.float32 and values.size > 50_000:
            halve(graph, each, values)
    onnx.save(model, str(target))


def halve(graph, initializer, values):
    """Stores a matrix as fp16, widened at loading; one whose rows are looked up as int8, each row with its scale."""
    name = initializer.name
    users = [n for n in graph.node if name in n.input]
    if all(n.op_type == 'Gather' and n.input[0] == name for n in users):
        return shorten_rows(graph, initializer, values, users)
    half = name + '_half'
    initializer.CopyFrom(onnx.numpy_helper.from_array(values.astype(np.float16), half))
    graph.node.insert(0, onnx.helper.make_node('Cast', [half], [name], to=onnx.TensorProto.FLOAT))


def shorten_rows(graph, initializer, values, users):
    """Stores a matrix as int8 with a scale a row, which its `users`, look-ups, multiply what they find by."""
    name, (rows, scales) = initializer.name, (initializer.name + '_rows', initializer.name + '_scales')
    scale = np.maximum(np.abs(values).max(-1, keepdims=True) / 127, 1e-12).astype(np.float32)
    initializer.CopyFrom(onnx.numpy_helper.from_array(np.round(values / scale).astype(np.int8), rows))
    graph.initializer.append(onnx.numpy_helper.from_array(scale, scales))
    for k, user in enumerate(users):
        at, out, own = user.input[1], user.output[0], f'{name}_{k}'
        user.input[0], user.output[0] = rows, f'{own}_row'
        node = onnx.helper.make_node
        place = list(graph.node).index(user) + 1
        for made in (
            node('Mul', [f'{own}_wide', f'{own}_scale'], [out]), node('Gather', [scales, at], [f'{own}_scale']),
            node('Cast', [f'{own}_row'], [f'{own}_wide'], to=onnx.TensorProto.FLOAT),
        ):
            graph.node.insert(place, made)


def labels(model):
    return {
        'pos': UPOS, 'relations': RELATIONS, 'names': NAME_TAGS, 'times': TIME_TAGS, 'cues': CUE_TAGS, 'parts': PARTS, 'roles': ROLE_TAGS,
        'facts': FACTS[:2], 'states': {'statement': 1, 'certainty': CERTAINTIES, 'polarity': POLARITIES, 'phase': PHASES},
    }
