"""TimeBank and AQUAINT: TIMEX3 expressions and their types."""
import html, re
from .form import cut, every_fifth, finder, tag


def load(data):
    texts, marks = {}, {}
    for path in (data / 'tempeval3_tbaq/data/TBAQ-cleaned').glob('*/*.tml'):
        body = re.search(r'<TEXT>(.*?)</TEXT>', path.read_text(encoding='utf8'), re.S)[1]
        texts[path.name], marks[path.name] = read_marks(body)
    docs = []
    for key, (words, spans, sents) in cut(texts).items():
        find = finder(spans)
        found = [[*find(a, b), kind] for a, b, kind in marks[key] if find(a, b)]
        docs.append({'id': key, 'set': 'tbaq', 'words': words, 'sents': sents, 'times': tag(len(words), found)})
    return every_fifth(docs)


def read_marks(body):
    text, marks, open_ones = '', [], []
    for part in re.split(r'(<[^>]+>)', body):
        if part.startswith('<TIMEX3'):
            open_ones.append((len(text), re.search(r'type="(\w+)"', part)[1]))
        elif part.startswith('</TIMEX3'):
            start, kind = open_ones.pop()
            marks.append((start, len(text), kind))
        elif not part.startswith('<'):
            text += html.unescape(part)
    return text, marks
