import pytest

from crawler.pages.cleaning import clean, is_notice, without_repeats

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
