"""People in Korean text: names told by the title, the organisation or the party beside them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from index.korean.boundaries import NAME_ENDS
from index.korean.organisations import Organisation, read_organisations
from index.korean.person_names import foreign, is_surname, is_title, looks_like_name, titles
from index.korean.spans import Span, Unspaced

_WINDOW = 70  # characters before a title in which its name may stand
_MOST = 6  # words between a name and its title
_WORD = re.compile(
    r"[가-힣A-Za-z0-9&·ㆍ]+|\([^()\n]{1,40}(?:\([^()\n]{1,20}\)[^()\n]{0,10})?\)|[^\s가-힣A-Za-z0-9&]"
)
_PARTICLED = re.compile(r"(?:[은는을를에의와며고께]|에서|에게|으로|라며|면서|하는|했던|부터|까지|이자|처럼)$")
_STRONG = ("의원", "장관", "차관", "대통령", "총리", "기자", "교수", "변호사", "후보", "지사")
_GLUED = ("의원", "위원", "장관", "차관", "대통령", "기자", "후보")
_BODY_HEADS = {
    "협회장": "협회",
    "연합회장": "연합회",
    "중앙회장": "중앙회",
    "위원장": "위원회",
    "조합장": "조합",
    "회장": "회",
}
_BETWEEN = (
    "전",
    "현",
    "前",
    "現",
    "신임",
    "겸",
    "차기",
    "임시",
    "초대",
    "직무대행",
    "소속",
    "출신",
    "상임",
    "공동",
    "고",
    "故",
)
_BREAKS = (
    "정부",
    "행정부",
    "측",
    "시절",
    "당시",
    "이날",
    "이후",
    "관계자",
    "등",
    "및",
    "위해",
    "대해",
    "통해",
    "따르면",
    "관련",
)
_BEING = re.compile(r"(?:인|이자|을 맡은|를 맡은|을 지낸|를 지낸|이던|이었던|였던)$")
_SPEAKER = re.compile(
    r"^[○◯●][ \t]?(?P<title>[가-힣·]{2,30})[ \t]{1,3}(?P<name>[가-힣]{2,4})(?=[ \t]|$)", re.MULTILINE
)
_PHONE = re.compile(r"\(?0\d{1,2}[-.)]\d{3,4}-\d{4}")
_CONTACT = re.compile(
    r"(?P<title>국[ ]?장|과[ ]?장|팀[ ]?장|단[ ]?장|서기관|사무관|주무관|조사관|연구관|센터장)[ \t]{1,4}"
    r"(?P<name>[가-힣][ ]?[가-힣][ ]?[가-힣]?)[ \t]{0,4}$"
)
_BLOG = re.compile(r"^by (?P<name>[^\s<>]{2,30}) \d{4}\. ?\d{1,2}\. ?\d{1,2}\.", re.MULTILINE)
_LISTED = re.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<name>[가-힣]{2,4})(?:\([^()\n]{1,30}\))?[ ]?(?P<sep>[·ㆍ‧・,、])[ ]?$"
)
_INTRODUCED = re.compile(r"\((?P<title>[가-힣]{2,8})[ :]{1,2}(?P<name>[가-힣]{2,4})(?=[ ]?[),·])")
_NEXT_TITLE = re.compile(r" (?:사장|의장|회장|의원|부사장|간사|위원장|CEO)(?![가-힣])")
# Titles that one person may bear in one text: 조승래 의원 is later 조 간사.
_CIRCLES = (
    ("의원", "위원장", "간사", "원내대표", "당대표", "최고위원", "정책위의장", "위원", "의장"),
    ("대표", "대표이사", "사장", "의장", "회장", "CEO", "부사장", "창업자", "부회장"),
    ("교수", "박사", "원장", "소장", "학장"),
)
_REPORTERS = ("기자", "특파원", "선임기자", "전문기자", "논설위원", "앵커", "에디터", "PD")


@dataclass(frozen=True, kw_only=True)
class Person(Span):
    """A person as a text names one: with the ``title`` and, where it stands there, the ``organisation``.

    ``basis`` beyond ``stated``: list (the title stands after the last of several names), short (유 장관,
    named in full elsewhere in the text). Where a short form fits several persons, ``name`` is the surname
    alone and ``candidates`` are their names.
    """

    name: str
    title: str | None = None
    organisation: str | None = None
    candidates: tuple[str, ...] = ()

    @property
    def byline(self) -> bool:
        """Say whether the person wrote the text rather than took part in what it tells."""
        return self.title is None or self.title in _REPORTERS


def read_people(
    text: str,
    organisations: Sequence[Organisation] | None = None,
    *,
    unspaced: Unspaced | None = None,
) -> tuple[Person, ...]:
    """Return the people of a text; ``organisations`` are those of the text, where they are known already."""
    told = read_organisations(text) if organisations is None else organisations
    reader = _Reader(text, told, unspaced or Unspaced(text))
    people = _without_inner([*reader.read(), *_by_form(text)])
    return tuple(
        sorted([*people, *_resolved(text, reader.shorts, people)], key=lambda one: (one.start, one.end))
    )


@dataclass(frozen=True)
class _Word:
    text: str
    start: int
    end: int


@dataclass
class _Reader:
    """One text on its way: the places of its organisations, and the short forms met."""

    text: str
    organisations: Sequence[Organisation]
    unspaced: Unspaced
    shorts: list[tuple[int, int, str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.ending_at = {one.end: one for one in self.organisations}
        self.starting_at = {one.start: one for one in self.organisations}
        self.covered = {
            place for one in self.organisations if len(one.text) < 40 for place in range(one.start, one.end)
        }

    def read(self) -> Iterator[Person]:
        """Yield what every title of the text tells."""

        def accept(start: int, end: int) -> bool:
            first, last = self.unspaced.given(start, end)
            if last - first > end - start and (
                last - first > end - start + 1 or self.text[first - 1].isalnum()
            ):
                return False  # 민주당 대표 is no 당대표
            return bool(NAME_ENDS.match(self.text, last))

        for start, end in titles().find(self.unspaced.text, accept):
            yield from self._titled(*self.unspaced.given(start, end))

    def _titled(self, start: int, end: int) -> Iterator[Person]:
        text, title = self.text, self.text[start:end]
        begins = start
        while begins and start - begins < 20 and (text[begins - 1].isalnum() or text[begins - 1] == "&"):
            begins -= 1
        prefix = text[begins:start]
        if len(prefix) == 3 and title in _GLUED and looks_like_name(prefix) and begins not in self.covered:
            yield from self._with_list(self._person(begins, end, prefix, title, begins))
            return
        words = [one for one in self._before(begins) if one.start < begins]
        if not words:
            return
        if words[0].text in _BETWEEN and len(words) > 1 and looks_like_name(words[1].text):
            words = words[1:]  # 홍남기 전 부총리
        organisation = self._glued_to(begins, start) or _head_of(prefix, title)
        full = "".join((prefix + title).split()) if not organisation else title
        nearest = self._name(words)
        if nearest is not None:
            name, at = nearest
            if len(name) > 2 or title in _STRONG or self._told_before(at):
                yield from self._with_list(self._person(at, end, name, full, at, organisation))
        elif self._is_short(words[0], begins):
            self.shorts.append((words[0].start, end, words[0].text, title))
        elif (found := self._across(words, begins, organisation)) is not None:
            name, at, belongs = found
            yield from self._with_list(self._person(at, end, name, full, None, belongs))

    def _glued_to(self, begins: int, start: int) -> str | None:
        """Return the organisation that a title is glued to: 쿠팡대표, 공정위원장."""
        for end in (start, start + 1):
            glued = self.ending_at.get(end)
            if glued is not None and glued.start == begins:
                return glued.text
        return None

    def _before(self, end: int) -> list[_Word]:
        """Return the words of the line before a place, the nearest first."""
        floor = max(0, end - _WINDOW)
        line = max(floor, self.text.rfind("\n", floor, end) + 1)
        words = [
            _Word(match[0], match.start(), match.end()) for match in _WORD.finditer(self.text, line, end)
        ]
        if words and line == floor and floor and self.text[floor - 1].isalnum():
            words = words[1:]  # cut by the window
        return words[::-1]

    def _name(self, words: list[_Word]) -> tuple[str, int] | None:
        """Return the name that stands right before, with or without (국민의힘·비례) after it."""
        nearest = words[0]
        if nearest.text.startswith("(") and len(words) > 1 and words[1].end == nearest.start:
            nearest = words[1]
        if match := foreign().search(self.text, max(0, nearest.end - 12), nearest.end):
            return match[0], match.start()
        *_, last = re.split("[·ㆍ]", nearest.text)
        if not looks_like_name(last) or (nearest.start in self.covered and nearest.end - 1 in self.covered):
            return None
        return last, nearest.end - len(last)

    def _told_before(self, at: int) -> bool:
        """Say whether an organisation or a title stands right before a place."""
        if self.text[at - 1 : at] != " ":
            return False
        before = self._before(at)
        return at - 1 in self.ending_at or (bool(before) and is_title(before[0].text))

    def _is_short(self, word: _Word, begins: int) -> bool:
        return is_surname(word.text) and self.text[word.end : begins] == " "

    def _across(
        self, words: list[_Word], begins: int, organisation: str | None
    ) -> tuple[str, int, str | None] | None:
        """Find the name before the organisation: 이대희 중소벤처기업부 소상공인 정책실장."""
        for place, word in enumerate(words[: _MOST + 1]):
            named = self._name(words[place:]) if word.start not in self.covered else None
            if named is not None and len(named[0]) > 2:
                between = [
                    self.ending_at[one] for one in self.ending_at.keys() & _ends(words[:place], begins)
                ]
                outer = max(between, key=lambda one: one.end - one.start, default=None)
                if outer is None and organisation is None:
                    return None
                return *named, organisation or (outer.text if outer else None)
            if not self._carries_on(word):
                return None
        return None

    def _carries_on(self, word: _Word) -> bool:
        """Say whether a word may stand between a name and its title."""
        if word.start in self.covered:
            return word.end - 1 in self.covered or not NAME_ENDS.fullmatch(self.text, word.end - 1, word.end)
        if word.text in _BETWEEN or word.text.startswith("("):
            return True
        if word.text in _BREAKS or not word.text[0].isalnum() or word.text[0].isdigit():
            return False
        if is_title(word.text):
            return self.text[word.end : word.end + 3] == " 겸 " or bool(
                _NEXT_TITLE.match(self.text, word.end)
            )
        return not _PARTICLED.search(word.text) and not (
            word.text[-1] in "과이가" and is_title(word.text[:-1])
        )

    def _person(
        self, start: int, end: int, name: str, title: str, at: int | None, organisation: str | None = None
    ) -> Person:
        """Make a person, from what stands before the name on; what follows in brackets may tell the party."""
        if at is not None:
            start, organisation = self._widened(at, organisation)
        if organisation is None:
            after = self.starting_at.get(end + 1) if self.text[end : end + 1] == "(" else None
            organisation = after.text if after else None
        return Person(
            start=start, end=end, text=self.text[start:end], name=name, title=title, organisation=organisation
        )

    def _widened(self, at: int, organisation: str | None) -> tuple[int, str | None]:
        """Return where the words before a name begin that belong to it: 카카오 비대위원장인 홍은택 대표."""
        start = at
        for _ in range(4):
            if self.text[start - 1 : start] != " ":
                break
            before = self.ending_at.get(start - 1)
            words = self._before(start)
            if before is not None:
                start, organisation = before.start, organisation or before.text
            elif words and (is_title(_BEING.sub("", words[0].text)) or words[0].text == "소속"):
                start = words[0].start
            else:
                break
        return start, organisation

    def _with_list(self, last: Person) -> Iterator[Person]:
        """Yield a person and those listed before with the same title: 조승래·박성중·최승재 의원."""
        first = last.start + last.text.index(last.name)
        listed: list[re.Match[str]] = []
        while first == last.start or listed:
            before = _LISTED.search(self.text, max(0, first - 45), first)
            if before is None or not looks_like_name(before["name"]) or before.start("name") in self.covered:
                break
            if before["sep"] in ",、" and len(before["name"]) < 3:
                break
            listed.append(before)
            first = before.start("name")
        organisation = last.organisation or (self._widened(first, None)[1] if listed else None)
        yield replace(last, organisation=organisation)
        for match in listed:
            start, end = match.span("name")
            name = match["name"]
            yield replace(
                last, start=start, end=end, text=name, name=name, organisation=organisation, basis="list"
            )


def _ends(words: Iterable[_Word], begins: int) -> set[int]:
    ends = {begins}
    for word in words:
        ends.update(range(word.start + 1, word.end + 1))
    return ends


def _head_of(prefix: str, title: str) -> str | None:
    """Return the body whose head a glued title names: 소상공인연합회장 is that of 소상공인연합회."""
    if not prefix or prefix in ("부", "전", "현"):
        return None
    return prefix + _BODY_HEADS[title] if title in _BODY_HEADS else None


def _by_form(text: str) -> Iterator[Person]:
    """Yield speakers of minutes, officials with a telephone number, and who wrote a blog's entry."""
    for match in _SPEAKER.finditer(text):
        if is_title(match["title"]) and looks_like_name(match["name"]):
            yield _formed(text, match.start("title"), match.end("name"), match["name"], match["title"])
    for match in _INTRODUCED.finditer(text):
        if is_title(match["title"]) and looks_like_name(match["name"]):
            yield _formed(text, match.start("title"), match.end("name"), match["name"], match["title"])
    for phone in _PHONE.finditer(text):
        if contact := _CONTACT.search(text, max(0, phone.start() - 24), phone.start()):
            name = contact["name"].replace(" ", "")
            if looks_like_name(name):
                title = contact["title"].replace(" ", "")
                yield _formed(text, contact.start("title"), contact.end("name"), name, title)
    for match in _BLOG.finditer(text):
        yield _formed(text, match.start("name"), match.end("name"), match["name"], None)


