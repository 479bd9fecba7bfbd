"""What the heads tell apart. The order is that of the scores that leave the model."""

UPOS = ['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X']

RELATIONS = [
    'acl', 'acl:relcl', 'advcl', 'advcl:relcl', 'advmod', 'amod', 'appos', 'aux', 'aux:pass', 'case', 'cc',
    'cc:preconj', 'ccomp', 'compound', 'compound:prt', 'conj', 'cop', 'csubj', 'csubj:outer', 'csubj:pass', 'dep',
    'det', 'det:predet', 'discourse', 'dislocated', 'expl', 'fixed', 'flat', 'goeswith', 'iobj', 'list', 'mark',
    'nmod', 'nmod:desc', 'nmod:poss', 'nmod:unmarked', 'nsubj', 'nsubj:outer', 'nsubj:pass', 'nummod', 'obj', 'obl',
    'obl:agent', 'obl:unmarked', 'orphan', 'parataxis', 'punct', 'reparandum', 'root', 'vocative', 'xcomp',
]

NAMES = ['person', 'organization', 'place', 'group', 'event', 'product', 'other']
TIMES = ['DATE', 'TIME', 'DURATION', 'SET']
ROLES = [
    'ARG0', 'ARG1', 'ARG2', 'ARG3', 'ARG4', 'ARGM-ADJ', 'ARGM-ADV', 'ARGM-CAU', 'ARGM-COM', 'ARGM-CXN', 'ARGM-DIR',
    'ARGM-DIS', 'ARGM-EXT', 'ARGM-GOL', 'ARGM-LOC', 'ARGM-LVB', 'ARGM-MNR', 'ARGM-MOD', 'ARGM-NEG', 'ARGM-PRD',
    'ARGM-PRP', 'ARGM-PRR', 'ARGM-REC', 'ARGM-TMP', 'C-ARG0', 'C-ARG1', 'C-ARG2', 'C-ARGM-CXN', 'C-V', 'R-ARG0',
    'R-ARG1', 'R-ARG2', 'R-ARGM-ADV', 'R-ARGM-LOC', 'R-ARGM-TMP',
]
PARTS = ['none', 'cue', 'source', 'content']
FACTS = ['uw', 'uds', 'meantime', 'cb', 'mv', 'rp']
CERTAINTIES = ['certain', 'probable', 'possible', 'unknown']
POLARITIES = ['positive', 'negative']
PHASES = ['planned', 'ongoing', 'done']

bio = lambda kinds: ['O', *(f'{begin}-{kind}' for kind in kinds for begin in 'BI')]
NAME_TAGS, TIME_TAGS, CUE_TAGS, ROLE_TAGS = bio(NAMES), bio(TIMES), bio(['cue']), bio(ROLES)

# What each set's kind of name may be among ours, and which of ours the set leaves unmarked (its O).
NAME_KINDS = {
    'ewt': {'PER': ['person'], 'ORG': ['organization'], 'LOC': ['place']},
    'gum': {k: [k] for k in ('person', 'organization', 'place', 'event', 'product')},
    're3d': {
        'Person': ['person'], 'Organisation': ['organization', 'group'], 'Location': ['place'], 'Nationality': ['group'],
        'Weapon': ['product'], 'MilitaryPlatform': ['product'], 'Vehicle': ['product'], 'DocumentReference': ['other', 'product'],
    },
    'wikigold': {'PER': ['person'], 'ORG': ['organization'], 'LOC': ['place'], 'MISC': ['group', 'event', 'product', 'other']},
    'wnut17': {
        'person': ['person'], 'location': ['place'], 'corporation': ['organization'], 'group': ['organization', 'group'],
        'product': ['product'], 'creative-work': ['other', 'product'],
    },
}
NAMES_UNMARKED = {
    'ewt': ['group', 'event', 'product', 'other'], 'gum': ['group', 'other'], 're3d': ['event', 'other'],
    'wikigold': [], 'wnut17': ['event', 'other'],
}
# re3d marks quantities, money and times as well; they are no names.
