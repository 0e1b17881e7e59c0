"""Lines that are no part of an article: share bars and notices anywhere, the outlet's calls at its ends.

A line goes only where the whole of it is such a thing. What ends as a report's sentence is one (``했다``),
and an article may speak of 공익 제보, of a ban on 무단 복제 or of what one does by 카카오톡.
"""

from __future__ import annotations

import re

_SHARED = (
    r"트위터|페이스북|카카오\s?(?:스토리|뷰)|카카오톡|카톡|네이버\s?블로그|네이버\s?밴드|네이버|밴드|블로그|인스타그램|라인|텔레그램|링크드인|"
    r"유튜브|핀터레스트|(?:URL|주소|링크)\s?복사(?:하기)?|기사\s?공유(?:하기)?|공유(?:하기)?|인쇄(?:하기)?|프린트|스크랩(?:하기)?|"
    r"글자\s?크기(?:\s?(?:조절|변경|키우기|줄이기))?|좋아요|댓글(?:\s?\d+)?|이메일|메일|닫기|구독(?:하기)?|가-?|가\+|X|twitter|facebook|"
    r"kakao(?:talk|story)?|band|email|print|share|본문\s?바로가기|목록|이전글?|다음글?|맨\s?위로|top"
)
_SHARE_BAR = re.compile(
    rf"(?:이\s?(?:기사|글)를\s)?(?:(?:{_SHARED})(?:(?:\(?으?\)?로|에서?)\s?(?:기사\s?)?(?:공유|보내기)(?:하기)?)?[\s|·,/]*){{1,20}}",
    re.IGNORECASE,
)
_PLATFORM = (
    r"(?:카카오\s?(?:톡|뷰|스토리|채널)|카톡|네이버|다음|유튜브|인스타그램|페이스북|텔레그램|트위터|밴드)"
)
_NOTICES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:advertisement|광고|ad|sponsored|\[?끝\]?|\(끝\)|\[사진\s?=[^\]]*\])",
        r"[\[(<■▶▷☞◆●※\s]*(?:관련\s?(?:기사|뉴스)|추천\s?(?:기사|뉴스)|주요\s?뉴스|많이\s?본\s?(?:기사|뉴스)|인기\s?(?:기사|뉴스)|핫\s?이슈)[\])>\s:]*",
        r"[▶▷☞◀\s]+[^\n]{0,80}(?:구독(?:하기|하세요)?|바로\s?가기|보러\s?가기|제보하기|클릭|채널\s?추가)[\s!.)\]>◀]*",
        r"[^\n.]{0,40}제보(?:는|하기|\s?:)?\s?[^\n]{0,20}(?:카카오톡|카톡|라인|이메일|메일|전화)[\s:：/]*(?:(?:라인|ID|아이디|카톡)[\s:：/]*)?"
        r"[‘'\"]?[\w.+@-]{2,60}[’'\"]?(?:\s?(?:검색|추가))?[^\n가-힣]{0,40}",
        r"[\[(▣■▷▶◇※☎\s]*(?:카카오톡|카톡|이메일|전화|라인)\s?(?:ID|아이디)?\s?[:：]?\s?(?:\S*jebo\S*|[‘'\"]?\S{1,12}제보[’'\"]?)[^\n]{0,30}",
        r"(?:#[^\s#]{1,40}\s*){1,30}",
        r"※[^\n]{0,200}(?:자살\s?예방|생명의\s?전화|☎?\s?1393|☎?\s?109)[^\n]{0,200}",
        r"[\[(\s]*(?:19|20)\d\d[-./년]\s?\d{1,2}[-./월]\s?\d{1,2}일?[\s.]*(?:\d{1,2}:\d{2}(?::\d{2})?)?\s*송고[\])\s]*",
        r"(?:기사\s?)?(?:입력|수정|등록|최종\s?수정)\s?[:：]?\s?(?:19|20)\d\d[-./]\s?\d{1,2}[-./]\s?\d{1,2}[^\n가-힣]{0,20}",
        r"[\w-]+(?:\.[\w-]+){1,3}\s?\|\s?[가-힣]{2,4}\s?기자",
        r"by\s\S{1,30}\s(?:19|20)\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?",
        r"(?:브라우저가\s)?(?:video|audio)\s?태그를\s?지원하지[^\n]{0,80}",
        r"(?:기사\s?)?(?:URL|주소|링크)[이가]\s?복사되었습니다\.?|당신이\s?관심\s?있을\s?만한\s?(?:이슈|기사|뉴스)",
        r"(?:이미지|사진)\s?(?:확대(?:\s?보기)?|크게\s?보기)|[\[(<※\s]*AI\s?학습(?:\s?및)?\s?활용\s?금지[\])>\s]*",
    )
)
# What stands above or below an article, and might be a heading or a bullet within one.
_CALLS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"[^\n]{{0,60}}{_PLATFORM}[^\n]{{0,40}}(?:채널|친구|봇)[^\n]{{0,30}}(?:추가|검색|구독|맺기)(?:하기)?[\s!.)\]>]*",
        rf"[^\n]{{0,60}}{_PLATFORM}(?:[,·]\s?{_PLATFORM}){{0,4}}(?:\s?(?:채널|TV))?(?:에서도?|\(?으?\)?로도?)\s[^\n]{{0,40}}(?:만나요|만나보세요|공유(?:하기)?|보내기|받기|보기|받아보세요|(?:구독|팔로우|추가)(?:하기|하세요|해\s?주세요)?)[\s!.)\]>]*",
        rf"[\[(▶▷☞※■\s]*{_PLATFORM}\s?(?:ID|아이디|계정)\s?[:：]?\s?[‘'\"@]?[A-Za-z0-9_.@-]{{3,40}}[’'\")\]]?",
        rf"[▶▷☞◆■◇\s]+{_PLATFORM}\s?[:：]\s?[^\n]{{0,40}}(?:검색|추가)[^\n]{{0,20}}",
        r"[▶▷☞◆■◇\s]*(?:전화|이메일|메일)\s?[:：]\s?[A-Za-z0-9@_.+ -]{5,60}",
        r"[▶▷☞◆■◇\s]*제보(?:하기)?\s?[:：]?",
        r"[^\n.]{0,40}(?:카카오톡|카톡|라인)\s?제보\s?(?:[:：]|ID|아이디)[^\n]{0,60}",
        r"[^\n]{0,80}무단\s?(?:전재|복제|배포)[^\n]{0,40}금(?:합|지합|지됩)니다[\s.]*",
        r"[^\n.]{0,60}제보를?[^\n.]{0,20}(?:기다립니다|기다려요|받습니다|부탁드립니다|바랍니다|주세요|보내주세요)[\s.!]*",
        r"[▶▷☞◆■◀\s]+[^\n]{0,80}(?:앱\s?다운(?:로드)?|다운로드|구독\s?이벤트|무료\s?구독)[\s!.)\]>◀]*",
    )
)
_COPYRIGHT = re.compile(
    r"[\[<(〈【▶※*\s]*(?:저작권자\s?(?:ⓒ|©|\(c\))|copyrights?\s?(?:ⓒ|©|\(c\)|by|\d{4}|:)|ⓒ|©|\(c\))[^\n]{0,200}"
    r"|[^\n]{0,60}all\s?rights\s?reserved[^\n]{0,40}"
    r"|(?:[\[<(〈【▶※ⓒ©][^\n]{0,60}|저작권자[^\n]{0,40}|[^\n]{1,20}[,.]\s(?=[^\n]{0,12}재\s?배포))?무단\s?(?:전재|복제|배포)\s?(?:및|와|과|[-–·,/‧ㆍ])?\s?[^\n]{0,40}금지[\s.\])>】〉]*[^가-힣\n]{0,40}",
    re.IGNORECASE,
)
_COPYRIGHT_TAIL = re.compile(
    r"\s*[\[<(〈【]?\s*(?:저작권자\s?(?:ⓒ|©|\(c\))|copyrights?\s?(?:ⓒ|©|\(c\)|by|\d{4})|(?:ⓒ|©)[^\n]{1,60}무단)[^\n]{0,160}\Z",
    re.IGNORECASE,
)
_REPORTED = re.compile(r"(?<!니)다[.?!]?[\"'”’」』)\]\s]*\Z")
_SENTENCE = re.compile(r"[가-힣][다요죠까][.?!]+[\"'”’」』)\]\s]*\Z")
_LONGEST, _LONGEST_COPYRIGHT = 400, 260


