import pytest

from index.tracking.events.places import read_place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("6일 서울 중구 한국프레스센터에서 열린", "서울 중구 한국프레스센터"),
        ("정부세종청사에서 브리핑을", "정부세종청사"),
        ("오전 국회 소통관에서 기자회견을", "국회 소통관"),
        ("서울 여의도 국회에서", "서울 여의도 국회"),
        ("회의에서 논의했다", None),
        ("국회에 제출했다", None),
    ],
)
def test_a_place_is_told_by_its_name_and_particle(text, place):
    found = read_place(text, 0, len(text))
    assert (found and found[0]) == place
