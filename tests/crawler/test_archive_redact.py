from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.archive import Exchange, redact

NOW = datetime(2026, 7, 1, tzinfo=UTC)
KEY = "demo-secret-123"
DATA_GO_KR_KEY = "ab+cd/ef12345=="
HEADERS = st.lists(st.tuples(st.text(), st.text()).map(tuple)).map(tuple)


def exchange(url="http://h/a", status=200, headers=(), body=b""):
    return Exchange(url, status, tuple(headers), body, NOW)


def test_secrets_are_replaced_everywhere():
    kept = redact(
        exchange(f"http://h/{KEY}?x={KEY}", headers=[("Location", f"/b?k={KEY}")], body=f"<{KEY}>".encode()),
        [KEY],
    )
    assert kept.url == "http://h/REDACTED?x=REDACTED"
    assert kept.headers == (("Location", "/b?k=REDACTED"), ("Content-Length", "10"))
    assert kept.body == b"<REDACTED>"


@pytest.mark.parametrize("given_as", [DATA_GO_KR_KEY, "ab%2Bcd%2Fef12345%3D%3D"])
@pytest.mark.parametrize(
    "written",
    [
        DATA_GO_KR_KEY,
        "ab%2Bcd%2Fef12345%3D%3D",
        "ab%2bcd%2fef12345%3d%3d",
        "ab%2Bcd/ef12345%3D%3D",
        "ab%252Bcd%252Fef12345%253D%253D",
        r"ab+cd\/ef12345==",
        r"ab+cd/ef12345\u003d\u003d",
        r"ab\u002Bcd\/ef12345\\u003d\\u003d",
        "ab&#43;cd&#x2F;ef12345&#061;&#x3D;",
        "ab&plus;cd&sol;ef12345&equals;&equals;",
        "ab cd/ef12345==",
        "ab%20cd%2Fef12345%3D%3D",
    ],
)
def test_every_spelling_of_a_secret(given_as, written):
    assert redact(exchange(body=written.encode()), [given_as]).body == b"REDACTED"


def test_a_secret_among_very_many_backslashes():
    many = b"\\" * 200_000
    body = many + b"ab12345 " + many + b"/+ab12345="
    assert redact(exchange(body=body), ["/+ab12345="]).body == many + b"ab12345 REDACTED"


def test_short_secrets_only_as_the_value_of_their_parameter():
    body = b'"demo" KEY=demo&x=demo KEY=democracy MONKEY=demo'
    assert (
        redact(exchange(body=body), ["demo"]).body == b'"demo" KEY=REDACTED&x=demo KEY=democracy MONKEY=demo'
    )


def test_an_empty_secret_is_none():
    assert redact(exchange(body=b"abc"), ["", *[]]).body == b"abc"


def test_secret_parameters_are_replaced_by_name_and_user_info_is_dropped():
    kept = redact(exchange("https://me:word@h/a?OC=gildong&serviceKey=x%2B&key=10#KEY=y"), ())
    assert kept.url == "https://h/a?OC=REDACTED&serviceKey=REDACTED&key=10#KEY=y"


@pytest.mark.parametrize(
    "name", ["Set-Cookie", "set-cookie2", "Cookie", "Authorization", "Proxy-Authorization"]
)
def test_cookies_are_dropped(name):
    assert redact(exchange(headers=[(name, "session=1")]), ()).headers == (("Content-Length", "0"),)


def test_headers_tell_of_the_decoded_body():
    headers = [
        ("Content-Encoding", "gzip"),
        ("Transfer-Encoding", "chunked"),
        ("content-length", "9"),
        ("ETag", "1"),
    ]
    kept = redact(exchange(headers=headers, body=b"abc"), ())
    assert kept.headers == (("ETag", "1"), ("Content-Length", "3"))


def test_headers_cannot_inject_others():
    headers = [("A", "b\r\nSet-Cookie: c"), ("B\r\nSet-Cookie", "d"), ("", "e"), ("이름", "f"), ("G", "값 1")]
    kept = redact(exchange("http://h/a\r\nWARC-Type: x", headers=headers), ())
    assert kept.headers[:-1] == (("A", "b Set-Cookie: c"), ("G", "%EA%B0%92 1"))
    assert kept.url == "http://h/aWARC-Type:%20x"


@given(st.text(), HEADERS, st.binary())
def test_redacting_twice_changes_nothing(url, headers, body):
    once = redact(exchange(url, headers=headers, body=body), [KEY])
    assert redact(once, [KEY]) == once
