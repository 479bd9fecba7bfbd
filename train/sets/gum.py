"""GUM: syntax, names, dates and coreference, but for Reddit's texts, which it may not pass on."""
import re
from collections import defaultdict
from .form import read_conllu, tag

KINDS = {'person': 'person', 'place': 'place', 'organization': 'organization', 'event': 'event', 'object': 'product'}
LINKS = {'of', 'the', '-', 'and', "'s", '&', 'for', 'de', '.'}


def load(data):
    part, parts = None, {}
    for line in open(data / 'gum/splits.md', encoding='utf8'):
        if line.startswith('##'):
            part = line.strip('# \n').lower()
        elif found := re.search(r'GUM_\w+', line):
            parts[found[0]] = part
    docs = {'train': [], 'dev': []}
    for path in sorted((data / 'gum/dep').glob('*.conllu')):
        for doc in read_conllu(path):
            if parts.get(doc['id']) in docs and 'reddit' not in doc['id']:
                docs[parts[doc['id']]].append(annotate(doc, data / 'gum/xml' / f"{doc['id']}.xml"))
    return docs


def annotate(doc, xml):
    mentions = read_mentions(doc['misc'])
    clusters = defaultdict(list)
    for m in mentions:
        clusters[m['id']].append([m['start'], m['end']])
    names = []
    for m in mentions:
        if found := name_in(m, doc):
            names.append([*found, KINDS[m['kind']]])
    doc |= {'set': 'gum', 'names': tag(len(doc['words']), names), 'coref': list(clusters.values())}
    times = read_times(xml, len(doc['words']))
    if times:
        doc['times'] = times
    del doc['misc'], doc['sent_ids']
    return doc


def read_mentions(misc):
    mentions, open_ones = [], defaultdict(list)
    for i, field in enumerate(misc):
        found = re.search(r'Entity=([^|]+)', field)
        for opening, body, closing in re.findall(r'(\()?([^()]+)(\))?', found[1] if found else ''):
            key, *rest = body.split('-')
            if opening:
                mention = {'start': i, 'end': None, 'id': key, 'kind': rest[0] if rest else None}
                open_ones[key].append(mention)
                mentions.append(mention)
            if closing and open_ones[key]:
                open_ones[key].pop()['end'] = i + 1
    return [m for m in mentions if m['end']]


def name_in(mention, doc):
    """The stretch of proper nouns around a mention's head; None where the head is a common noun."""
    start, end, words, pos = mention['start'], mention['end'], doc['words'], doc['pos']
    head = next((i for i in range(start, end) if not start <= doc['head'][i] < end), None)
    if head is None or pos[head] != 'PROPN' or mention['kind'] not in KINDS:
        return None
    proper = [pos[i] == 'PROPN' for i in range(start, end)]
    first = last = head - start
    while first > 0 and (proper[first - 1] or (words[start + first - 1] in LINKS and any(proper[max(first - 3, 0):first - 1]))):
        first -= 1
    while last + 1 < end - start and (proper[last + 1] or (words[start + last + 1] in LINKS and any(proper[last + 2:last + 4]))):
        last += 1
    while not proper[first]:
        first += 1
    return [start + first, start + last + 1]


def read_times(path, size):
    """B-DATE/I-DATE/O from <date> and <time>, whose kinds are not TIMEX3's; None where words differ."""
    if not path.exists():
        return None
    tags, depth, first = [], 0, False
    for line in open(path, encoding='utf8'):
        if re.match(r'<(date|time)\b', line):
            depth, first = depth + 1, True
        elif re.match(r'</(date|time)>', line):
            depth -= 1
        elif '\t' in line:
            tags.append(('B-DATE' if first else 'I-DATE') if depth else 'O')
            first = False
    return tags if len(tags) == size else None
