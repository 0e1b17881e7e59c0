"""Organisations in Korean text: companies and services, public bodies, parties, associations and others."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from index.korean.boundaries import ends_name
from index.korean.known_names import Kind, Known, gazetteer, known_words, meant
from index.korean.organisation_forms import COMPANY_FORM, is_subject, told_by_form
from index.korean.patterns import lazy
from index.korean.spans import Span, Unspaced, plain

_NEAR = 40  # characters on either side in which an ambiguous word must find its company
_FELLOWS = 2  # companies of its kind, among which an ambiguous word that opens a sentence is one, too
_OPENING, _QUOTES = 4, " “‘\"'◇■○●△▲▶·-"  # characters before the first word of a sentence
_LONG = 5  # syllables from which a name may be cut by stray spaces and still be told from other words
# What is glued to a name and leaves it one: 과기정통부장관, 공정위원장, 쿠팡발, 카카오사태.
_GLUED = lazy(
    r"(?:장관|차관|위원장|의장|대표이사|대표|의원|위원|회장|사장|부사장|처장|청장|원장|국장|실장|총재|총장|교수|발|판|표|식|사태|먹통|계열사?"
    r"|본사|출신|소속|산하|코리아|주가|앱)"
)
_TAIL = lazy(
    r"(?:㈜|\(주\))?(?:[ ]?[(\[](?:[A-Za-z][A-Za-z .,&]{0,29}\()?(?P<code>\d{6})(?:\.K[SQ])?[)\]]\)?)?"
)
_DEFINED = lazy(
    r"[’'\"”」』>》〉]?[ ]?\((?:이하|약칭)[ :]{0,2}[‘'\"“]?(?P<short>[가-힣A-Za-z0-9·& ]{2,20})[’'\"”]?\)"
)
_BRACKETED = lazy(r"[ ]?\((?P<short>[가-힣]{2,6})\)")
# What is of another country: 미국 하원 법사위, 중국 상무부, 일본 공정거래위원회.
_STATES = ("미국", "유럽", "일본", "중국", "영국")
_OF_A_STATE = frozenset({"ministry", "agency", "committee", "assembly", "court"})
_FOREIGN = lazy(
    r"(?<![가-힣0-9·ㆍ])(?:미국?|美|중국|中|일본|日|영국|英|프랑스|독일|유럽|유럽연합|EU|캐나다|호주|인도|대만|러시아|상원|하원)"
    r" (?:연방 ?|의회 ?|상원 ?|하원 ?)?$"
)
# Of two that stand in the same place: what the text defines, then what is known, then what is guessed.
_RANK = {"defined": 0, "ending": 2, "code": 2}


@dataclass(frozen=True, kw_only=True)
class Organisation(Span):
    """An organisation, or several in one word (네카쿠배); ``names`` are their formal names.

    ``parent`` is the company whose service or subsidiary it is, ``code`` the stock code. ``ambiguous`` says
    that the word means one of ``names`` and the day does not tell which. ``basis`` beyond ``stated``: alias
    (a short name of ``data``), together (one word for several), beside (told by the words near it), ending
    (by how the name ends), code (by its stock code), defined (the text itself gives the short name).
    """

    names: tuple[str, ...]
    kind: Kind
    code: str | None = None
    parent: str | None = None
    ambiguous: bool = False


def read_organisations(
    text: str, published: date | None = None, *, unspaced: Unspaced | None = None
) -> tuple[Organisation, ...]:
    """Return the organisations that a text names; ``published`` decides between names of different times."""
    same = plain(text)
    if same != text:
        found = read_organisations(same, published)
        return tuple(replace(one, text=text[one.start : one.end]) for one in found)
    known = list(_known(text, published, unspaced or Unspaced(text)))
    formed = (_named(text, *one) for one in told_by_form(text))
    told = _without_inner([*known, *(one for one in formed if not _is_namesake(text, one))])
    told = _without_inner([*told, *_party_organs(text, told)])
    told = _without_inner([*told, *_defined(text, told)])
    return tuple(sorted(told, key=lambda one: (one.start, -one.end)))


def formal(name: str, published: date | None = None) -> str:
    """Return the formal name behind a short one on a day; the name itself where it has none or several."""
    meanings = meant(known_words().get("".join(name.split()), ()), published)
    names = {one.names for one in meanings}
    return meanings[0].names[0] if len(names) == 1 and len(meanings[0].names) == 1 else name


def _known(text: str, published: date | None, unspaced: Unspaced) -> Iterator[Organisation]:
    words = known_words()

    def accept(start: int, end: int) -> bool:
        return _stands_alone(text, *unspaced.given(start, end), words[unspaced.text[start:end]])

    sure: list[Organisation] = []
    doubtful: list[tuple[Organisation, Known]] = []
    for start, end in gazetteer().find(unspaced.text, accept):
        meanings = meant(words[unspaced.text[start:end]], published)
        one = _organisation(text, *unspaced.given(start, end), meanings)
        if meanings[0].ambiguous:
            doubtful.append((one, meanings[0]))
        else:
            sure.append(one)
    yield from sure
    named = {name for one in sure if one.kind == "company" for name in one.names}
    named |= {one.parent for one in sure if one.parent}  # beside 인스타그램 메타 is the company
    edges = {edge for one in sure for edge in (one.start, one.end)}
    left: list[Organisation] = []
    told: set[str] = set()  # 구글과 메타가; further on 메타는 is that company
    for one, meaning in doubtful:
        known = named.intersection(one.names) or _is_among(text, one, meaning, named)
        if known or _in_company(text, one, meaning, edges):
            edges |= {one.start, one.end}
            told |= {*one.names}
            yield one
        else:
            left.append(one)
    yield from (one for one in left if told.intersection(one.names) and _is_subject(text, one))


def _stands_alone(text: str, start: int, end: int, meanings: tuple[Known, ...]) -> bool:  # noqa: PLR0911
    before = text[start - 1 : start]
    if (
        before.isalnum()
        and not ("\u4e00" <= before <= "\u9fff")
        and not text.endswith(("국회", "주식회사"), 0, start)
    ):
        return False
    if not _is_whole(text[start:end], meanings):
        return False
    kind = meanings[0].kind
    if _is_of_a_state(text, start, meanings):
        return False
    if kind == "assembly" and text[max(0, start - 4) : start].rstrip() == "여의도":
        return False  # the building
    if any(text.startswith(word, end) for word in meanings[0].never):
        return False
    if ends_name(text, end):
        return True
    if kind == "assembly":
        return False  # 국회의원, 국회의장
    if kind != "company" and text.startswith("장", end) and ends_name(text, end + 1):
        return True
    return _is_glued(text, end)


def _is_of_a_state(text: str, start: int, meanings: tuple[Known, ...]) -> bool:
    """Tell whether the word before a Korean body's name says that it is another state's: 일본 공정위."""
    first = meanings[0]
    abroad = first.kind in _OF_A_STATE and not first.names[0].startswith(_STATES)
    return abroad and _FOREIGN.search(text, max(0, start - 12), start) is not None


def _is_namesake(text: str, one: Organisation) -> bool:
    """Tell whether what only its form tells has a Korean body's name: 일본 공정거래위원회."""
    meanings = known_words().get("".join(one.text.split()))
    return meanings is not None and _is_of_a_state(text, one.start, meanings)


