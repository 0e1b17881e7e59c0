import pytest

from crawler.pages.cleaning import clean, without_repeats
from crawler.pages.notices import is_notice

LINE = "플랫폼 회사는 소상공인과 만나 {} 번째 계획을 밝혔다고 전했다."
LINES = [LINE.format(number) for number in "가나다라마바"]


@pytest.mark.parametrize(
    "line",
    [
        "트위터 페이스북 카카오스토리",
        "카카오톡으로 공유하기",
        "URL 복사",
        "<저작권자(c) 한국통신, 무단 전재-재배포 금지>",
        "[ⓒ 한국신문 & a.kr, 무단전재 및 재배포 금지]",
        "제보는 카카오톡 okjebo",
        "한국통신TV 기사문의 및 제보 : 카톡/라인 jebo23",
        "▶ 네이버에서 한국신문 구독하기",
        "2022/12/08 17:44 송고",
        "a.com | 홍길동 기자",
        "#카카오 #플랫폼",
        "※ 우울감 등으로 도움이 필요하면 자살예방상담전화 109로 전화하세요.",
        "(끝)",
        "ADVERTISEMENT",
        "기사 URL이 복사되었습니다.",
        "관련기사",
    ],
)
def test_a_notice_goes(line):
    assert clean([*LINES, line], None).body == tuple(LINES)


@pytest.mark.parametrize(
    "line",
    [
        "회사는 이용자 정보를 무단 수집한 것으로 드러났다.",
        "피해 신고는 카카오톡 채널과 누리집으로 받는다고 회사는 밝혔다.",
        "카카오와 네이버는 같은 날 입장을 냈다.",
        "△카카오톡 △네이버 △쿠팡 이용자로 나누어 지급한다.",
        "▶ 인터뷰 : 홍길동 / 부산 금정구",
        "저작권자 단체는 플랫폼 회사들에 사용료를 요구하고 있다고 말했다.",
    ],
)
def test_a_sentence_of_the_article_stays(line):
    assert not is_notice(line)
    assert line in clean([*LINES[:3], line, *LINES[3:]], None).body


def test_below_the_copyright_line_nothing_is_the_articles():
    assert clean(
        [*LINES, "ⓒ 한국신문, 무단전재 및 재배포 금지", "다른 기사의 제목이 여기 있다"], None
    ).body == tuple(LINES)


@pytest.mark.parametrize(
    "line",
    [
        "카톡으로 소식 받기 ☞ 카카오톡 채널 '신문' 추가",
        "▶카카오뷰에서도 만나요",
        "제보 카톡 ID: shinmun",
        "카카오톡에서 공유",
        "이 기사를 카카오톡으로 보내기",
        "▷ 카카오톡 : '가나제보' 검색, 채널 추가",
        "▷ 전화 : 02-000-0000",
        "가나뉴스는 여러분의 제보를 기다립니다.",
    ],
)
def test_a_call_goes_at_the_ends_of_an_article(line):
    assert clean([*LINES, line]).body == tuple(LINES)
    assert clean([line, *LINES]).body == tuple(LINES)
    assert clean([*LINES, line, "홍길동 기자 a@b.kr"]).body == tuple(LINES)


@pytest.mark.parametrize(
    "line",
    [
        "시민단체는 공익 제보는 두텁게 보호돼야 하며 플랫폼도 예외가 아니라고 강조했다",
        "협회는 네이버에 학습을 위한 뉴스 무단 복제를 금지해 달라고 요구했다.",
        "저작권자: 이용자는 게시물의 저작권을 가진다고 규정했다",
        "무단 전재를 금지한다는 조항이 약관에 담겼다",
        "▲ 소상공인 전용 상담창구 운영 및 무료 교육 제공",
        "▲ 쿠팡 입점 판매자에게 광고비 600억원 제공",
        "■ 카카오, 구독형 서비스 이벤트 무료로 전환",
        "▶ 네이버 앱 다운로드 수는 100만 건을 넘었다",
        "카카오톡: 이용자 4,800만 명",
        "그는 카카오톡으로 자료를 보내기로 했다.",
    ],
)
def test_what_an_article_says_stays_wherever_it_stands(line):
    for lines in ([*LINES[:3], line, *LINES[3:]], [*LINES, line], [line, *LINES]):
        cleaned = clean(lines)
        assert (cleaned.body, cleaned.captions) == (tuple(lines), ())


def test_below_a_copyright_line_goes_what_is_no_sentence():
    claim = "<저작권자(c) 한국통신, 무단 전재-재배포 금지>"
    assert clean([*LINES, claim, "카카오, 새 보상안 발표", "많이 본 기사"]).body == tuple(LINES)
    assert clean([*LINES[:4], claim, *LINES[4:]]).body == tuple(LINES)


def test_a_run_that_repeats_goes_and_a_refrain_stays():
    assert without_repeats([*LINES, "짧은 줄", *LINES]) == [*LINES, "짧은 줄"]
    assert without_repeats([*LINES, *LINES[:2]]) == [*LINES, *LINES[:2]]
    assert without_repeats(["네.", "아니요."] * 10) == ["네.", "아니요."] * 10


def test_a_title_above_the_article_goes():
    assert clean(["제목, 하나", *LINES], "제목 하나").body == tuple(LINES)
    assert clean(["제목, 하나", *LINES], None).body == ("제목, 하나", *LINES)


@pytest.mark.parametrize(
    ("lines", "captions"),
    [
        (["장관이 3일 대표들과 기념촬영을 하고 있다.", "(사진=홍길동 기자)"], 1),
        (["장관과 대표들. (사진=한국통신)"], 1),
        (["▲ 장관이 3일 인사하고 있다. /한국통신"], 1),
        (["회사는 방안을 검토하고 있다.", "[사진 출처 : 회사 누리집]"], 1),
        (["상황을 확인하고 있습니다. [사진=한국통신]"], 0),
    ],
)
def test_captions_are_told_from_sentences(lines, captions):
    cleaned = clean([*LINES, *lines, LINE.format("끝")], None)
    assert len(cleaned.captions) == captions
    kept = [line for line in lines if "검토하고 있다" in line or "있습니다" in line]
    assert cleaned.body == (*LINES, *kept, LINE.format("끝"))