def _formed(text: str, start: int, end: int, name: str, title: str | None) -> Person:
    return Person(start=start, end=end, text=text[start:end], name=name, title=title)


def _in_one_circle(one: str, other: str) -> bool:
    return any(one.endswith(circle) and other.endswith(circle) for circle in _CIRCLES)


def _without_inner(people: Iterable[Person]) -> list[Person]:
    kept: list[Person] = []
    for one in sorted(people, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _resolved(
    text: str, shorts: Iterable[tuple[int, int, str, str]], people: Sequence[Person]
) -> Iterator[Person]:
    """Yield the short forms whose person the text names in full, first those of the same title."""
    covered = {place for one in people for place in range(one.start, one.end)}
    by_surname: defaultdict[str, dict[tuple[str, str | None], Person]] = defaultdict(dict)
    for one in people:
        for surname in {one.name[0], one.name[:2]}:
            by_surname[surname].setdefault((one.name, one.title), one)
    for start, end, surname, title in shorts:
        if start in covered:
            continue
        same = by_surname[surname].values()
        titled = [one for one in same if one.title and one.title.endswith(title)]
        titled = titled or [one for one in same if _in_one_circle(one.title or "", title)]
        names = tuple(dict.fromkeys(one.name for one in titled))
        if not names:
            continue
        one = next(one for one in titled if one.name == names[0])
        sole = len(names) == 1
        yield Person(
            start=start,
            end=end,
            text=text[start:end],
            basis="short",
            name=names[0] if sole else surname,
            title=title,
            organisation=one.organisation if sole else None,
            candidates=() if sole else names,
        )
