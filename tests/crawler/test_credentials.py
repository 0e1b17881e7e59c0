import pytest

from crawler.credentials import with_key
from crawler.session import Order, Session

BASE = "https://open.assembly.go.kr"


def session(sheet, key="a+b/c=="):
    return Session(sheet, Order((22,)), BASE, key, archive=None)


def test_the_key_joins_the_query(sheet):
    assert with_key(f"{BASE}/x?AGE=22", session(sheet)) == f"{BASE}/x?AGE=22&KEY=a%2Bb%2Fc%3D%3D"
    assert with_key(f"{BASE}/x", session(sheet)) == f"{BASE}/x?KEY=a%2Bb%2Fc%3D%3D"


@pytest.mark.parametrize(
    "url",
    [
        "http://open.assembly.go.kr/x",
        "https://open.assembly.go.kr:8443/x",
        "https://open.assembly.go.kr.example/x",
        "https://open.assembly.go.kr@example.org/x",
        "https://example.org/https://open.assembly.go.kr/",
    ],
)
def test_the_key_goes_to_no_other_origin(sheet, url):
    assert with_key(url, session(sheet)) == url


def test_without_a_key_nothing_is_added(sheet):
    assert with_key(f"{BASE}/x", session(sheet, key=None)) == f"{BASE}/x"
