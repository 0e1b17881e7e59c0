"""Who acts though no list knows him: 안녕하세요, 새참입니다; 결제업체 두레페이가; 정부는."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from re import Match

from index.korean.boundaries import ends_name
from index.korean.known_names import Kind, known_words
from index.korean.organisations import Organisation
from index.korean.patterns import lazy
from index.korean.person_names import looks_like_name
from index.korean.sentences import Sentence
from index.korean.spans import Span
from index.tracking.pledges import cues
from index.tracking.pledges.actors import organisation_of

_NAME = r"(?P<name>[가-힣A-Za-z][가-힣A-Za-z0-9]{1,9}?(?: [A-Z][A-Za-z]{1,9})?)"
_GREETED = lazy(
    rf"(?:안녕하세요[.,!]?\s?|^){_NAME}(?P<team> ?(?:운영팀|팀|고객센터|서비스팀|임직원))?"
    r"(?:입니다|이에요|예요)"
)
_IS = ("입니다", "이에요", "예요")
_SIGNED = lazy(
    r"\n(?P<name>[가-힣A-Za-z][가-힣A-Za-z0-9 ]{1,14}?) (?P<team>대표이사|대표|임직원|운영팀)[^\n.]{0,12}$"
)
_ASIDE = r"(?:\([^()\n]{1,20}\))?"
_DESCRIBED = lazy(
    r"(?:업체|기업|회사|운영사|스타트업|개발사|벤처|앱|플랫폼|서비스|쇼핑몰|장터|마켓|운영하는|자회사|계열사)(?:인)?"
    rf" [‘'“]?{_NAME}[’'”]?{_ASIDE}(?:은|는|이|가|의|도|와|과)(?= )"
)
_USED = lazy(
    rf"(?<![가-힣A-Za-z]){_NAME}{_ASIDE}(?:을|를) (?:이용|사용|사랑|아껴|찾아)[가-힣]{{0,2}} ?주[시셔]"
)
_GIVES = ("주시", "주셔")
_LED = lazy(r"\((?:대표|대표이사|CEO|법인명)[^()\n]{1,20}\)")
# 미르카드는, 가온링크도; 온별마켓은 is known by being named again.
_SURE = (
    r"카드|은행|페이|바이오|랩스|링크|증권|캐피탈|푸드|제약|게임즈|커머스|솔루션|시스템즈|코리아|모빌리티|텔레콤"
    r"|로보틱스|네트웍스|홀딩스|컴퍼니|저축은행"
)
_SURELY = frozenset(_SURE.split("|"))
_ENDED = lazy(
    rf"(?:{_SURE}|마켓|장터|몰|배달|오더|콜|뱅크|스토어|로지스|모아|플러스|하우스)"
    r"(?=(?:\([^()\n]{1,20}\))?(?:은|는|이|가|도|측은|측이) )"
)
# 물빛톡은 … 늘리겠다고 밝혔다.
_BEGINS = lazy(rf"{_NAME}{_ASIDE}(?: ?측)?(?:은|는|이|가) ")
_SAYS = lazy(r"밝혔|말했|전했|공지했|알렸|발표했|내놨|설명했|기로 했|겠다|예정|계획")
_OF_FIRM = lazy(
    r"[’'”]? ?(?:측[은이]|관계자|대표|운영사|이용자|고객|회원|가입자|구독자|판매자|입점|서비스|앱(?![가-힣])"
    r"|뉴스룸|요금)"
)
_GENERIC = lazy(
    r"(?:신용|체크|교통|선불|직불|법인|기프트|복지|시중|인터넷(?:전문)?|지방|국책|간편|온라인|모바일|디지털|오픈|중고|쇼핑|전통"
    r"|대형|공공|음식|로켓|새벽|무료|복합|도시락|미스|메이드인|팀|스마트|퍼스널|바이오|나노|상호|비짓|화개|오일|만물|벼룩)$"
)
_NO_NAMES = lazy(
    r"(?:[가-힣]*(?:관계자|대표|임원|직원|측|쪽|업계|노조|협회|가운데|사이|전체|모두|대부분|여러|시장|매출|실적|수|들"
    r"|이용자|사용자|가입자|판매자|노동자|수수료|사업자|고객|회원|기사|라이더|운영|화면|약관|정책|요금|규제|장애|팀"
    r"|센터|기능|단체|협의체|회사|법인|재단|조합|장관|차관|지사|의원|위원|교수|회장|원장|사장|당국|정부|경찰|검찰|법원"
    r"|결과|계획|사항|현황|내용|의견|기간|대상|금액|일시|장소|목적|방법|절차|개요|배경|취지|항목|일정|조치|과제|분야|비고"
    r"|소위|실사단|조사단|개정안|법안|업체|기업|그룹|소속사|종사자|업주|점주|상인|소비자)"
    r"|이[가-힣]?|그|해당|우리|저희|다른|모든|각|본사|자체|스스로|규모|이용|정보|책임|부담|지원|입장|서비스|앱|혜택)$"
)
_LABEL = lazy(rf"\(?{_NAME}\)? ?[:：] ")  # - 굴렁쇠: 안전모를 비치하기로 함
_FIRMS = lazy(r"(?:\d{1,2}|두|세|네|다섯) ?(?:개사|개 ?(?:기업|업체|회사|플랫폼))")
_PARTED = lazy(r"(?:[와과](?= )|[,·:])? ?(?:등 )?(?:\s|$)|[,·]")
_COUNTED_FAR = 80  # letters before a count of firms, among which they are named
# 새벗당은, in a text of elections.
_PARTY = lazy(r"당 (?:정책위|대표|원내|의원|최고위|대변인|지도부|선대위|비대위|(?:[가-힣]{2,6} )?공약)")
_NO_PARTIES = tuple(f"{one}당" for one in "여야정일식성서배해담부상강수할타사전로마분도인시")
_OF_PARTIES = ("공약", "총선", "정책위", "원내", "당대표", "국회의원", "대선", "지방선거", "최고위", "당론")
_HEADLINE = lazy(rf"(?:\[[^\[\]\n]{{1,12}}\] ?)?[‘'“]?{_NAME}[’'”]?, ")  # 두레페이, 단말기 3만대 교체
_GOVERNMENT = lazy(r"정부(?=[는가도] )")
_LOCAL = lazy(r"[시군](?=[은는이가] )")
_NO_LOCALS = ("당시", "다시", "동시", "역시", "임시", "일시", "도시")
_SENTENCE_ENDS = (". ", "” ", '" ')
_LONGEST_LOCAL = 4  # letters
_ANOTHER = lazy(
    r"(?<![가-힣])(?!우리 |한국 |또 |또한 |한편 |다만 |대신 |특히 |앞서 |이어 |이날 |결국 |당초 "
    r"|그러나 |그리고 |반면 )"
    r"[가-힣]{1,8}(?<![은는이가을를에의로와과도고며서한면데자])[ ]$"
)
_HOUSE = lazy(  # whose own page it is: 새참 사장님광장
    rf"(?:㈜|\(주\))?{_NAME}(?<!신문)(?<!일보)(?<!통신)(?<!뉴스)(?<!경제)(?<!저널)(?<!방송)(?<!투데이)(?<!미디어)"
    r"(?: (?:[가-힣A-Za-z]{0,8} ?)?(?:공지|소식|뉴스룸|블로그|광장|센터|안내|공지사항|고객센터"
    r"|보도자료|입장문))?$"
)
_PAGE = lazy(
    r"(?:㈜|\(주\)|주식회사)? ?(?:(?:[가-힣A-Za-z]{1,8} ?){0,3}"
    r"(?:뉴스룸|공지(?:사항)?|소식지?|블로그|광장|센터|안내|사이트|피드|보도자료|입장문|보고서|레터|채널|위원회|본부|성명|논평|홈페이지|스토리))?"
)
_TO_CUSTOMERS = lazy(r"저희|당사|고객님|회원님|점주님|사장님|이용해 주시는|이용자 여러분")
_LETTER = lazy(r"[가-힣A-Za-z0-9]")
_GREETING = 200  # letters, in which a notice greets
_LONGEST = 8  # letters before the ending of a name
MOST = 40  # names that are looked for in a text
_FEWEST = 2  # times that a text names a company


def strangers(
    text: str, printed: tuple[str, str], known: Sequence[Span], sentences: Sequence[Sentence]
) -> list[Organisation]:
    """Return where a text names companies, and the government, that ``known``, what was read, has not."""
    found = [_organisation(text, *one.span(), "ministry") for one in _governments(text)]
    title, outlet = printed
    told, own, local = _told_names(text, title), _own_names(text, outlet), _local_governments(text)
    parties, labels = _parties(f"{title}\n{text}"), _labels(text, sentences)
    if not any(isinstance(one, Organisation) and one.kind in ("company", "service") for one in known):
        told = _speakers(text, sentences) | told
    names = list(islice(filter(_may_be_name, told | own | local | parties | labels), MOST))
    places, titled = _places(text, names), _places(title, names)
    taken = _letters_of(text, known) if places else b""
    for name, where in places.items():
        sure = told.get(name) or own.get(name) or len(where) + len(titled.get(name, ())) >= _FEWEST
        if sure and not any(any(taken[slice(*place)]) for place in where):
            kind: Kind = "local" if name in local else "party" if name in parties else "company"
            found += [_organisation(text, *place, kind) for place in where]
    return sorted(found, key=lambda one: one.start)


def _governments(text: str) -> Iterator[Match[str]]:
    """Yield where the government of Korea is the subject; 프랑스 정부 and 문재인 정부 are others."""
    for one in _GOVERNMENT.finditer(text):
        alone = not one.start() or not "가" <= text[one.start() - 1] <= "힣"
        if alone and not _ANOTHER.search(text, max(0, one.start() - _LONGEST - 1), one.start()):
            yield one


def _local_governments(text: str) -> dict[str, bool]:
    """Return cities and counties that begin a sentence: 제천시는."""
    names: dict[str, bool] = {}
    for one in _LOCAL.finditer(text):
        name = _run_before(text, one.end())
        start = one.end() - len(name)
        begins = not start or text[start - 1] == "\n" or text.endswith(_SENTENCE_ENDS, 0, start)
        if 1 < len(name) <= _LONGEST_LOCAL and begins and name not in _NO_LOCALS:
            names[name] = False
    return names


def is_page_of(outlet: str, one: Organisation) -> bool:
    """Tell whether an outlet is the page of one whom it names: 쿠팡 뉴스룸, and not 쿠팡 노조."""
    told = outlet[: one.start] + outlet[one.end :]
    surely = one.basis != "ending" or one.kind != "company" or "㈜" in outlet
    return surely and not one.text.endswith("뉴스") and _PAGE.fullmatch(told.strip()) is not None


def own_page(outlet: str) -> str | None:
    """Return the company whose own page an outlet is, though its name means another thing, too: 당근 소식."""
    name, _, page = outlet.partition(" ")
    known = organisation_of(name) if _PAGE.fullmatch(page) else None
    return known.name if known else None


def _labels(text: str, sentences: Sequence[Sentence]) -> dict[str, bool]:
    """Return by what lines begin that is counted among firms: 굴렁쇠, 씽씽이 2개사."""
    begun = (_LABEL.match(text, one.start, one.end) for one in sentences if one.kind == "bullet")
    names = {one["name"] for one in begun if one}
    if not names:
        return {}
    before = (text[max(0, one.start() - _COUNTED_FAR) : one.start()] for one in _FIRMS.finditer(text))
    firms = {name for said in before for name in _PARTED.split(said.rpartition("\n")[2])}
    return dict.fromkeys(sorted(names & firms), False)


def _parties(text: str) -> dict[str, bool]:
    """Return parties that no list knows, where a text is of what parties do."""
    if "당 " not in text or not any(map(text.__contains__, _OF_PARTIES)):
        return {}
    names = {_run_before(text, one.start() + 1) for one in _PARTY.finditer(text)}
    return {one: False for one in sorted(names) if len(one) > 2 and not one.endswith(_NO_PARTIES)}


def _own_names(text: str, outlet: str) -> dict[str, bool]:
    """Return by what the writer may call himself, and whether that is surely a company's name."""
    head, foot = text[:_GREETING], text.rstrip()[-_GREETING:]
    told = [
        _GREETED.search(head) if any(map(head.__contains__, _IS)) else None,
        _USED.search(head) if any(map(head.__contains__, _GIVES)) else None,
        _HOUSE.match(outlet),
        _SIGNED.search(foot),
    ]
    names = [one for one in told if one]
    to_customers = bool(names) and _TO_CUSTOMERS.search(text) is not None
    return {
        one["name"]: to_customers or bool(one.groupdict().get("team")) or _ends_surely(one["name"])
        for one in names
    }