def _is_glued(text: str, end: int) -> bool:
    match = _GLUED.match(text, end)
    return match is not None and ends_name(text, match.end())


def _is_whole(said: str, meanings: tuple[Known, ...]) -> bool:
    """Say whether a name is written as ``data`` has it, or is long enough to be known in pieces."""
    if said == said.replace(" ", "").replace("\n", "") or any(said == one.word for one in meanings):
        return True
    letters = len("".join(said.split()))
    return letters >= _LONG and len(said) - letters <= 3 and (letters > _LONG or "\n" not in said)


def _organisation(text: str, start: int, end: int, meanings: tuple[Known, ...]) -> Organisation:
    first = meanings[0]
    code = first.code
    if first.kind == "company" and (tail := _TAIL.match(text, end)):
        end = tail.end()
        code = tail["code"] or code
        if form := COMPANY_FORM.search(text, max(0, start - 6), start):
            start = form.start()
    return Organisation(
        start=start,
        end=end,
        text=text[start:end],
        basis=first.basis,
        names=tuple(dict.fromkeys(name for one in meanings for name in one.names)),
        kind=first.kind,
        code=code,
        parent=first.parent,
        ambiguous=len({one.names for one in meanings}) > 1,
    )


def _is_subject(text: str, one: Organisation) -> bool:
    return text[one.end : one.end + 1] in tuple("은는이가도")


