import pytest

from crawler.pages.bylines import reporters, without_dateline, without_signature


@pytest.mark.parametrize(
    ("said", "left", "names"),
    [
        ("(서울=연합뉴스) 홍길동 기자 = 정부는", "정부는", ["홍길동"]),
        ("[세종=뉴시스]홍길동 기자 = 정부는", "정부는", ["홍길동"]),
        ("(서울=연합뉴스) 홍길동 임꺽정 기자 = 정부는", "정부는", ["홍길동", "임꺽정"]),
        ("(서울=연합뉴스) 홍길동 선임 기자 임꺽정 기자 = 정부는", "정부는", ["홍길동", "임꺽정"]),
        ("[한국신문 홍길동 기자] 정부는", "정부는", ["홍길동"]),
        ("[한국=대전, 홍길동 기자] 정부는", "정부는", ["홍길동"]),
        ("홍길동 기자 = 정부는", "정부는", ["홍길동"]),
        ("[앵커] 정부는", "[앵커] 정부는", []),
        ("[단독] 정부는", "[단독] 정부는", []),
        ("[한국신문 홍길동 기자]", "[한국신문 홍길동 기자]", []),
    ],
)
def test_a_dateline_goes_and_gives_its_names(said, left, names):
    assert without_dateline(said) == (left, names)


@pytest.mark.parametrize(
    ("said", "left", "names"),
    [
        ("홍길동 기자 gd_hong1@a.co.kr", "", ["홍길동"]),
        ("홍길동 기자 (a@b.kr)", "", ["홍길동"]),
        ("세종=홍길동·임꺽정 기자", "", ["홍길동", "임꺽정"]),
        ("[홍길동 한국스타 기자]", "", ["홍길동"]),
        ("◎공감언론 뉴시스 [email protected]", "", []),
        ("했다고 밝혔다./홍길동 기자x@a.com", "했다고 밝혔다.", ["홍길동"]),
        ("KBS 뉴스 홍길동입니다.", "KBS 뉴스 홍길동입니다.", ["홍길동"]),
        ("연합뉴스TV 홍길동입니다. (a@yna.co.kr)", "연합뉴스TV 홍길동입니다.", ["홍길동"]),
        ("홍길동 기자입니다.", "홍길동 기자입니다.", []),
        ("문의는 help@a.com으로 하면 된다.", "문의는 help@a.com으로 하면 된다.", []),
        ("영상취재 : 홍길동 기자", "영상취재 : 홍길동 기자", []),
        ("홍길동 기자와 나눈 일문일답", "홍길동 기자와 나눈 일문일답", []),
    ],
)
def test_a_signature_goes_and_a_sentence_stays(said, left, names):
    assert without_signature(said) == (left, names)


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        (["순천, 광양 홍길동 기자 a@b.com"], ("홍길동",)),
        (["한국신문 = 홍길동 기자"], ("홍길동",)),
        (["홍길동 기자 외 1명", "홍길동"], ("홍길동",)),
        (["홍길동, 임꺽정"], ("홍길동", "임꺽정")),
        (["https://www.facebook.com/a", "한국신문", "SBS NEWS", "온라인뉴스팀", "경제부"], ()),
    ],
)
def test_reporters_are_names_alone(fields, names):
    assert reporters(fields, "한국신문") == names
