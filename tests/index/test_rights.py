from hypothesis import given
from hypothesis import strategies as st
from made_up_articles import BODY, make_article

from index.rights import LONGEST_QUOTATION, is_free, quotation, shareable


@given(
    st.text(st.characters() | st.sampled_from("가나 \n"), max_size=900),
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


def test_a_short_text_is_quoted_whole():
    assert quotation("짧은 글\n두 줄") == "짧은 글 두 줄"
    assert quotation(" \n") is quotation(None) is None


def test_only_source_and_record_together_free_a_text():
    freed = {
        (reuse, kogl)
        for reuse in ("full", "quote", "metadata")
        for kogl in (None, *"01234", "AI")
        if is_free(make_article(reuse=reuse, kogl_type=kogl))
    }
    assert freed == {("full", "0"), ("full", "1")}


def test_what_is_not_free_is_shared_by_quotation_and_digest():
    record = make_article(kogl_type="3", reuse="full", subtitle="작은 제목", captions=None)
    shared = shareable(record)
    assert shared["quotation"] == quotation(BODY)
    assert {shared["body"], shared["subtitle"]} & {BODY, "작은 제목"} == set()
    assert shared["captions"] is None
    assert shared["title"] == record["title"]
    assert shareable({**record, "body": BODY + "."})["body"] != shared["body"]
