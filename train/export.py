"""Writes the trained network as quantised ONNX, with its tokenizer, labels and manifest, into weights/."""
import hashlib, json, pathlib
import numpy as np, onnx, torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from labels import *

# Words that may begin a cue or be a predicate; the decoder decides, with the score before it.
CUE_FROM, PRED_FROM = 0.2, 0.3
OUTPUTS = ['pos', 'names', 'times', 'cues', 'preds', 'fact', 'states', 'private', 'arcs', 'rels', 'cueAt', 'attr', 'predAt', 'roles', 'mention', 'later', 'earlier']


class Graph(nn.Module):
    """One unpadded window: ids, shapes [1, P], first [N] -> the scores of every head over N words."""

    def __init__(self, model):
        super().__init__()
        self.m = model

    def forward(self, ids, shapes, first):
        m = self.m
        w = m.encoder(ids, shapes)[0][first]
        cues, preds = m.cues(w), m.preds(w)
        cue_at = torch.nonzero(torch.softmax(cues, -1)[:, 1] > CUE_FROM)[:, 0]
        pred_at = torch.nonzero(torch.softmax(preds, -1)[:, 1] > PRED_FROM)[:, 0]
        scale = m.fact_scale[:2]
        fact = m.fact(w) * scale[:, 0] + scale[:, 1]
        mention, later, earlier = m.links.vectors(w)
        arcs = m.syntax.arcs(w[None])[0]
        return (
            m.pos(w), m.names(w), m.times(w), cues, preds, fact, m.states(w), m.private(w)[:, 0], arcs, self.relations(w).argmax(-1).to(torch.int32),
            cue_at, m.attr(w[None], w[cue_at], cue_at), pred_at, m.roles(w[None], w[pred_at], pred_at), mention, later, earlier,
        )

    def relations(self, w):
        """[N, N + 1, R]: the relation that each word would have to each head."""
        s = self.m.syntax
        word, head = s.rel_word(w), s.rel_head(torch.cat([s.root[None], w], 0))
        side = s.rel_sum.weight
        half = word.shape[-1]
        alone = (word @ side[:, :half].T)[:, None] + (head @ side[:, half:].T)[None] + s.rel_sum.bias
        turned = torch.einsum('ni,rij->nrj', word, s.rel)
        return alone + (turned @ head.T).transpose(1, 2)


def export(model, folder, vocabulary, facts):
    """`facts` are the manifest's: licences, scores, training command."""
    folder.mkdir(exist_ok=True)
    model.eval()
    whole = folder / 'whole.onnx'
    first = torch.tensor([1, 2, 4, 5])
    args = (torch.randint(1000, 2000, (1, 8)), torch.zeros(1, 8, dtype=torch.long), first)
    axes = {'ids': {1: 'P'}, 'shapes': {1: 'P'}, 'first': {0: 'N'}}
    torch.onnx.export(Graph(model), args, str(whole), input_names=['ids', 'shapes', 'first'], output_names=OUTPUTS, dynamic_axes=axes, opset_version=17, dynamo=False)
    shrink(whole, folder / 'reader.onnx')
    whole.unlink()
    (folder / 'labels.json').write_text(json.dumps(labels(model), indent=1) + '\n')
    (folder / 'vocabulary.txt').write_bytes(pathlib.Path(vocabulary).read_bytes())
    files = {p.name: {'bytes': p.stat().st_size, 'sha256': hashlib.sha256(p.read_bytes()).hexdigest()} for p in sorted(folder.iterdir()) if p.name != 'manifest.json'}
    (folder / 'manifest.json').write_text(json.dumps({'files': files, **facts}, indent=1) + '\n')


def shrink(source, target):
    """Matrices to int8 by column, computed on dynamically scaled int8; embeddings to fp16."""
    quantize_dynamic(str(source), str(target), weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=['MatMul'], extra_options={'MatMulConstBOnly': True})
    model = onnx.load(str(target))
    graph = model.graph
    for each in list(graph.initializer):
        values = onnx.numpy_helper.to_array(each)
        if values.dtype == np.float32 and values.size > 50_000:
            halve(graph, each, values)
    onnx.save(model, str(target))


def halve(graph, initializer, values):
    """Stores a matrix as fp16; rows that are looked up are widened after the look-up, all else at loading."""
    name, half = initializer.name, initializer.name + '_half'
    initializer.CopyFrom(onnx.numpy_helper.from_array(values.astype(np.float16), half))
    users = [n for n in graph.node if name in n.input]
    for user in users:
        if user.op_type == 'Gather' and user.input[0] == name:
            widened = user.output[0]
            user.input[0], user.output[0] = half, f'{widened}_half'
            cast = onnx.helper.make_node('Cast', [user.output[0]], [widened], to=onnx.TensorProto.FLOAT)
            graph.node.insert(list(graph.node).index(user) + 1, cast)
    if any(name in n.input for n in users):
        graph.node.insert(0, onnx.helper.make_node('Cast', [half], [name], to=onnx.TensorProto.FLOAT))


def labels(model):
    return {
        'pos': UPOS, 'relations': RELATIONS, 'names': NAME_TAGS, 'times': TIME_TAGS, 'cues': CUE_TAGS, 'parts': PARTS, 'roles': ROLE_TAGS,
        'facts': FACTS[:2], 'states': {'statement': 1, 'certainty': CERTAINTIES, 'polarity': POLARITIES, 'phase': PHASES},
        'links': {'weights': model.links.features.weight[0].detach().tolist(), 'bias': float(model.links.features.bias.detach()), 'scale': model.links.later[0].out_features ** -0.5},
    }
