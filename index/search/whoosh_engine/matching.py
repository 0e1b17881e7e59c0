"""Which documents answer a tree: sets of documents, the rarest word first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence, Set
from functools import cached_property

from index.korean.text import squeeze
from index.korean.tokens import bigrams, morphemes
from index.search.engine import FIELDS, Columns, Group
from index.search.language.tree import (
    Alias,
    And,
    Bills,
    During,
    Is,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Within,
    Word,
)
from index.search.numbers import Numbers
from index.search.whoosh_engine.codec import PLACE_BITS
from index.search.whoosh_engine.lookup import Lookup

FUNCTION_WORDS = frozenset(
    ["등", "및", "또는", "그", "의", "이", "수", "것", "각", "관한", "대한", "위한", "따른", "그밖의"]
)
SCOPES = {"title": FIELDS[:2], "content": FIELDS[2:4]}
LETTERS_A_WORD = 4  # as Korean words have with their particles: the index holds no spaces to count words by


class Matcher:
    """Answers trees with sets of documents, as well as a group asks; deleted ones may be among them."""

    def __init__(self, lookup: Lookup, columns: Columns) -> None:
        self.lookup, self.columns = lookup, columns
        self.numbers = lookup.snapshot.numbers
        self._found: dict[tuple[Node, str], tuple[Numbers | None, Numbers]] = {}

    def find(
        self, node: Node, group: Group, among: Numbers | None = None, fields: Sequence[str] = FIELDS
    ) -> Numbers:
        """Return the documents that answer, only ``among`` those and in those fields."""
        found: Numbers
        match node:
            case And(parts):
                found = self._all(parts, group, among, fields)
            case Or(parts):
                found = Numbers.union(self.find(part, group, among, fields) for part in parts)
            case Not(part):
                found = self._everything(among) - self.find(part, Group.ALL, among, fields)
            case Within(field, part):
                found = self.find(part, group, among, SCOPES[field])
            case Alias(part, others):
                # Its meanings are names: to look for their morphemes would find what only sounds like them.
                meant = [one.part for one in others if group >= Group.RELATED or not one.related]
                found = Numbers.union(
                    [
                        *(self.find(one, Group.ALL, among, fields) for one in meant),
                        self.find(part, group, among, fields),
                    ]
                )
            case Is() | During():
                found = self._numbered(self.columns.holding(node), among)
            case Bills(numbers):
                named = self.columns.numbered(numbers).values()
                found = self._numbered({one for some in named for one in some}, among)
            case _:
                found = Numbers.union(self.fields(node, among, fields).values())
                if group >= Group.PARTS:
                    found = Numbers.union([found, self.parts(node, among, fields)])
        return found

    def _numbered(self, numbers: Set[int], among: Numbers | None) -> Numbers:
        if among is not None:
            return Numbers.in_order(one for one in among if self.numbers[one] in numbers)
        return Numbers(self._documents[one] for one in numbers if one in self._documents)

    @cached_property
    def _documents(self) -> dict[int, int]:
        """The documents by number; one that was written again is where it is not deleted.

        That is not always its last place: a merge puts large segments before small ones, be they newer.
        """
        deleted = self.lookup.snapshot.deleted
        return {number: one for one, number in enumerate(self.numbers) if one not in deleted}

    def fields(self, leaf: Node, among: Numbers | None, fields: Sequence[str] = FIELDS) -> dict[str, Numbers]:
        """Return, field by field, the documents in which a leaf is found as written."""
        return {field: self._remembered(leaf, field, among) for field in fields}

    def _remembered(self, leaf: Node, field: str, among: Numbers | None) -> Numbers:
        """Return where a leaf is found, looking again only where none looked before."""
        if (leaf, field) in self._found:
            before, found = self._found[leaf, field]
            if before is None or (among is not None and among <= before):
                return found if among is None else found & among
        found = self._leaf(leaf, field, among)
        self._found[leaf, field] = among, found
        return found

    def _leaf(self, leaf: Node, field: str, among: Numbers | None) -> Numbers:
        match leaf:
            case Word(text) if field == "facts":
                return self._tokens(field, [squeeze(text)], among)
            case Word(text) | Phrase(text) if len(squeeze(text)) == 1:
                return self._tokens(field, self._around(field, squeeze(text)), among)
            case Word(text) | Phrase(text) if field.endswith("bigrams") and bigrams(text):
                return self.lookup.written(field, text, among)
            case Prefix(text):
                return self._prefix(squeeze(text), field, among)
            case Near(words, within) if field.endswith("bigrams"):
                return self._near(words, within, field, among)
        return Numbers()

    def _around(self, field: str, letter: str) -> Iterable[str]:
        """A single syllable is a morpheme, or part of a pair in a title; in texts it is nearly everywhere."""
        if field != "title_bigrams":
            return [letter]
        return [pair for pair in self.lookup.terms(field) if letter in pair]

    def _prefix(self, text: str, field: str, among: Numbers | None) -> Numbers:
        """In texts, the beginning of a word is a run like any other: there are no spaces."""
        if field == "facts":
            return self._tokens(field, self.lookup.terms(field, text), among)
        return self.lookup.written(field, text, among) if field.endswith("bigrams") else Numbers()

    def _tokens(self, field: str, terms: Iterable[str], among: Numbers | None) -> Numbers:
        return Numbers.union(self.lookup.holding(field, term, among) for term in terms)

    def _near(self, words: Sequence[str], within: int, field: str, among: Numbers | None) -> Numbers:
        runs = sorted((self.lookup.starts(field, word, among) for word in words), key=len)
        far = within * LETTERS_A_WORD + max(len(squeeze(word)) for word in words)
        found = (at for at in runs[0] if all(_close(at, run, far) for run in runs[1:]))
        documents = Numbers(at >> PLACE_BITS for at in found)
        return documents if among is None else documents & among

    def parts(self, leaf: Node, among: Numbers | None, fields: Sequence[str]) -> Numbers:
        """Return the documents that hold every morpheme of a word, wherever."""
        parts = dict.fromkeys(morphemes(leaf.text)) if isinstance(leaf, Word) else ()
        places = [field for field in fields if field.endswith("morphemes")]
        for part in parts:
            among = Numbers.union(self._tokens(field, [part], among) for field in places)
        return among if parts and among else Numbers()

    def _all(
        self, parts: Sequence[Node], group: Group, among: Numbers | None, fields: Sequence[str]
    ) -> Numbers:
        for part in sorted(required(parts), key=lambda part: self._count(part, fields)):
            among = self.find(part, group, among, fields)
            if not among:
                break
        return among or Numbers()

    def _count(self, part: Node, fields: Sequence[str]) -> int:
        """Guess how many documents a part finds; conditions come last, when few documents are left."""
        if isinstance(part, Word | Phrase):
            return sum(self.lookup.rarest(field, part.text) for field in fields if field.endswith("bigrams"))
        return self.lookup.snapshot.count + isinstance(part, Is | During | Not)

    def _everything(self, among: Numbers | None) -> Numbers:
        return Numbers.in_order(range(self.lookup.snapshot.count)) if among is None else among

    def conditioned(self, tree: Node, documents: Numbers) -> Numbers:
        """Return those of the documents that fulfil all that is asked beside plain words."""
        for part in required(tree.parts if isinstance(tree, And) else (tree,)):
            if not isinstance(part, Word) and not (isinstance(part, Alias) and isinstance(part.part, Word)):
                documents = self.find(part, Group.RELATED, documents)
        return documents


def required(parts: Sequence[Node]) -> list[Node]:
    """Return the parts that must be found: function words need not, unless there is nothing else."""
    asking = [part for part in dict.fromkeys(parts) if not isinstance(part, Word) or bigrams(part.text)]
    return [part for part in asking if not _function_word(part)] or asking


def _function_word(part: Node) -> bool:
    return isinstance(part, Word) and squeeze(part.text) in FUNCTION_WORDS


def _close(at: int, run: Sequence[int], far: int) -> bool:
    """Say whether a run begins near a place of the same document."""
    after = bisect_left(run, at - far)
    return after < len(run) and run[after] <= at + far and run[after] >> PLACE_BITS == at >> PLACE_BITS
