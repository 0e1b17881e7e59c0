"""People told by a title: 이종호 장관, 강한승 쿠팡 대표, 조승래·변재일 의원."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from index.korean.boundaries import NAME_ENDS
from index.korean.organisations import Organisation
from index.korean.patterns import lazy
from index.korean.person import Person
from index.korean.person_context import BETWEEN, Context, Word, head_of, last_listed
from index.korean.person_names import is_surname, is_title, looks_like_name, titles
from index.korean.spans import place

_MOST = 6  # words between a name and its title
_PARTICLED = lazy(r"(?:[은는을를에의와며고께]|에서|에게|으로|라며|면서|하는|했던|부터|까지|이자|처럼)$")
_STRONG = ("의원", "장관", "차관", "대통령", "총리", "기자", "교수", "변호사", "후보", "지사")
_GLUED = ("의원", "위원", "장관", "차관", "대통령", "기자", "후보")
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
_LISTED = lazy(
    r"(?<![가-힣A-Za-z0-9])(?P<name>[가-힣]{2,4})(?P<bracket>\([^()\n]{1,30}\))?[ ]?(?P<sep>[·ㆍ‧・,、])[ ]?$"
)
_GLUE = lazy(r"[^\W_ㆍ]|&")
_PAIRED = lazy(r"(?P<sep>[·ㆍ‧・,、])[ ]?$")
_WORD_BEFORE = lazy(r"(?<![가-힣A-Za-z0-9])[가-힣]{2,4}$")
_FOLLOWING = lazy(r" (?P<name>[가-힣]{3})")
_PUBLIC = ("party", "committee", "ministry", "agency", "assembly")
_NEXT_TITLE = lazy(r" (?:사장|의장|회장|의원|부사장|간사|위원장|CEO)(?![가-힣])")
Short = tuple[int, int, str, str]  # where it begins and ends, the surname, the title


class TitledPeople(Context):
    """The people that the titles of one text tell; ``shorts`` are the short forms met (유 장관)."""

    shorts: list[Short]

    def read(self) -> Iterator[Person]:
        """Yield what every title of the text tells."""
        self.shorts = []

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
        while begins and start - begins < 20 and _GLUE.match(text, begins - 1):
            begins -= 1
        prefix = text[begins:start]
        if len(prefix) == 3 and title in _GLUED and looks_like_name(prefix) and begins not in self.covered:
            yield from self._with_list(self._person(begins, end, prefix, title, begins))
            return
        glued = self.glued_to(begins, start)
        organisation = glued or head_of(prefix, title)
        words = [one for one in self.before(begins) if one.start < begins]
        if len(words) > 1 and words[0].text in BETWEEN and looks_like_name(last_listed(words[1].text)):
            words = words[1:]  # 홍남기 전 부총리
        full = "".join((prefix + title).split()) if not organisation else title
        nearest = self.name(words) if words else None
        if nearest is not None:
            name, at = nearest
            if len(name) > 2 or title in _STRONG or self.told_before(at):
                belongs = organisation or self.in_bracket(words[0])
                yield from self._with_list(self._person(at, end, name, full, at, belongs))
        elif words and self._is_short(words[0], begins):
            self.shorts.append((words[0].start, end, words[0].text, title))
        elif words and (found := self._across(words, begins, organisation)) is not None:
            name, at, belongs = found
            if glued is None and belongs != organisation:
                full = "".join((prefix + title).split())  # 카카오 경영쇄신위원장
            last = self._person(at, end, name, full, None, belongs)
            yield from self._paired(last) if self._is_paired(at) else self._with_list(last)
        elif organisation is not None:
            yield from self._headed(begins, end, title, organisation)
        elif words and self.text[words[0].end : begins] == " ":  # 로저스 대표, of 해럴드 로저스
            self.shorts.append((words[0].start, end, words[0].text, title))

    def _headed(self, start: int, end: int, title: str, organisation: str) -> Iterator[Person]:
        """Yield whom the head of a body is named before: 한국소비자원장 윤수현."""
        after = _FOLLOWING.match(self.text, end)
        if after and NAME_ENDS.match(self.text, after.end()) and looks_like_name(after["name"]):
            where = place(self.text, start, after.end())
            yield Person(**where, name=after["name"], title=title, organisation=organisation)

    def _is_short(self, word: Word, begins: int) -> bool:
        return is_surname(word.text) and self.text[word.end : begins] == " "

    def _across(
        self, words: list[Word], begins: int, organisation: str | None
    ) -> tuple[str, int, str | None] | None:
        """Find the name before the organisation: 이대희 중소벤처기업부 소상공인 정책실장."""
        for nth, word in enumerate(words[: _MOST + 1]):
            named = self.name(words[nth:])
            if (
                named is not None
                and named[1] not in self.covered
                and (len(named[0]) > 2 or self._is_public(word.end, begins))
            ):
                between = [self.ending_at[one] for one in self.ending_at.keys() & _ends(words[:nth], begins)]
                outer = max(between, key=lambda one: one.end - one.start, default=None)
                if outer is None and organisation is None:
                    return None
                return *named, self._nearer(outer, begins, organisation)
            if not self._carries_on(word):
                return None
        return None

    def _is_public(self, end: int, begins: int) -> bool:
        """Say whether a public body alone stands between a name and its title: 김현 과방위 간사."""
        body = self.starting_at.get(end + 1) if self.text[end : end + 1] == " " else None
        return body is not None and body.kind in _PUBLIC and body.end in (begins - 1, begins)

    def _nearer(self, outer: Organisation | None, begins: int, organisation: str | None) -> str | None:
        """Return whose title it is: 카카오 경영쇄신위원장, but 국회 산자위원장."""
        if outer is None or (
            organisation is not None and (begins in self.starting_at or outer.kind in _PUBLIC)
        ):
            return organisation
        return outer.text if organisation is None or outer.end == begins - 1 else organisation

    def _carries_on(self, word: Word) -> bool:
        """Say whether a word may stand between a name and its title."""
        if word.start in self.covered:
            return word.end - 1 in self.covered or not NAME_ENDS.fullmatch(self.text, word.end - 1, word.end)
        if word.text in BETWEEN or word.text.startswith("("):
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
            start, organisation = self.widened(at, organisation)
        if organisation is None:
            after = self.starting_at.get(end + 1) if self.text[end : end + 1] == "(" else None
            organisation = after.text if after else None
        return Person(
            start=start, end=end, text=self.text[start:end], name=name, title=title, organisation=organisation
        )

    def _with_list(self, last: Person) -> Iterator[Person]:
        """Yield a person and those listed before with the same title: 조승래·박성중·최승재 의원."""
        first = self._first_of(last)
        listed: list[re.Match[str]] = []
        while first == last.start or listed:
            before = _LISTED.search(self.text, max(0, first - 45), first)
            if before is None or not looks_like_name(before["name"]) or before.start("name") in self.covered:
                break
            if before["sep"] in ",、" and len(before["name"]) < 3:
                break
            listed.append(before)
            first = before.start("name")
        own = {match.start("name"): self._own(match) for match in listed}
        organisation = last.organisation
        if organisation is None and listed:
            organisation = self.widened(first, None)[1]
        yield replace(last, organisation=organisation)
        shared = None if any(own.values()) else organisation
        for match in listed:
            where = place(self.text, *match.span("name"))
            belongs = own[match.start("name")] or shared
            yield replace(last, **where, name=match["name"], organisation=belongs, basis="list")

    def _first_of(self, person: Person) -> int:
        at = person.text.find(person.name)
        if at < 0:  # cut by a stray space
            at = person.text.index(f"{person.name[0]} {person.name[1:]}")
        return person.start + at

    def _own(self, listed: re.Match[str]) -> str | None:
        inner = self.starting_at.get(listed.start("bracket") + 1) if listed["bracket"] else None
        return inner.text if inner else None

    def _paired(self, last: Person) -> Iterator[Person]:
        """Yield a person and those before with an organisation each and the same title."""
        yield last
        at = last.start
        while (pair := self._before_pair(at)) is not None:
            name, at, party = pair
            yield replace(
                last,
                **place(self.text, at, party.end),
                name=name,
                organisation=party.text,
                basis="list",
            )

    def _is_paired(self, at: int) -> bool:
        return self._before_pair(at) is not None

    def _before_pair(self, at: int) -> tuple[str, int, Organisation] | None:
        """Return the name and its own organisation before a separator: 박충권 국민의힘·이훈기 …."""
        sep = _PAIRED.search(self.text, max(0, at - 2), at)
        party = self.ending_at.get(sep.start()) if sep else None
        if party is None or self.text[party.start - 1 : party.start] != " ":
            return None
        word = _WORD_BEFORE.search(self.text, max(0, party.start - 6), party.start - 1)
        if word is None or not looks_like_name(word[0], titled=True) or word.start() in self.covered:
            return None
        return word[0], word.start(), party


def _ends(words: Iterable[Word], begins: int) -> set[int]:
    ends = {begins}
    for word in words:
        ends.update(range(word.start + 1, word.end + 1))
    return ends