def is_notice(line: str) -> bool:
    """Tell whether the whole of a line is a share bar or a notice of the outlet, wherever it stands."""
    return _is_any_of((_SHARE_BAR, *_NOTICES), line)


def is_call(line: str) -> bool:
    """Tell whether a line that stands above or below an article is the outlet's call to its readers."""
    return _is_any_of(_CALLS, line)


def is_copyright(line: str) -> bool:
    """Tell whether the whole of a line is the outlet's claim to its text."""
    return len(line) <= _LONGEST_COPYRIGHT and _is_any_of((_COPYRIGHT,), line)


def is_sentence(line: str) -> bool:
    """Tell whether a line ends as a sentence with its stop, as headings and labels do not."""
    return bool(_SENTENCE.search(line[-20:]))


def without_copyright(line: str) -> str:
    """Return a line without the claim to its text that hangs on its end."""
    found = _COPYRIGHT_TAIL.search(line)
    return line[: found.start()].rstrip() if found and not _is_reported(line) else line


def _is_any_of(patterns: tuple[re.Pattern[str], ...], line: str) -> bool:
    if len(line) > _LONGEST or _is_reported(line):
        return False
    return any(pattern.fullmatch(line) for pattern in patterns)


def _is_reported(line: str) -> bool:
    """Tell whether a line ends as reports do, with ``-다``; notices say ``-니다`` and ``-요``."""
    return bool(_REPORTED.search(line[-20:]))
