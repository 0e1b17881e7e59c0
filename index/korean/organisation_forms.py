"""Organisations that no list names, told by how their names end or by what stands beside them."""

from __future__ import annotations

from collections.abc import Iterator

from index.korean.boundaries import ends_name
from index.korean.known_names import Kind, not_organisations, places_of_courts
from index.korean.patterns import lazy

# Where a name stands, the name, what it is, how it is told, and a stock code.
Formed = tuple[int, int, str, Kind, str, str | None]

_LONGEST = 24
_QUOTED_LONGEST = 30
_OPEN, _CLOSE = "‘'\"“「『<《〈", "’'\"”」』>》〉"
_ENDINGS: dict[str, Kind] = {
    **dict.fromkeys(
        ("총연합회", "연합회", "협회", "중앙회", "상공회의소", "협동조합", "변호사회", "의사회", "약사회"),
        "association",
    ),
    **dict.fromkeys(("노동조합", "노조", "연맹", "총연맹"), "union"),
    **dict.fromkeys(
        (
            "위원회",
            "협의회",
            "협의체",
            "시민연대",
            "대책위",
            "진흥원",
            "개발원",
            "진흥공단",
            "관리공단",
            "재단",
        ),
        "body",
    ),
    **dict.fromkeys(("대학교", "과학기술원"), "university"),
    **dict.fromkeys(("행정법원", "회생법원", "가정법원", "특허법원"), "court"),
    **dict.fromkeys(("일보", "신문"), "media"),
}
# 방지법 and 표시광고법 end alike: a court is one only behind its place.
_COURTS = {"지법": "지방법원", "고법": "고등법원", "지검": "지방검찰청", "고검": "고등검찰청"}
_ALL_COURTS = {**_COURTS, **{name: name for name in _COURTS.values()}}
_ENDING = lazy("|".join(sorted((*_ENDINGS, *_ALL_COURTS), key=len, reverse=True)))
_LEAST = {"협의체": 3, "협의회": 3, "재단": 3}
_GENERIC = (
    *("관련", "각종", "해당", "유관", "소속", "모든", "일부", "다른", "여러", "국회", "이번", "정부", "민간"),
    *("지역", "업종별", "기타", "현행"),
)
_COMPANY_WORDS = ("㈜", "(주)", "주식회사")
COMPANY_FORM = lazy(r"(?:㈜|\(주\)|주식회사)[ ]?$")
_CODED = lazy(r"(?<![\w&])(?P<name>[\w&]{2,15})[(\[](?P<code>\d{6})[)\]]")
_BYLINE = lazy(r"\[(?P<name>[\w&]{2,15})[ ](?:[가-힣]{2,4}[ ])?[가-힣]{2,4}[ ](?:기자|특파원)\]")
_SUBJECT = lazy(
    r"(?P<speaker>[ ]?측|[ ](?:관계자|대표이사|대표|부사장|대변인))?(?P<particle>은|는|이|가|[ ]역시)[ ]"
)
_CLAUSE = 90  # letters in which a subject's verb must stand
_SENTENCE_END = lazy(r"[.!?][ \n]|\n")
# What companies do and say, and vegetables and the next in a row do not.
_OF_COMPANIES = lazy(
    r"밝혔|밝힌[ ]바|(?:발표|공지|도입|지급|개편|사과|해명|약속|인수|보상|철수|반박)[했한하]|선보[이였]"
    r"|출시|투자[했한하]|체결|합병|환불|내놨|내놓|(?:요금제|수수료|서비스|정산|가맹점|이용자[ ]정보)[를을]"
    r"|(?:제도|보상금|지원금|쿠폰|이용료|판매자|입점업체|소상공인|이용자|약관|기본[ ]설정)(?:[를을에의]|에게)"
)
# A name beside ㈜ or 주식회사.
_COMPANY = lazy(
    r"(?:㈜|\(주\)|주식회사[ ])[ ]?(?!등)(?P<after>[\w&]{2,15})"
    r"|(?<![\w&])(?P<before>[\w&]{2,15})(?:㈜|\(주\))"
)
# A university's short name before its people.
_UNIVERSITY = lazy(
    r"(?<![가-힣])(?P<name>(?!확대|최대|절대|현대|시대|세대|상대|반대|기대|무대|군대|침대|연대|초대|역대|증대)[가-힣]{1,5}대)"
    r"(?=(?:[ ](?:[가-힣]{2,10}[ ]){0,2})?(?:명예|석좌|겸임|초빙|부|조)?"
    r"(?:교수|총장|로스쿨|법학전문대학원|법전원|산학협력단))"
)


