"""Telling the captions that stand among an article's lines, by their credit and by what they describe."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from crawler.pages.markup import letters
from crawler.pages.notices import is_notice

_SOURCE = r"[가-힣A-Za-z0-9]{2,12}"
# A bullet that ends with 제공 ("무료 교육 제공") is none: a credit follows a stop or stroke.
_PHOTO_CREDIT = re.compile(
    rf"(?:[/|]\s?(?:사진\s?=?\s?)?{_SOURCE}(?:\s?(?:기자|제공))?|[\[(（<]?\s?(?:사진|자료|그래픽|이미지|출처|제공)\s?(?:제공|출처)?\s?[=:：|]\s?[^\n]{{1,40}}|"
    rf"(?:사진|이미지)\s?제공|(?<=\.)\s?{_SOURCE}\s?제공|[\[(（<]\s?[^\n\])）>]{{1,20}}\s제공|ⓒ[^\n]{{1,20}}|(?:연합뉴스|뉴시스|뉴스1)|[\[(]\s?사진[^\n]{{0,30}}[\])])\s?[\])）>.]?\Z"
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
_MARKED = re.compile(r"[▲↑△▼◀]\s?")
_SHARED_OPENING, _NEAR = 40, 3


def without_captions(lines: Sequence[str], marked: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the lines that are no captions, and the captions, those first that markup has set apart."""
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
    if _MARKED.match(line) or _SCENE.search(_PHOTO_CREDIT.sub("", line).rstrip()):
        return True
    # A caption may open as the lead does, and then say what the picture shows.
    opening = letters(line)[:_SHARED_OPENING]
    return len(opening) == _SHARED_OPENING and any(letters(other).startswith(opening) for other in following)
