"""How far what binds reaches: to the promises told as part of it, and to no others of the same text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from index.korean.organisations import read_organisations
from index.korean.patterns import lazy
from index.korean.text import squeeze
from index.tracking.pledges.actors import AUTHORITIES, Who, organisation
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.occasions import OPENING, Bond, bond_of, names_bond
from index.tracking.pledges.pledge import Binding, Span
from index.tracking.pledges.whole import Whole

FREE = Bond(Binding.VOLUNTARY)
_APART = lazy(r"한편|(?:이와는?|그와는?|합의와는?|협약과는?) ?(?:별도|별개)로|별도로|별개로|이와 달리")
_GOES_ON = lazy(r"또한? |아울러|이와 함께|이 ?밖에|이 외에|더불어|나아가|먼저|우선|특히")
_FOLLOWS = lazy(r"이에 따라|이를 위해|합의|구체적으로|세부적으로")
_PROMISES = lazy(r"[기키]로|겠다|예정|계획|방침|약속")
# What binds a company alone, and not the authority that decides, watches or supports.
_OF_COMPANIES = (Binding.CONSENT_DECISION, Binding.ORDER, Binding.SELF_REGULATION, Binding.TESTIMONY)


class Bonds:
    """What binds the promises of one text, asked in their order."""

    def __init__(self, whole: Whole) -> None:
        self.whole = whole
        self._held = False  # whether the promise before was told as part of what binds the text

    def of(self, clause: Clause, sentence: Span, who: Who, words: Sequence[str]) -> Bond:
        """Return what binds what a clause promises, which is known by ``words``."""
        whole = self.whole
        if whole.minutes.at(clause.span[0]) is not None:
            return Bond(Binding.TESTIMONY)
        said = whole.text[slice(*clause.span)]
        if names_bond(said):
            self._held = True
            bond = bond_of(said, whole.bond)
        else:
            self._held = whole.bond != FREE and self._holds(said, sentence, who, words)
            bond = whole.bond if self._held else FREE
        return FREE if who.type in AUTHORITIES and bond.binding in _OF_COMPANIES else bond

    def _holds(self, said: str, sentence: Span, who: Who, words: Sequence[str]) -> bool:
        """Tell whether what a clause promises is told as part of what binds its text."""
        if sentence in self._apart or _APART.search(said):
            return False
        if sentence in self._lines:
            return True
        if who.type == "company" and self._parties and who.name not in self._parties:
            return False
        if self._is_of_whole or sentence in self._named:
            return True
        text = self.whole.text[slice(*sentence)]
        goes_on = who.basis == "carried" or _GOES_ON.search(text) is not None
        shares = any(word in self._words for word in words)
        return (self._held and goes_on) or shares or _FOLLOWS.search(text) is not None

    @cached_property
    def _lines(self) -> frozenset[Span]:
        """The lines of lists and tables, which tell what was agreed on one by one."""
        return frozenset((one.start, one.end) for one in self.whole.sentences if one.kind != "sentence")

    @cached_property
    def _named(self) -> Sequence[Span]:
        """The sentences of the opening that name what binds."""
        prose = [one for one in self.whole.sentences if one.kind in ("sentence", "bullet")][:OPENING]
        return [(one.start, one.end) for one in prose if names_bond(one.text)]

    @cached_property
    def _told(self) -> str:
        """The title and the sentences that name what binds."""
        said = (self.whole.text[slice(*one)] for one in self._named)
        return "\n".join([self.whole.title if names_bond(self.whole.title) else "", *said])

    @cached_property
    def _words(self) -> str:
        return squeeze(self._told)

    @cached_property
    def _parties(self) -> frozenset[str]:
        """The companies that are named with what binds; none where it is told of no company."""
        cast = self.whole.cast
        titled = read_organisations(self._told.partition("\n")[0])
        named = [who for one in titled for who in organisation(one)]
        named += [
            who
            for span in self._named
            for one in self.whole.named.names.within(span)
            for who in cast.whom(one)
        ]
        return frozenset(one.name for one in named if one.type == "company")

    @cached_property
    def _is_of_whole(self) -> bool:
        """Whether the text is of what binds: its title names a decision, or what binds opens it alone."""
        if self.whole.bond.binding is Binding.CONSENT_DECISION and names_bond(self.whole.title):
            return True
        return not any(_PROMISES.search(self.whole.text, *one) for one in self._named)

    @cached_property
    def _apart(self) -> frozenset[Span]:
        """The sentences from one that turns to another matter to the next that names what binds."""
        found, apart = [], False
        for one in self.whole.sentences:
            apart = not names_bond(one.text) and (apart or _APART.match(one.text.lstrip()) is not None)
            found += [(one.start, one.end)] if apart else []
        return frozenset(found)
