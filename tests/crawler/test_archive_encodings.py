import gzip
import zlib

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.archive.encodings import MOST_MEMBERS, TooManyMembersError, UnknownEncodingError, decode


def raw_deflate(body):
    return zlib.compress(body)[2:-4]


ENCODERS = {"gzip": gzip.compress, "X-GZIP": gzip.compress, "deflate": zlib.compress, "br": brotli.compress}


@pytest.mark.parametrize("coding", ENCODERS)
@given(body=st.binary())
def test_round_trip(coding, body):
    assert decode(ENCODERS[coding](body), coding, 1000) == body


def test_gzip_may_come_in_several_members():
    members = [gzip.compress(body) for body in (b"a" * 600, b"b" * 600, b"")]
    assert decode(b"".join(members), "gzip", 5_000) == b"a" * 600 + b"b" * 600
    assert len(decode(b"".join(members), "gzip", 1_000)) == 1_001
    assert decode(members[0] + b"\x1f\x8bno member", "gzip", 5_000) == b"a" * 600


def test_gzip_members_are_bounded():
    empty = gzip.compress(b"")
    assert decode(empty * MOST_MEMBERS, "gzip", 5_000) == b""
    with pytest.raises(TooManyMembersError):
        decode(empty * (MOST_MEMBERS + 1), "gzip", 5_000)


def test_deflate_without_its_header():
    assert decode(raw_deflate(b"body" * 99), "deflate", 1000) == b"body" * 99


def test_several_codings_are_undone_from_the_last():
    assert decode(brotli.compress(gzip.compress(b"body")), "gzip, br", 1000) == b"body"


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br"])
def test_a_body_that_was_decoded_before_is_used_as_it_is(coding, caplog):
    assert decode(b'{"row": 1}', coding, 1000) == b'{"row": 1}'
    assert coding in caplog.text


@pytest.mark.parametrize("coding", ENCODERS)
def test_a_few_bytes_do_not_grow_without_bound(coding):
    bomb = ENCODERS[coding](bytes(20_000_000))
    assert 1000 < len(decode(bomb, coding, 1000)) < 100_000


def test_of_a_body_cut_short_what_there_is():
    assert decode(gzip.compress(bytes(range(256)))[:-20], "gzip", 1000).startswith(b"\x00\x01\x02")


def test_an_unknown_coding():
    with pytest.raises(UnknownEncodingError, match="zstd"):
        decode(b"body", "gzip, zstd", 1000)
