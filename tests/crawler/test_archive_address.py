from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.archive import SECRET_PARAMETERS, address

SAME = [
    ("HTTPS://Open.Assembly.go.kr:443/a", "https://open.assembly.go.kr/a"),
    ("http://h:80", "http://h/"),
    ("http://h/a?b=2&a=1#part", "http://h/a?a=1&b=2"),
    ("http://h/a?x=2&x=1", "http://h/a?x=1&x=2"),
    ("http://h/a?KEY=secret&AGE=22", "http://h/a?AGE=22"),
    ("http://h/a?serviceKey=s%2Bt&OC=me", "http://h/a"),
    ("http://h/가?이름=한글", "http://h/%EA%B0%80?%ec%9d%b4%eb%a6%84=%ED%95%9C%EA%B8%80"),
    ("http://h/a?q=가+나", "http://h/a?q=%EA%B0%80%20%EB%82%98"),
    ("http://h/%7Euser", "http://h/~user"),
    ("http://h/a?x=", "http://h/a?x"),
    ("http://someone:word@h/a", "http://h/a"),
    ("http://[::1]:8900/a", "http://[::1]:8900/a"),
]
DIFFERENT = [
    ("http://h/a", "https://h/a"),
    ("http://h:8900/a", "http://h:8901/a"),
    ("http://h/a?x=", "http://h/a"),
    ("http://h/a?key=10", "http://h/a?key=11"),  # a menu of ftc.go.kr, no secret
    ("http://h/a%2Fb", "http://h/a/b"),
    ("http://h/a+b", "http://h/a%20b"),
    ("http://h/a?q=%B0%A1", "http://h/a?q=%B0%A2"),  # EUC-KR
    ("http://h/a?q=1%262", "http://h/a?q=1&2"),
]
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
PAIRS = st.lists(st.tuples(TEXT.filter(lambda name: name not in SECRET_PARAMETERS), TEXT))


@pytest.mark.parametrize(("one", "other"), SAME)
def test_same_address(one, other):
    assert address(one) == address(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_addresses(one, other):
    assert address(one) != address(other)


@pytest.mark.parametrize(("url", "reason"), [("http://h:port/", "Port"), ("http://[::1/", "IPv6")])
def test_no_address(url, reason):
    with pytest.raises(ValueError, match=reason):
        address(url)


@given(PAIRS, st.randoms(), TEXT)
def test_order_encoding_and_secrets_do_not_matter(pairs, random, secret):
    shuffled = [*pairs, ("KEY", secret)]
    random.shuffle(shuffled)
    one = "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in pairs)
    other = "&".join(f"{quote(name, safe='').lower()}={quote(value, safe='~')}" for name, value in pairs)
    mixed = "&".join(
        f"{quote(name, safe='')}={quote(value, safe='').replace('%20', '+')}" for name, value in shuffled
    )
    assert address(f"http://h/a?{one}") == address(f"http://h/a?{mixed}")
    assert address(address(f"http://h/a?{other}")) == address(f"http://h/a?{other}")