def _is_among(text: str, one: Organisation, meaning: Known, named: Container[str]) -> bool:
    """Say whether an ambiguous word opens a sentence as its subject, in a text on companies of its kind."""
    if not _is_subject(text, one):
        return False
    before = text[max(0, one.start - _OPENING) : one.start].rstrip(_QUOTES)
    opens = not before or before.endswith((".", "\n"))
    return opens and sum(word in named for word in meaning.beside) >= _FELLOWS


def _in_company(text: str, one: Organisation, meaning: Known, edges: set[int]) -> bool:
    """Say whether an ambiguous word stands in a list with companies, or near a word that tells."""
    if text[one.start - 1 : one.start] in tuple("·ㆍ/") and one.start - 1 in edges:
        return True
    if text[one.end : one.end + 1] in tuple("·ㆍ/") and one.end + 1 in edges:
        return True
    if meaning.basis == "beside" and is_subject(text, one.start, one.end, meaning.subject):
        return True
    near = text[max(0, one.start - _NEAR) : one.start] + "\n" + text[one.end : one.end + _NEAR]
    return any(word in near for word in meaning.beside)


def _named(
    text: str, start: int, end: int, name: str, kind: Kind, basis: str, code: str | None = None
) -> Organisation:
    return Organisation(
        start=start, end=end, text=text[start:end], basis=basis, names=(name,), kind=kind, code=code
    )


def _party_organs(text: str, told: Iterable[Organisation]) -> Iterator[Organisation]:
    """Join 국민의힘 정책위원회·소상공인위원회: what follows a party is its own."""
    party: Organisation | None = None
    last = -1
    for one in sorted(told, key=lambda one: one.start):
        if one.kind == "party":
            party, last = one, one.end
        elif party and one.kind in ("body", "committee") and one.basis == "ending":
            between = text[last : one.start]
            name = f"{party.names[0]} {one.names[0]}"
            if between == " " and last == party.end:
                yield _named(text, party.start, one.end, name, "party_organ", "ending")
                last = one.end
            elif last != party.end and between.strip() in ("·", "ㆍ", ",", "와", "과", "및"):
                yield replace(one, names=(name,), kind="party_organ")
                last = one.end


def _defined(text: str, told: Iterable[Organisation]) -> Iterator[Organisation]:
    """Find again what the text itself shortens: 한국인터넷기업협회(인기협), 상생협의체(이하 협의체)."""
    shorts: dict[str, Organisation] = {}
    for one in told:
        if match := _DEFINED.match(text, one.end):
            shorts.setdefault(match["short"].strip(), one)
        elif (match := _BRACKETED.match(text, one.end)) and _abbreviates(match["short"], one.names[0]):
            shorts.setdefault(match["short"], one)
    for short, one in list(shorts.items())[:20]:
        at = text.find(short)
        while at >= 0:
            end = at + len(short)
            if not text[at - 1 : at].isalnum() and (ends_name(text, end) or _is_glued(text, end)):
                yield replace(one, start=at, end=end, text=short, basis="defined")
            at = text.find(short, end)


def _abbreviates(short: str, name: str) -> bool:
    letters = iter(name)
    return short != name and all(letter in letters for letter in short)


def _without_inner(told: Iterable[Organisation]) -> list[Organisation]:
    """Drop what stands inside a longer name, except a party inside its organ."""
    kept: list[Organisation] = []
    for one in sorted(told, key=lambda one: (one.start, -one.end, _RANK.get(one.basis, 1))):
        outer = kept[-1] if kept else None
        if outer and outer.kind == "party_organ" and one.kind == "party":
            kept.insert(-1, one)
        elif outer is None or one.start >= outer.end:
            kept.append(one)
    return kept
