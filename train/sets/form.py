"""The one form that every set is read into, and what the readers share.

A document is a dict: `id`, `set`, `words`, `sents` (pairs of word indices, end outside), and of the
following whatever its set teaches, all by word index: `pos`, `head` (-1 for a root), `rel`, `names` and
`times` (B-/I-/O tags in the set's own kinds), `attr` ({cue, source, content: [[start, end]...], kind}),
`preds` ({i, args: [[start, end, role]...]}), `fact` ([[word, value, set]...]), `coref` (clusters of [start,
end]), `states` (own examples: [[word, certainty, polarity, phase] or [word, None]...]).
"""
import bisect, json, pathlib, re, subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CUT = ROOT / 'train' / 'cut.ts'


def cut(texts):
    """{id: text} -> {id: (words, spans, sents)}, as Hearsay itself cuts; spans in code points."""
    lines = ''.join(json.dumps({'id': k, 'text': v}) + '\n' for k, v in texts.items())
    ran = subprocess.run(['node', str(ROOT / 'bin' / 'node24.js'), 'train/cut.ts'], input=lines.encode(), capture_output=True, check=True, cwd=ROOT)
    found = {}
    for line in ran.stdout.decode().splitlines():
        row = json.loads(line)
        found[row['id']] = words_of(texts[row['id']], row['tokens'], row['sentences'])
    return found


def words_of(text, tokens, sentences):
    at = code_points(text)
    spans = [[at(a), at(b)] for a, b in tokens]
    sents, k = [], 0
    for _, end in sentences:
        start = k
        while k < len(spans) and spans[k][0] < at(end):
            k += 1
        if k > start:
            sents.append([start, k])
    return [text[a:b] for a, b in spans], spans, sents


def code_points(text):
    """From an offset in UTF-16 units to one in code points."""
    if max(text, default=' ') <= '\uffff':
        return lambda unit: unit
    table = []
    for i, letter in enumerate(text):
        table += [i] * (2 if letter > '\uffff' else 1)
    table.append(len(text))
    return table.__getitem__


def finder(spans):
    """A function from a stretch of text to the words that it touches, [start, end] or None."""
    starts, ends = [a for a, _ in spans], [b for _, b in spans]

    def find(a, b):
        i, j = bisect.bisect_right(ends, a), bisect.bisect_left(starts, b)
        return [i, j] if i < j else None

    return find


def tag(size, spans):
    """B-/I-/O tags of [start, end, kind] spans; where two overlap, the longer stands."""
    tags = ['O'] * size
    for start, end, kind in sorted(spans, key=lambda s: s[0] - s[1]):
        if all(t == 'O' for t in tags[start:end]):
            tags[start:end] = [f'B-{kind}'] + [f'I-{kind}'] * (end - start - 1)
    return tags


def every_fifth(docs):
    """The sets without a dev part: every fifth document, by sorted name, is dev."""
    docs = sorted(docs, key=lambda d: d['id'])
    return {'train': [d for i, d in enumerate(docs) if i % 5 != 4], 'dev': docs[4::5]}


def read_conllu(path):
    """Documents of a CoNLL-U file, with `misc` and `sent_ids` beside the layers of syntax."""
    docs, doc, rows, sent_id = [], None, [], None

    def flush():
        nonlocal rows
        if rows:
            base = len(doc['words'])
            doc['sents'].append([base, base + len(rows)])
            doc['sent_ids'].append(sent_id)
            for row in rows:
                doc['words'].append(row[1])
                doc['pos'].append(row[3])
                doc['head'].append(base + int(row[6]) - 1 if row[6] != '0' else -1)
                doc['rel'].append(row[7])
                doc['misc'].append(row[9])
        rows = []

    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if line.startswith('# newdoc'):
            flush()
            doc = {'id': line.split('=', 1)[1].strip(), 'words': [], 'sents': [], 'sent_ids': []}
            doc |= {'pos': [], 'head': [], 'rel': [], 'misc': []}
            docs.append(doc)
        elif line.startswith('# sent_id'):
            flush()
            sent_id = line.split('=', 1)[1].strip()
        elif line[:1].isdigit():
            row = line.split('\t')
            if row[0].isdigit():
                rows.append(row)
    flush()
    return docs


def read_columns(path):
    """Documents of a CoNLL file of words and, in the last column, B-/I-/O tags."""
    docs, words, tags, sents, start = [], [], [], [], 0

    def flush():
        nonlocal words, tags, sents, start
        if len(words) > start:
            sents.append([start, len(words)])
        if words:
            docs.append({'id': f'{pathlib.Path(path).name}-{len(docs):04}', 'words': words, 'names': begun(tags), 'sents': sents})
        words, tags, sents, start = [], [], [], 0

    for line in open(path, encoding='utf8'):
        row = line.split()
        if row and row[0] != '-DOCSTART-':
            words.append(row[0])
            tags.append(row[-1])
        elif row or len(words) > 400:
            flush()
        elif len(words) > start:
            sents.append([start, len(words)])
            start = len(words)
    flush()
    return docs


def begun(tags):
    """Every span begins with B-, also in sets that write B- between neighbours only."""
    same = lambda i: i > 0 and tags[i - 1][2:] == tags[i][2:]
    return [t if t[0] != 'I' or same(i) else f'B{t[1:]}' for i, t in enumerate(tags)]