def _ends_surely(name: str) -> bool:
    found = _ENDED.search(f"{name}는 ")
    return found is not None and found[0] in _SURELY


def _ends_so(name: str) -> bool:
    return _ENDED.search(f"{name}는 ") is not None


def _told_names(text: str, title: str) -> dict[str, bool]:
    """Return names that their ending or the words beside them tell, and whether one is told surely."""
    headed = _HEADLINE.match(title)
    names = {headed["name"]: False} if headed and _may_head(headed["name"]) else {}
    names |= {one["name"]: _ends_so(one["name"]) for one in _DESCRIBED.finditer(text)}
    names |= {_run_before(text, one.start()): False for one in _LED.finditer(text)}
    for one in _ENDED.finditer(text):
        begun = _run_before(text, one.start())
        if len(begun) > 1 and not _GENERIC.match(begun):
            names[begun + one[0]] = one[0] in _SURELY
    return names


def _speakers(text: str, sentences: Sequence[Sentence]) -> dict[str, bool]:
    """Return who says what he will do, which may be a company where a text names none that is known."""
    begun = ((_BEGINS.match(text, one.start), one.end) for one in sentences)
    names = (one["name"] for one, end in begun if one and _SAYS.search(text, one.end(), end))
    return {name: False for name in names if not looks_like_name(name) and _is_firm(text, name)}


