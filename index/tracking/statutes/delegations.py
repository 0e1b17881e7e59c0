"""What the articles of a law leave to rules below it: 대통령령, 총리령·부령, 고시, 조례, 규칙."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from index.korean.patterns import lazy
from index.korean.statutes.tree import Law, Node, walk
from index.tracking.statutes.wording import without_marks


class Instrument(StrEnum):
    """The kind of rule that something is left to."""

    PRESIDENTIAL = "대통령령"
    PRIME_MINISTERIAL = "총리령"
    MINISTERIAL = "부령"
    NOTICE = "고시"
    ORDINANCE = "조례"
    RULE = "규칙"


# A 고시, 조례 or 규칙 is often told of and left nothing: only what it is to lay down counts.
_LEFT_TO = lazy(
    r"(?P<presidential>대통령령)"
    r"|(?P<prime_ministerial>총리령)"
    r"|(?P<ministerial>(?<![가-힣])[가-힣ㆍ·]{0,20}부령)"
    r"|(?P<notice>정하여\s?고시|고시로\s?(?:써\s?)?정|고시하는)"
    r"|(?P<ordinance>조례로\s?정|조례가\s?정)"
    r"|(?P<rule>(?<![가-힣])(?!시행규칙)(?:[가-힣]{0,20}\s)?[가-힣]{0,20}규칙(?:으로|에서)\s?(?:정|구체))"
)
_SENTENCE = lazy(r"(?<=다[.])\s")


@dataclass(frozen=True)
class Delegation:
    """One place where something is left to a rule: ``quote[start:end]`` names it."""

    path: tuple[Node, ...]
    instrument: Instrument
    name: str
    quote: str
    start: int
    end: int


def delegations(law: Law) -> Iterator[Delegation]:
    """Yield what the body leaves to other rules, then what the 부칙 do, in the order of the text."""
    for path in walk([*law.body, *law.addenda]):
        for text in (path[-1].heading, path[-1].text, path[-1].tail):
            for sentence in _sentences(without_marks(text or "")):
                yield from _in_sentence(path, sentence)


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text; one that stands in parentheses, (…을 말한다. 이하 같다), ends none."""
    pieces: list[str] = []
    depth = 0
    for piece in _SENTENCE.split(text):
        pieces.append(piece)
        depth += piece.count("(") - piece.count(")")
        if depth <= 0:
            yield " ".join(pieces)
            pieces, depth = [], 0
    if pieces:
        yield " ".join(pieces)


def _in_sentence(path: tuple[Node, ...], sentence: str) -> Iterator[Delegation]:
    for found in _LEFT_TO.finditer(sentence):
        assert found.lastgroup is not None
        instrument = Instrument[found.lastgroup.upper()]
        yield Delegation(path, instrument, _name(found[0], instrument), sentence, *found.span())


def _name(said: str, instrument: Instrument) -> str:
    """Return the rule by its name: 과학기술정보통신부령, 위원회의 규칙; what has none by its kind."""
    if instrument not in (Instrument.MINISTERIAL, Instrument.RULE):
        return str(instrument)
    owner, _, last = f"{said.partition(str(instrument))[0]}{instrument}".rpartition(" ")
    return f"{owner} {last}" if last == instrument and owner.endswith("의") else last
