"""The project's own annotated examples (train/own/*.txt): marked text in, documents with offsets out.

`python3 train/own.py` prints one JSON document a line; `python3 train/own.py --check` verifies every text and
prints counts by type. The form of the marks is told in train/own/README.md.
"""
import json, pathlib, re, sys
from collections import Counter

FOLDER = pathlib.Path(__file__).resolve().parent / 'own'

HEAD = re.compile(r'# ([a-z0-9-]+)( dev)?')
LINK = re.compile(r'> (\d+) (in|as) (\d+)')
PART = re.compile(r'([SCT])(\d+)([!?p]?)')
EVENT = re.compile(r'V:([cpou])([+-])([dof])')
OPENING = re.compile(r'\[([^\[\]|]+)\|')

PARTS = {'S': 'source', 'C': 'cue', 'T': 'content'}
FORCES = {'!': 'endorsing', '?': 'distancing'}
CERTAINTIES = {'c': 'certain', 'p': 'probable', 'o': 'possible', 'u': 'unknown'}
POLARITIES = {'+': 'positive', '-': 'negative'}
PHASES = {'d': 'done', 'o': 'ongoing', 'f': 'planned'}

# A sentence's end, for the counts alone: the reader's own sentences come from src/read.
END = re.compile(r'[.?!…]["”’»)]*(?=\s+["“‘«(]?[A-ZÀ-ÞА-Я0-9])')


class Faulty(ValueError):
    """A text that breaks the form; the message names it and the place."""


def load(folder=FOLDER):
    """Every example of a folder, as a list of documents, by file and then in order.

    A document is `{id, type, dev, text, title, attr, events, nonevents, hedges}`. `type` is the file's stem, `title`
    a span or None. `attr`: `{n, cue, source, content, force, kind, inside, as}`, where the three parts are lists of
    spans in order, `inside` is the number of the attribution that this one stands in and `as` the number of the one
    whose source it carries on. `events`: `{span, certainty, polarity, phase}`. Spans are [start, end] in code points
    of `text`, end outside. Raises Faulty where a text breaks the form.
    """
    return [doc for path in sorted(pathlib.Path(folder).glob('*.txt')) for doc in read(path.read_text('utf8'), path.stem)]


def read(marked, kind):
    """The documents of one file's marked text; `kind` is their type."""
    docs = []
    for block in re.split(r'^(?=# )', marked, flags=re.M)[1:]:
        head, *lines = [line for line in block.splitlines() if line.strip()]
        name = HEAD.fullmatch(head)
        if not name:
            raise Faulty(f'{kind}: "{head}" is no head line.')
        docs.append(document(name[1], kind, bool(name[2]), lines))
    return docs


def document(name, kind, dev, lines):
    """One text's lines, title, paragraphs and links, as a document."""
    links = [LINK.fullmatch(line) for line in lines if line.startswith('>')]
    titled = lines[0].startswith('T: ')
    paragraphs = [line.removeprefix('T: ') for line in lines if not line.startswith('>')]
    if None in links:
        raise Faulty(f'{name}: a link line is not "> 2 in 1" or "> 2 as 1".')
    text, marks = '', []
    for paragraph in paragraphs:
        text += '\n\n' if text else ''
        clean, found = unmark(paragraph, name)
        marks += [(label, [len(text) + start, len(text) + end]) for label, start, end in found]
        text += clean
    marks.sort(key=lambda mark: (mark[1][0], -mark[1][1]))
    title = [0, text.index('\n\n') if '\n\n' in text else len(text)] if titled else None
    events = [{'span': span, **factuality(EVENT.fullmatch(label))} for label, span in marks if EVENT.fullmatch(label)]
    return {
        'id': name, 'type': kind, 'dev': dev, 'text': text, 'title': title,
        'attr': attributions(marks, links, name), 'events': events,
        'nonevents': [span for label, span in marks if label == 'N'],
        'hedges': [span for label, span in marks if label == 'H'],
    }


def unmark(paragraph, name):
    """A paragraph without its marks, and the marks as (label, start, end) over what is left."""
    clean, found, stack, i = '', [], [], 0
    while i < len(paragraph):
        opening = OPENING.match(paragraph, i)
        if opening and not any(form.fullmatch(opening[1]) for form in (PART, EVENT, re.compile('[NH]'))):
            raise Faulty(f'{name}: "{opening[1]}" is no label.')
        if opening:
            stack.append((opening[1], len(clean)))
            i = opening.end()
        elif paragraph[i] == ']' and stack:
            label, start = stack.pop()
            found.append((label, start, len(clean)))
            i += 1
        elif paragraph[i] in '[]':
            raise Faulty(f'{name}: a stray bracket after "{clean[-40:]}".')
        else:
            clean += paragraph[i]
            i += 1
    if stack:
        raise Faulty(f'{name}: [{stack[-1][0]}| is not closed in "{clean[:40]}".')
    return clean, found


def factuality(match):
    """The three letters of a V mark in words."""
    return {'certainty': CERTAINTIES[match[1]], 'polarity': POLARITIES[match[2]], 'phase': PHASES[match[3]]}


