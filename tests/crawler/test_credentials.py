import pytest

from crawler.credentials import with_key
from crawler.factsheet import read_fact_sheet
from crawler.session import Order, Session

BASE = "https://open.assembly.go.kr"


def session(sheet, key="a+b/c=="):
    return Session(sheet, Order((22,)), BASE, key, archive=None)


def test_the_key_joins_the_query(sheet):
    assert with_key(f"{BASE}/x?AGE=22", session(sheet)) == f"{BASE}/x?AGE=22&KEY=a%2Bb%2Fc%3D%3D"
    assert with_key(f"{BASE}/x", session(sheet)) == f"{BASE}/x?KEY=a%2Bb%2Fc%3D%3D"


@pytest.mark.parametrize("key", ["a+b/c==", "a%2Bb%2Fc%3D%3D"])
def test_a_key_works_encoded_and_decoded(key):
    portal = Session(read_fact_sheet("datagokr"), Order((22,)), "https://apis.data.go.kr", key, archive=None)
    url = "https://apis.data.go.kr/x?bill_id=PRC_1"
    assert with_key(url, portal) == f"{url}&serviceKey=a%2Bb%2Fc%3D%3D"


def test_a_source_without_keys_is_given_none():
    open_to_all = Session(read_fact_sheet("likms"), Order((22,)), BASE, "secret", archive=None)
    assert with_key(f"{BASE}/x", open_to_all) == f"{BASE}/x"


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
