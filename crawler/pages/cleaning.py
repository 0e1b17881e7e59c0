"""What is not the article goes: share bars, notices, repeats; captions are set apart.

A tail such as 제보는 카카오톡 or 카카오스토리 must never make a mention of Kakao. A line goes only where
the whole of it is such a thing: an article may speak of 무단 수집 or of what one reports by 카카오톡.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crawler.pages.bylines import without_dateline, without_signature
from crawler.pages.markup import letters

_SHARED = (
    r"트위터|페이스북|카카오\s?스토리|카카오톡|카톡|네이버\s?블로그|네이버\s?밴드|네이버|밴드|블로그|인스타그램|라인|텔레그램|링크드인|"
    r"유튜브|핀터레스트|(?:URL|주소|링크)\s?복사(?:하기)?|기사\s?공유(?:하기)?|공유(?:하기)?|인쇄(?:하기)?|프린트|스크랩(?:하기)?|"
    r"글자\s?크기(?:\s?(?:조절|변경|키우기|줄이기))?|좋아요|댓글(?:\s?\d+)?|이메일|메일|닫기|구독(?:하기)?|가-?|가\+|X|twitter|facebook|"
    r"kakao(?:talk|story)?|band|email|print|share|본문\s?바로가기|목록|이전글?|다음글?|맨\s?위로|top"
)
_SHARE_BAR = re.compile(
    rf"(?:(?:{_SHARED})(?:으?로\s?(?:공유|보내기)(?:하기)?)?[\s|·,/]*){{1,20}}", re.IGNORECASE
)
_COPYRIGHT = re.compile(
    r"[\[<(〈【▶※\s]*(?:저작권자\s?(?:ⓒ|©|\(c\)|:)|copyrights?|ⓒ|©|\(c\))[^\n]{0,200}"
    r"|[\[<(〈【▶※\s]*[^\n]{0,60}무단\s?(?:전재|복제|배포)[^\n]{0,80}금지[^\n]{0,30}",
    re.IGNORECASE,
)
_COPYRIGHT_TAIL = re.compile(
    r"\s*[\[<(〈【]?\s*(?:저작권자\s?(?:ⓒ|©|\(c\))|copyrights?\s?(?:ⓒ|©|\(c\)|by|\d{4})|(?:ⓒ|©)[^\n]{1,60}무단)[^\n]{0,160}\Z",
    re.IGNORECASE,
)
_NOTICES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:advertisement|광고|ad|sponsored|\[?끝\]?|\(끝\)|\[사진\s?=[^\]]*\])",
        r"[\[(<■▶▷☞◆●※\s]*(?:관련\s?(?:기사|뉴스)|추천\s?(?:기사|뉴스)|주요\s?뉴스|많이\s?본\s?(?:기사|뉴스)|인기\s?(?:기사|뉴스)|핫\s?이슈)[\])>\s:]*",
        r"[▶▷☞◆■◀\s]+[^\n]{0,80}(?:구독|바로\s?가기|채널|제보|앱\s?다운|다운로드|클릭|보러\s?가기|이벤트|무료)[^\n]{0,40}",
        r"[^\n.]{0,40}제보(?:는|하기|\s?:|\s?:|를?\s?(?:기다립니다|받습니다))[^\n]{0,120}",
        r"[\[(▣■※☎\s]*(?:카카오톡|카톡|이메일|전화|라인|페이스북|유튜브|네이버)[^\n가-힣]{0,4}(?:[:：]|okjebo|jebo|[‘'\"]?\w+제보)[^\n]{0,60}",
        r"(?:#[^\s#]{1,40}\s*){1,30}",
        r"※[^\n]{0,200}(?:자살\s?예방|생명의\s?전화|☎?\s?1393|☎?\s?109)[^\n]{0,200}",
        r"[\[(\s]*(?:19|20)\d\d[-./년]\s?\d{1,2}[-./월]\s?\d{1,2}일?[\s.]*(?:\d{1,2}:\d{2}(?::\d{2})?)?\s*송고[\])\s]*",
        r"(?:기사\s?)?(?:입력|수정|등록|최종\s?수정)\s?[:：]?\s?(?:19|20)\d\d[-./]\s?\d{1,2}[-./]\s?\d{1,2}[^\n가-힣]{0,20}",
        r"[\w-]+(?:\.[\w-]+){1,3}\s?\|\s?[가-힣]{2,4}\s?기자",
        r"by\s\S{1,30}\s(?:19|20)\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?",
        r"(?:브라우저가\s)?(?:video|audio)\s?태그를\s?지원하지[^\n]{0,80}",
        r"(?:기사\s?)?(?:URL|주소|링크)[이가]\s?복사되었습니다\.?|당신이\s?관심\s?있을\s?만한\s?(?:이슈|기사|뉴스)",
        r"(?:이미지|사진)\s?(?:확대(?:\s?보기)?|크게\s?보기)|[^\n]{0,10}AI\s?학습(?:\s?및)?\s?활용\s?금지[^\n]{0,20}",
    )
)
_PLACEHOLDER = re.compile(r"\$\$[A-Z]{3,20}\$\$|\[\[?--?image\d+--?\]?\]")
_PHOTO_CREDIT = re.compile(
    r"(?:[/|]\s?(?:사진\s?=?\s?)?[가-힣A-Za-z]{2,12}(?:\s?기자)?|[\[(（<]?\s?(?:사진|자료|그래픽|이미지|출처|제공)\s?(?:제공|출처)?\s?[=:：|]\s?[^\n]{1,40}|"
    r"(?:사진|이미지)\s?제공|[가-힣]{2,8}\s?제공|ⓒ[^\n]{1,20}|(?:연합뉴스|뉴시스|뉴스1)|[\[(]\s?사진[^\n]{0,30}[\])])\s?[\])）>.]?\Z"
)
_SCENE = re.compile(
    r"(?:하고|고|며|져|들어|보고|열리고|모여|나서고)\s?있다\.?\Z|(?:모습|장면|기념\s?촬영|전경|캡처|캡쳐)\.?\s?\Z"
)
# What people do before cameras: a line on that, above a line of credit, describes the picture.
_POSING = re.compile(
    r"(?:발언|인사말?|촬영|설명|악수|답변|질의|연설|포즈|브리핑|발표|입장|이동|회의|간담회|기자회견|대화|축사)(?:을|를)?\s?"
    r"(?:하고|하며|취하고|나누고|진행하고|갖고|열고)\s?있다\.?\Z|모습\.?\s?\Z"
)
_NAMED_PHOTO = re.compile(r"[\[(（<]\s?사진\s?[=:|]\s?[^\n]{1,40}[\])）>]\Z")
_ONLY_CREDIT = re.compile(r"[\[(（<]\s?(?:사진|자료|그래픽|이미지)[^\n]{0,40}[\])）>]\.?")
_MARKED_CAPTION = re.compile(r"[▲↑△▼◀]\s?")
_RUN, _LONG_LINE, _SHARED_OPENING, _NEAR = 3, 20, 40, 3


@dataclass(frozen=True)
class Cleaned:
    """Paragraphs of the article alone, with the captions and the writers' names that stood between them."""

    body: tuple[str, ...]
    captions: tuple[str, ...]
    names: tuple[str, ...]


