"""Words to the pieces of the base encoder's vocabulary (WordPiece, uncased) and their shapes."""
import functools, re
from tokenizers import BertWordPieceTokenizer

SHAPES = 16  # eight shapes of a word's first piece, and the same eight of its further pieces


def shape(word):
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 2
    if word[:1].isupper() and word[1:].islower():
        return 2
    if re.fullmatch(r'[\d.,:/-]*\d[\d.,:/-]*', word):
        return 5
    if any(c.isdigit() for c in word):
        return 6
    if any(c.isupper() for c in word):
        return 4
    return 7 if not any(c.isalnum() for c in word) else 0


class Pieces:
    """`vocabulary`: a file with a piece a line."""

    def __init__(self, vocabulary):
        self.tokenizer = BertWordPieceTokenizer(str(vocabulary), lowercase=True)
        self.begin, self.end, self.unknown = (self.tokenizer.token_to_id(t) for t in ('[CLS]', '[SEP]', '[UNK]'))

    @functools.lru_cache(maxsize=200_000)
    def of(self, word):
        """(ids, shapes) of a word; at most 16 pieces."""
        ids = self.tokenizer.encode(word, add_special_tokens=False).ids[:16] or [self.unknown]
        kind = shape(word)
        return ids, [kind] + [kind + 8] * (len(ids) - 1)
