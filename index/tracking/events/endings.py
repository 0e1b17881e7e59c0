"""How a Korean word ends: whether it is a verb, how it goes on, and when it puts what it tells."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from index.tracking.events import cues
from index.tracking.events.cues import Cue

Form = Literal["final", "clause", "join", "quote", "adnominal", "if", "noun", "not", "resolved", "future"]
Tense = Literal["past", "present", "future", "was to be"]


class Ending(NamedTuple):
    """A verb as one word tells it: ``noun`` is what it is called without its ending."""

    form: Form
    tense: Tense
    noun: str
    cue: Cue | None


def ending_in(final: int) -> str:
    """Return the syllables that end in a consonant, by its place in Unicode's table."""
    return "".join(map(chr, range(0xAC00 + final, 0xD7A4, 28)))


PAST = ending_in(20).replace("있", "").replace("겠", "")
_N, _L, _M, _B = (ending_in(final) for final in (4, 8, 16, 17))
_FINAL = (
    r"(?:다|습니다|어요|죠|지요|네요|잖아요|군요|음|답니다|대요|다네요|거든요|더라고요|는데요?|고요|지만요)"
)
_CLAUSE = r"(?:고|으며|며|으나|나|지만|습니다만|다만|으면서|다가|으니|기에)"
_QUOTE = r"(?:다고|다며|다면서|다는|다지만|다던|노라고)"
# Ends of words, the likelier of two before the other.
_ENDS = re.compile(
    rf"(?:(?P<past>[{PAST}]|있었)(?:(?P<pf>{_FINAL})|(?P<pc>{_CLAUSE})|(?P<pq>{_QUOTE})"
    rf"|(?P<pa>던)|(?P<pi>으면|다면|더라면))"
    rf"|겠(?:(?P<wf>{_FINAL})|(?P<wc>{_CLAUSE})|(?P<wq>{_QUOTE}))"
    rf"|(?P<wl>[{_L}]게요)"
    rf"|(?P<q>(?:[{_N}있없]다|(?<=[가-힣])자|라)(?:고|며|면서|는데?|지만|던)|[{_N}]다네요|[{_N}]다고요?)"
    rf"|(?P<f>[{_N}있없]다|[{_B}]니다만?|(?<=[가-힣])요|[{_N}]데)"
    r"|(?<=려)(?P<to>던)|(?P<ki>기로|(?<=[가-힣]{2})키로)|(?P<no>지(?:는|도|를)?)"
    r"|(?P<if>(?:하|되|으|다|라|이|어기|키|치|리|내|나|지|늘|들|오|가|보|터지)면)"
    r"|(?P<j>하고|하며|하면서|하여|해|해서|되고|되며|되어|돼|돼서|시키고|시켜|받고|받아)"
    rf"|(?P<an>한|된|시킨|받은|하는|되는|[{_M}])|(?P<l>[{_L}])|(?P<k>게))$"
)
# What an ending makes of a verb.
_FORMS: dict[str, tuple[Form, Tense]] = {
    "pf": ("final", "past"),
    "pc": ("clause", "past"),
    "pq": ("quote", "past"),
    "pa": ("adnominal", "past"),
    "pi": ("if", "past"),
    "wf": ("final", "future"),
    "wc": ("clause", "future"),
    "wq": ("quote", "future"),
    "wl": ("final", "future"),
    "q": ("quote", "present"),
    "f": ("final", "present"),
    "to": ("adnominal", "was to be"),
    "ki": ("resolved", "future"),
    "no": ("not", "present"),
    "if": ("if", "present"),
    "j": ("join", "present"),
    "an": ("adnominal", "past"),
    "l": ("future", "future"),
    "k": ("noun", "present"),
}
_NATIVE_END = re.compile(
    rf"(?P<past>.*(?:[{_N}]|은))$|(?P<present>.*는)$|(?P<join>.*(?:고|며|면서|[어아여와해라려러겨쳐춰나서]))$"
)
_SHORT = 4  # letters of a word that may be a verb though nothing else tells
_VERBAL = re.compile(
    r"(?:하였|되었|시켰|시키|시킨|시킬|시켜|받았|받|당했|당하|하려|되려|하|되|했|됐|해|돼|한|된|할|될|함|됨|합|됩)$"
)
_COPULA = re.compile(r"(?:[가-힣](?:입니다만?|이다|인데요?|이에요|예요|이었(?:다|습니다|지만|으나))|만이다)$")


@cache
def _nouns() -> frozenset[str]:
    return cues.words("not_joined") | cues.words("no_verbs")


@lru_cache(maxsize=16384)
def read_ending(bare: str) -> Ending | None:
    """Return how a word ends, the verb's noun and what it tells; None for a word that is no verb."""
    if not bare or bare in _nouns() or _COPULA.search(bare):
        return None
    end, native = _ENDS.search(bare), cues.native(bare)
    bound = end is None or (end.lastgroup in ("an", "j") and not _VERBAL.search(bare))
    if native and bound:
        return _native(bare, native)
    return _plain(bare, end, native) if end else None


def read_bare_ending(bare: str) -> Ending | None:
    """Return how a word ends that tells nothing by itself here: 보냈다, where no letter was sent."""
    end = _ENDS.search(bare)
    return _plain(bare, end, None) if end else None


def _native(bare: str, native: Cue) -> Ending | None:
    end = _NATIVE_END.match(bare)
    if end is None:
        return None
    form: Form = "join" if end["join"] else "adnominal"
    tense: Tense = "present" if end["present"] or end["join"] else "past"
    return Ending(form, tense, native.noun, native)


def _plain(bare: str, end: re.Match[str], native: Cue | None) -> Ending | None:
    group = str(end.lastgroup)
    form, tense = _FORMS[group]
    if form in ("future", "noun") and len(bare) > 1 and cues.verb(bare):
        return None  # 체결 ends as a verb does
    core = _core(bare, end, group)
    verbal = _VERBAL.search(core)
    noun = core[: verbal.start()] if verbal else core
    cue = native or (cues.verb(noun) if verbal else None)
    if verbal and cue is None and verbal.group()[0] in "받당" and noun:
        noun = core  # 내려받다 is no deed that was received
    if not _is_verb(bare, group, known=cue is not None, noun=noun, verbal=bool(verbal)):
        return None
    if group == "an" and bare.endswith("는"):
        tense = "present"
    return Ending(form, tense, native.noun if native else noun, cue)


def _is_verb(bare: str, group: str, *, known: bool, noun: str, verbal: bool) -> bool:
    """Tell whether a word that ends as a noun may too is a verb: 발표한, and not 제한."""
    if group == "an":
        return known or noun == ""
    return group != "l" or verbal or known or len(bare) <= _SHORT


def _core(bare: str, end: re.Match[str], group: str) -> str:
    """Return a word without its ending."""
    if end["past"]:
        return bare[: end.end("past")]
    if group in ("l", "k", "an"):
        return bare
    if group == "wl":
        return bare[: end.start("wl") + 1]
    if group[0] == "w":
        return bare[: end.start()]
    return bare[: end.start(group)] + _kept(end.group(group))


def _kept(ending: str) -> str:
    """Return the syllable of an ending that the verb's own is part of: 한다, 합니다, 하고, 한, 할."""
    whole = ending[0] in "하되한된할될합됩해돼시받" or ending[1:2] in ("다", "니")
    return ending[0] if whole else ""
