from hypothesis import given
from hypothesis import strategies as st

from index.tracking.similar import apart, most_alike

TEXT = (
    "제안이유 및 주요내용\n현행법은 점검을 정하지 않음.\n그러나 장애가 잇따르고 있음.\n"
    "이에 부가통신사업자의 점검을 의무로 하려는 것임(안 제35조)."
)
AGAIN = TEXT.replace("그러나 장애가 잇따르고 있음.", "그러나 데이터센터에 불이 났음.")
OTHER = "제안이유 및 주요내용\n은행의 대출 금리를 낮추려는 것임(안 제3조)."


def test_bills_come_by_likeness():
    found = most_alike(TEXT, {"other": OTHER, "again": AGAIN, "same": TEXT})
    assert [key for key, _ in found] == ["same", "again"]
    assert found[0][1] == 1


def test_sentences_are_shared_or_of_one_alone():
    found = apart(TEXT, AGAIN)
    assert [one for one, _ in found.shared] == [
        "현행법은 점검을 정하지 않음.",
        "이에 부가통신사업자의 점검을 의무로 하려는 것임(안 제35조).",
    ]
    assert (found.ours, found.theirs) == (
        ["그러나 장애가 잇따르고 있음."],
        ["그러나 데이터센터에 불이 났음."],
    )


@given(st.text(alphabet="가나다. \n", max_size=80), st.text(alphabet="가나다. \n", max_size=80))
def test_every_sentence_is_told_once(one, other):
    found, back = apart(one, other), apart(other, one)
    assert len(found.shared) == len(back.shared)
    assert len(found.ours) + len(found.shared) == len(back.theirs) + len(back.shared)