def attributions(marks, links, name):
    """The attributions of one text, in order of their numbers, each with what it stands inside."""
    parts = {}
    for label, span in marks:
        if match := PART.fullmatch(label):
            own = parts.setdefault(int(match[2]), {'cue': [], 'source': [], 'content': [], 'suffix': set()})
            own[PARTS[match[1]]].append(span)
            if match[1] == 'C':
                own['suffix'].add(match[3])
            elif match[3]:
                raise Faulty(f'{name}: {label}: a suffix belongs to a cue.')
    told = {(int(link[1]), link[2]): int(link[3]) for link in links}
    if unknown := {n for (n, _), m in told.items() for n in (n, m)} - set(parts):
        raise Faulty(f'{name}: links name {sorted(unknown)}, which have no marks.')
    found = []
    for n, own in sorted(parts.items()):
        if len(own['suffix']) != 1:
            raise Faulty(f'{name}: attribution {n} has no cue, or cues of different kinds.')
        suffix = own['suffix'].pop()
        found.append({
            'n': n, 'cue': own['cue'], 'source': own['source'], 'content': own['content'],
            'force': FORCES.get(suffix, 'neutral'), 'kind': 'private' if suffix == 'p' else 'speech',
            'inside': told.get((n, 'in')) or holder(n, parts), 'as': told.get((n, 'as')),
        })
    return found


def holder(n, parts):
    """The attribution with the shortest content around the cue of `n`; of equal ones, the later number."""
    size = lambda m: sum(end - start for start, end in parts[m]['content'])
    around = [m for m in parts if m != n and parts[n]['cue'] and all(within(cue, parts[m]['content']) for cue in parts[n]['cue'])]
    return min(around, key=lambda m: (size(m), -m), default=None)


def within(span, spans):
    """Whether a span lies inside one of others."""
    return any(start <= span[0] and span[1] <= end for start, end in spans)


def depth(doc, n):
    """How many attributions stand around attribution `n`, itself counted; Faulty where they go in a circle."""
    inside, seen = {a['n']: a['inside'] for a in doc['attr']}, []
    while n is not None:
        if n in seen:
            raise Faulty(f'{doc["id"]}: attributions {seen} stand in one another.')
        seen.append(n)
        n = inside[n]
    return len(seen)


def check(doc):
    """What is wrong with a document that the form allows, as a list of sentences."""
    text, found = doc['text'], []
    heads = [event['span'] for event in doc['events']] + doc['nonevents']
    say = lambda span: f'"{text[slice(*span)]}"'
    for a in doc['attr']:
        if not a['content'] or not any(within(head, a['content']) for head in heads):
            found.append(f'attribution {a["n"]} has no content with a predicate in it')
        spans = sorted(a['cue'] + a['source'] + a['content'])
        found += [f'attribution {a["n"]}: {say(p)} and {say(q)} overlap' for p, q in zip(spans, spans[1:]) if q[0] < p[1]]
        depth(doc, a['n'])
    cues = [cue for a in doc['attr'] for cue in a['cue']]
    found += [f'{say(head)} is a predicate and a cue' for head in heads if within(head, cues)]
    found += [f'{say(head)} is more than one word' for head in heads if re.search(r'\s', text[slice(*head)])]
    found += [f'{say(head)} is marked twice' for head, times in Counter(map(tuple, heads)).items() if times > 1]
    every = heads + doc['hedges'] + [s for a in doc['attr'] for part in PARTS.values() for s in a[part]]
    found += [f'{say(s)} is empty or has white space at its edge' for s in every if text[slice(*s)] != text[slice(*s)].strip() or s[0] == s[1]]
    return found


def sentences(doc):
    """How many sentences a text has, about: for the counts alone."""
    return sum(len(END.findall(paragraph)) + 1 for paragraph in doc['text'].split('\n\n'))


def counts(docs):
    """What a list of documents holds, as a Counter by name."""
    found = Counter()
    for doc in docs:
        found['texts'] += 1
        found['dev'] += doc['dev']
        found['sentences'] += sentences(doc)
        found['words'] += len(doc['text'].split())
        found.update(f'depth {depth(doc, a["n"])}' for a in doc['attr'])
        found.update(a['force'] for a in doc['attr'] if a['force'] != 'neutral')
        found.update('private' for a in doc['attr'] if a['kind'] == 'private')
        found.update('carried' for a in doc['attr'] if a['as'])
        found.update(value for event in doc['events'] for key, value in event.items() if key != 'span')
        found['statements'] += len(doc['events'])
        found['no statement'] += len(doc['nonevents'])
        found['hedges'] += len(doc['hedges'])
    return found


COLUMNS = [
    'texts', 'dev', 'sentences', 'words', 'depth 1', 'depth 2', 'depth 3', 'depth 4', 'carried', 'endorsing', 'distancing',
    'private', 'statements', *CERTAINTIES.values(), *POLARITIES.values(), *PHASES.values(), 'no statement', 'hedges',
]


def table(docs):
    """The counts by type and in all, a line for each count."""
    kinds = sorted({doc['type'] for doc in docs})
    groups = [[doc for doc in docs if doc['type'] == kind] for kind in kinds] + [docs]
    rows = [counts(group) for group in groups]
    lines = [' ' * 14 + ''.join(f'{kind[:10]:>11}' for kind in [*kinds, 'all'])]
    return '\n'.join(lines + [f'{name:14}' + ''.join(f'{row[name]:11}' for row in rows) for name in COLUMNS])


def main(arguments):
    """Prints the documents, or with --check the faults and the counts; the exit code is 1 where there is a fault."""
    try:
        docs = load()
    except Faulty as fault:
        print(fault, file=sys.stderr)
        return 1
    if '--check' not in arguments:
        print('\n'.join(json.dumps(doc, ensure_ascii=False) for doc in docs))
        return 0
    faults = [f'{doc["id"]}: {fault}' for doc in docs for fault in check(doc)]
    faults += [f'{name}: used {times} times as an id' for name, times in Counter(doc['id'] for doc in docs).items() if times > 1]
    print('\n'.join(faults + [table(docs)]))
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