def told_by_form(text: str) -> Iterator[Formed]:
    """Yield the organisations that an ending, a code, a company's form or a byline tells."""
    yield from _told_by_ending(text)
    for match in _CODED.finditer(text):
        yield match.start(), match.end(), match["name"], "company", "code", match["code"]
    for match in _COMPANY.finditer(text) if any(word in text for word in _COMPANY_WORDS) else ():
        name = match["before"] or _without_particle(match["after"])
        end = match.end() if match["before"] else match.start("after") + len(name)
        yield match.start(), end, name, "company", "ending", None
    for match in _UNIVERSITY.finditer(text) if "대" in text else ():
        yield *match.span("name"), match["name"], "university", "ending", None
    for match in _BYLINE.finditer(text) if "]" in text else ():
        yield *match.span("name"), match["name"], "media", "ending", None


def is_subject(text: str, start: int, end: int, particles: str) -> bool:
    """Say whether a word does what only a company does: 당근은 … 출시했다, 저희 당근이."""
    match = _SUBJECT.match(text, end)
    if match is None or text.endswith(("그 ", "바로 "), 0, start):
        return False
    if match["speaker"] or text.endswith("저희 ", 0, start):
        return True
    if match["particle"].replace(" 역시", "은") not in particles:
        return False
    reach = match.end() + _CLAUSE
    stop = _SENTENCE_END.search(text, match.end(), reach)
    return bool(_OF_COMPANIES.search(text, match.end(), stop.start() if stop else reach))


def _without_particle(word: str) -> str:
    """Return a name without the particle glued to it, which no list tells: 다나와컴은."""
    for end in range(2, len(word)):
        if ends_name(word, end):
            return word[:end]
    return word


def _told_by_ending(text: str) -> Iterator[Formed]:
    for match in _ENDING.finditer(text):
        start, end, ending = match.start(), match.end(), match[0]
        if not (ends_name(text, end) or (text.startswith("장", end) and ends_name(text, end + 1))):
            continue
        while start and end - start < _LONGEST and (text[start - 1].isalnum() or text[start - 1] == "&"):
            start -= 1
        word, place = text[start:end], text[start : match.start()]
        if ending in _ALL_COURTS:
            if place in places_of_courts():
                yield start, end, place + _ALL_COURTS[ending], "court", "ending", None
            continue
        if (opened := _quoted_from(text, start, end)) is not None:
            yield opened, end, text[opened:end], "body", "ending", None
            continue
        cut = start and text[start - 1].isalnum()
        if cut or len(place) < _LEAST.get(ending, 2) or word in not_organisations():
            continue
        if not word.startswith(_GENERIC):
            yield start, end, word, _ENDINGS[ending], "ending", None


def _quoted_from(text: str, start: int, end: int) -> int | None:
    """Return where a quoted name of several words begins (‘1015 피해지원 협의체’)."""
    if text[end : end + 1] not in tuple(_CLOSE):
        return None
    for at in range(start - 1, max(-1, end - _QUOTED_LONGEST), -1):
        if text[at] in _OPEN:
            return at + 1 if " " in text[at + 1 : end] else None
        if text[at] in "\n,.":
            return None
    return None
