from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_articles import BODY, make_article

from index.rights import (
    LONGEST_QUOTATION,
    MASK,
    is_free,
    masked,
    quotation,
    shareable,
    shareable_value,
    shortened,
)


@given(
    st.lists(st.text(max_size=3) | st.sampled_from(["가", "나", " ", "\n", "긴 낱말 " * 20])).map("".join),
    st.lists(st.text(max_size=5), max_size=3),
)
def test_a_quotation_is_never_longer_than_it_may_be(text, words):
    assert len(quotation(text, words) or "") <= LONGEST_QUOTATION


def test_a_quotation_stands_around_the_words_that_were_looked_for():
    found = quotation(BODY, ["입점업체"])
    assert "쿠팡은 입점 업체와" in found
    assert found.startswith("…")
    assert quotation(BODY, ["없는말"]) == quotation(BODY)
    assert quotation(BODY).endswith("…")


@pytest.mark.parametrize(
    ("text", "room", "said"),
    [
        ("가나다 라마바", 7, "가나다 라마바"),
        ("가나다 라마바 사아자", 9, "가나다 라마바…"),
        ("가나다 라마바, 사아자", 10, "가나다 라마바…"),
        ("가나다라마바사아자차", 5, "가나다라…"),
    ],
)
def test_a_text_is_cut_at_a_words_end_and_says_so(text, room, said):
    assert shortened(text, room) == said


def test_a_person_is_masked_in_hangul_of_letters_too():
    told = "고객 김철수 씨는 환불을 받지 못했다."
    assert "김○○ 씨" in masked(told)
    assert masked(normalize("NFD", told)) == masked(told)


def test_a_short_text_is_quoted_whole():
    assert quotation("짧은 글\n두 줄") == "짧은 글 두 줄"
    assert quotation(" \n") is quotation(None) is None


def test_only_the_government_its_source_and_its_record_together_free_a_text():
    freed = {
        (kind, reuse, kogl)
        for kind in ("article", "release", "statement", "post")
        for reuse in ("full", "quote", "metadata")
        for kogl in (None, *"01234", "AI")
        if is_free(make_article(kind=kind, reuse=reuse, kogl_type=kogl))
    }
    assert freed == {("release", "full", "0"), ("release", "full", "1")}


@pytest.mark.parametrize(
    "private",
    [
        "reader@example.com",
        "my.name+2@mail.example.co.kr",
        "reader(at)example.com",
        "010-1234-5678",
        "01012345678",
        "010 1234 5678",
        "(02) 123-4567",
        "031.123.4567",
        "0505-123-4567",
        "+82-10-1234-5678",
        "900101-1234567",
        "900101-1******",
        "123-45-67890",
    ],
)
def test_what_leads_to_a_person_is_masked_wherever_a_text_is_passed_on(private):
    told = f"김모 씨(42)는 문의를 {private}로 받는다고 했다."
    expected = f"김모 씨(42)는 문의를 {MASK}로 받는다고 했다."
    assert masked(told) == quotation(told) == expected
    assert private not in quotation(f"{'긴 글이다. ' * 60}{told} {'긴 글이다. ' * 60}", ["김모"])
    free = make_article(kind="release", reuse="full", kogl_type="1", body=told, subtitle=told, title=told)
    closed = make_article(title=told, subtitle=None, captions=None)
    assert {shareable(free)[name] for name in ("body", "subtitle", "title")} == {expected}
    assert shareable(closed)["title"] == shareable_value("title", told) == expected


@pytest.mark.parametrize(
    "said", ["2022-10-15 12:00", "2024.01.15. 1,000억원", "의안번호 2118769", "1588-1234", "김○○ 씨", "0.25%"]
)
def test_days_amounts_and_numbers_of_bills_stay(said):
    assert masked(said) == said


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("02)123-4567reader@example.com", f"02){MASK}"),
        ("reader@example.com+other@example.com", f"{MASK}{MASK}"),
        ("reader@example.com+82-10-1234-5678", f"{MASK}{MASK}"),
        ("123-45-67890+82-10-1234-5678", f"{MASK}{MASK}"),
    ],
)
def test_what_runs_into_one_another_is_masked_all_the_same(told, shown):
    assert masked(told) == shown


AROUND = st.text(st.sampled_from("0123456789-. ()+@a가"), max_size=150)


@given(AROUND, AROUND)
def test_an_address_is_masked_wherever_it_stands_and_no_text_grows_longer(before, after):
    text = f"{before}a@b.kr{after}"
    assert "a@b" not in masked(text)
    assert len(masked(text)) <= len(text)


def test_what_is_not_free_is_shared_by_quotation_and_digest():
    record = make_article(kogl_type="3", reuse="full", subtitle="작은 제목", captions=None)
    shared = shareable(record)
    assert shared["quotation"] == quotation(BODY)
    assert {shared["body"], shared["subtitle"]} & {BODY, "작은 제목"} == set()
    assert shared["captions"] is None
    assert shared["title"] == record["title"]
    assert shareable({**record, "body": BODY + "."})["body"] != shared["body"]
