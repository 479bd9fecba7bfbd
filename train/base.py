"""The base encoder out of its ONNX file: a plain BERT in torch, with an embedding of word shape added."""
import numpy as np, onnx, torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn


class Layer(nn.Module):
    def __init__(self, d, heads, inner, drop):
        super().__init__()
        self.h = heads
        self.q, self.k, self.v, self.o = (nn.Linear(d, d) for _ in range(4))
        self.n1, self.n2 = nn.LayerNorm(d, eps=1e-12), nn.LayerNorm(d, eps=1e-12)
        self.f1, self.f2 = nn.Linear(d, inner), nn.Linear(inner, d)
        self.drop = nn.Dropout(drop)

    def forward(self, x, mask):
        b, n, d = x.shape
        split = lambda t: t.view(b, n, self.h, d // self.h).transpose(1, 2)
        # Dropout inside the attention would keep torch from its fast path on processors.
        a = F.scaled_dot_product_attention(split(self.q(x)), split(self.k(x)), split(self.v(x)), attn_mask=mask)
        x = self.n1(x + self.drop(self.o(a.transpose(1, 2).reshape(b, n, d))))
        return self.n2(x + self.drop(self.f2(F.gelu(self.f1(x)))))


class Encoder(nn.Module):
    """ids, shapes [B, P] (and a mask, 1 for real pieces) -> vectors [B, P, d]."""

    def __init__(self, layers=12, d=384, heads=12, inner=1536, vocabulary=30522, shapes=16, drop=0.1, positions=512):
        super().__init__()
        self.word, self.pos, self.kind = nn.Embedding(vocabulary, d), nn.Embedding(positions, d), nn.Embedding(2, d)
        self.shape = nn.Embedding(shapes, d)
        nn.init.normal_(self.shape.weight, std=0.02)
        self.norm, self.drop = nn.LayerNorm(d, eps=1e-12), nn.Dropout(drop)
        self.layers = nn.ModuleList(Layer(d, heads, inner, drop) for _ in range(layers))

    def forward(self, ids, shapes, mask=None):
        x = self.word(ids) + self.pos.weight[:ids.shape[1]] + self.kind.weight[0] + self.shape(shapes)
        x = self.drop(self.norm(x))
        away = None if mask is None else (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, away)
        return x


def from_onnx(path, layers=12, **settings):
    """The encoder with the file's weights, its first `layers` layers; agrees with the file to 1e-5."""
    graph = onnx.load(path).graph
    weights = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    for node in graph.node:
        if node.op_type == 'Constant':
            weights[node.output[0]] = numpy_helper.to_array(node.attribute[0].t)
    matrices = find_matrices(graph, weights)
    encoder = Encoder(layers=layers, **settings)

    def put(module, weight, bias=None):
        module.weight.data = torch.tensor(np.array(weight), dtype=torch.float32)
        if bias is not None:
            module.bias.data = torch.tensor(np.array(bias), dtype=torch.float32)

    embedding = lambda name: weights[f'embeddings.{name}_embeddings.weight']
    norm = lambda name: (weights[f'{name}.LayerNorm.weight'], weights[f'{name}.LayerNorm.bias'])
    for module, name in ((encoder.word, 'word'), (encoder.pos, 'position'), (encoder.kind, 'token_type')):
        put(module, embedding(name))
    put(encoder.norm, *norm('embeddings'))
    for i, layer in enumerate(encoder.layers):
        at = f'encoder.layer.{i}.'
        for module, name in (
            (layer.q, 'attention.self.query'), (layer.k, 'attention.self.key'), (layer.v, 'attention.self.value'),
            (layer.o, 'attention.output.dense'), (layer.f1, 'intermediate.dense'), (layer.f2, 'output.dense'),
        ):
            put(module, *matrices[at + name])
        put(layer.n1, *norm(f'{at}attention.output'))
        put(layer.n2, *norm(f'{at}output'))
    return encoder


def find_matrices(graph, weights):
    """{name: (matrix, bias)}: a matrix is the nameless constant of the MatMul that the named bias is added to."""
    made = {node.output[0]: node for node in graph.node}
    found = {}
    for node in graph.node:
        bias = next((i for i in node.input if i.endswith('.bias') and i in weights), None)
        if node.op_type == 'Add' and bias:
            product = made.get(next(i for i in node.input if i != bias))
            if product is not None and product.op_type == 'MatMul' and product.input[1] in weights:
                found[bias.removesuffix('.bias')] = (weights[product.input[1]].T.copy(), weights[bias])
    return found