def clean(lines: Iterable[str], titled: str | None = None, captions: Iterable[str] = ()) -> Cleaned:
    """Return what of a page's lines is its article.

    ``titled`` is a title that may stand above the article; ``captions`` are those that markup has set apart.
    """
    names: list[str] = []
    kept = [_PLACEHOLDER.sub(" ", line).strip() for line in lines]
    kept, apart = _without_captions(without_repeats([line for line in kept if line]), captions)
    kept = _without_tail([line for line in kept if not is_notice(line)])
    if kept and titled and letters(kept[0]) == letters(titled):
        kept = kept[1:]
    if kept:
        kept[0], found = without_dateline(kept[0])
        names += found
    body: list[str] = []
    for line in kept:
        shorter, found = without_signature(_COPYRIGHT_TAIL.sub("", line).rstrip())
        names += found
        if shorter and not is_notice(shorter):
            body.append(shorter)
    return Cleaned(tuple(body), tuple(dict.fromkeys(apart)), tuple(dict.fromkeys(names)))


def is_notice(line: str) -> bool:
    """Tell whether the whole of a line is a share bar or a notice of the outlet."""
    if len(line) > 400:
        return False
    return any(pattern.fullmatch(line) for pattern in (_SHARE_BAR, *_NOTICES))


def without_repeats(lines: Sequence[str]) -> list[str]:
    """Return lines without the runs that repeat an earlier run of at least three long lines."""
    keys = [letters(line) for line in lines]
    first: dict[str, int] = {}
    kept: list[str] = []
    place = 0
    while place < len(lines):
        length = _repeated(keys, first.get(keys[place]), place)
        run = range(place, place + max(length, 1))
        if sum(len(keys[at]) >= _LONG_LINE for at in run) < _RUN:
            kept.extend(lines[at] for at in run)
        for at in run:
            first.setdefault(keys[at], at)
        place = run.stop
    return kept


def _repeated(keys: Sequence[str], earlier: int | None, place: int) -> int:
    """Return how many keys from ``place`` on repeat those from ``earlier`` on."""
    if earlier is None:
        return 0
    length = 0
    while (
        earlier + length < place
        and place + length < len(keys)
        and keys[earlier + length] == keys[place + length]
    ):
        length += 1
    return length


def _without_tail(lines: list[str]) -> list[str]:
    """Return lines up to the copyright line: what stands below it is the page's."""
    total = sum(map(len, lines))
    seen = 0
    kept: list[str] = []
    for line in lines:
        seen += len(line)
        if not (len(line) <= 260 and _COPYRIGHT.fullmatch(line)):
            kept.append(line)
        elif seen * 2 > total:
            break
    return kept


def _without_captions(lines: Sequence[str], marked: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the lines that are no captions, and the captions."""
    captions = [caption for caption in marked if caption and not is_notice(caption)]
    known = {letters(caption) for caption in captions}
    kept: list[str] = []
    for place, line in enumerate(lines):
        if letters(line) in known:
            continue
        if _ONLY_CREDIT.fullmatch(line):
            described = kept.pop() if kept and _POSING.search(kept[-1][-60:]) else ""
            captions.append(f"{described} {line}".strip())
        elif _is_caption(line, lines[place + 1 : place + 1 + _NEAR]):
            captions.append(line)
        else:
            kept.append(line)
    return kept, captions


def _is_caption(line: str, following: Sequence[str]) -> bool:
    if len(line) > 600 or not _PHOTO_CREDIT.search(line):
        return False
    if (named := _NAMED_PHOTO.search(line)) and not line[: named.start()].rstrip().endswith("니다."):
        return True
    if _MARKED_CAPTION.match(line) or _SCENE.search(_PHOTO_CREDIT.sub("", line).rstrip()):
        return True
    # A caption may open as the lead does, and then say what the picture shows.
    opening = letters(line)[:_SHARED_OPENING]
    return len(opening) == _SHARED_OPENING and any(letters(other).startswith(opening) for other in following)