def _is_firm(text: str, name: str) -> bool:
    """Tell whether a text speaks of somebody as of a firm: 물빛톡 측은, 물빛톡 이용자."""
    at = text.find(name)
    while at >= 0:
        if _OF_FIRM.match(text, at + len(name)):
            return True
        at = text.find(name, at + 1)
    return False


def _may_head(name: str) -> bool:
    return len(name) > 2 and not looks_like_name(name)


def _run_before(text: str, end: int) -> str:
    """Return the letters that stand together before a place, none where they are too many for a name."""
    start = end
    while start and end - start <= _LONGEST and text[start - 1].isalnum():
        start -= 1
    return text[start:end] if end - start <= _LONGEST else ""


def _may_be_name(name: str) -> bool:
    ours = cues.words("nouns", "beneficiaries") | cues.words("nouns", "abstract")
    known = known_words().get(name) and organisation_of(name) is None
    return len(name) > 1 and not (known or name in ours or _NO_NAMES.match(name))


def _places(text: str, names: Sequence[str]) -> dict[str, list[tuple[int, int]]]:
    """Return where names stand as words, of two that begin at one place or overlap the longer or first."""
    places: dict[str, list[tuple[int, int]]] = {}
    after = 0
    found = sorted((start, -len(name), name) for name in names for start in _words(text, name))
    for start, length, known in found:
        if start >= after:
            after = start - length
            places.setdefault(known, []).append((start, after))
    return places


def _words(text: str, name: str) -> Iterator[int]:
    """Yield where a name stands as a word; a pattern for each text's names would cost more than its use."""
    start = text.find(name)
    while start >= 0:
        if not (start and _LETTER.match(text, start - 1)) and ends_name(text, start + len(name)):
            yield start
        start = text.find(name, start + 1)


def _letters_of(text: str, known: Sequence[Span]) -> bytearray:
    """Return for each letter of a text whether it is of an organisation that is known."""
    taken = bytearray(len(text))
    for one in known:
        if isinstance(one, Organisation):
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
    return taken


def _organisation(text: str, start: int, end: int, kind: Kind) -> Organisation:
    said = text[start:end]
    known = organisation_of(said)
    name = known.name if known else said
    return Organisation(start=start, end=end, text=said, basis="described", names=(name,), kind=kind)
