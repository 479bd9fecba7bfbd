"""PolNeAR: news articles with sources, cues, contents and their links."""
import re
from .form import cut, finder


def load(data):
    return {split: load_split(data / 'polnear/data' / split) for split in ('train', 'dev')}


def load_split(folder):
    texts = {p.stem: p.open(encoding='utf8', newline='').read() for p in sorted((folder / 'text').glob('*.txt'))}
    files = sorted((folder / 'attributions').glob('*.ann'))
    docs = []
    for key, (words, spans, sents) in cut(texts).items():
        # A text that several people annotated is taken as the first of them did it.
        path = next((f for f in files if f.name.startswith(key)), None)
        if path:
            attr = read_attributions(path, finder(spans))
            docs.append({'id': key, 'set': 'polnear', 'words': words, 'sents': sents, 'attr': attr})
    return docs


def read_attributions(path, find):
    marks, found = {}, []
    raw = path.open(encoding='utf8', newline='').read()
    for line in re.split(r'\n(?=[TEAR#*]\d)', raw):
        field = line.split('\t')
        if line.startswith('T'):
            pieces = re.match(r'\S+ ([\d ;]+)', field[1])[1]
            marks[field[0]] = [tuple(map(int, piece.split())) for piece in pieces.split(';')]
        elif line.startswith('E'):
            found.append([part.split(':') for part in field[1].split()])
    return [attribution(roles[1:], marks, find) for roles in found]


def attribution(roles, marks, find):
    parts = {'cue': [], 'source': [], 'content': [], 'kind': None}
    for role, mark in roles:
        part = re.sub(r'\d+$', '', role).lower()
        if part in parts:
            parts[part] += [words for a, b in marks.get(mark, []) if (words := find(a, b))]
    return parts
