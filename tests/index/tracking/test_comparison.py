from made_up_summaries import LAW, SUMMARIES

from index.korean.proposed import place_name
from index.tracking.comparison import NEW_ACT, Side, compare


def side(key, text, law=LAW, action="일부개정"):
    return Side(key, law, action, text)


def table(rows):
    return {tuple(map(place_name, row.places)): set(row.cells) for row in rows}


def test_every_cell_holds_the_words_of_its_bill_and_article():
    amending = [(str(at), text, said) for at, (_, text, said) in enumerate(SUMMARIES) if "제1조" not in said]
    rows = compare([side(key, text) for key, text, _ in amending])
    for key, _, expected in amending:
        found = {place_name(place): row.cells.get(key) for row in rows for place in row.places}
        assert {name for name, quotes in found.items() if quotes} == expected.keys()
        assert all(any(words in quote for quote in found[name]) for name, words in expected.items())


def test_articles_come_in_order_then_tables_then_addenda_then_what_names_none():
    text = "가. 갑(안 부칙 제2조).\n나. 을(안 별표 1).\n다. 병(안 제10조).\n라. 정(안 제2조의2).\n마. 무."
    names = [tuple(map(place_name, row.places)) for row in compare([side("1", f"주요내용\n{text}")])]
    assert names == [("제2조의2",), ("제10조",), ("별표 1",), ("부칙 제2조",), ()]


def test_what_is_said_of_several_articles_at_once_is_one_row():
    text = "주요내용\n가. 의무를 정함(안 제4조부터 제6조까지).\n나. 벌칙을 정함(안 제9조)."
    other = "주요내용\n가. 벌칙을 없앰(안 제9조)."
    assert table(compare([side("1", text), side("2", other)])) == {
        ("제4조", "제5조", "제6조"): {"1"},
        ("제9조",): {"1", "2"},
    }


def test_the_same_text_from_two_services_is_quoted_once():
    text = "이에 점검을 의무로 하려는 것임(안 제4조)."
    (row,) = compare([side("1", f"{text}\n\n{text.replace(' ', '  ')}")])
    assert row.cells == {"1": [text]}


ONE = """주요내용
가. 이 법은 중개거래의 투명성과 공정성을 높임을 목적으로 함(안 제1조).
나. 중개사업자는 이용사업자와 계약서를 작성하여 교부하여야 함(안 제6조 및 제7조).
다. 위원회는 위반한 자에게 과징금을 부과할 수 있음(안 제20조)."""
OTHER = """주요내용
가. 이용거래의 공정성 확보를 목적으로 함(안 제1조).
나. 거래상 지위를 남용하는 행위를 금지함(안 제9조).
다. 이용사업자에게 계약서를 교부하도록 함(안 제5조).
라. 매출액의 100분의 2 이내에서 과징금을 부과할 수 있도록 함(안 제31조)."""


def test_new_acts_stand_side_by_side_by_their_subjects():
    rows = compare([side("1", ONE, "가법", NEW_ACT), side("2", OTHER, "나법", NEW_ACT)])
    assert table(rows) == {
        ("제1조",): {"1", "2"},
        ("제9조",): {"2"},
        ("제6조", "제7조"): {"1", "2"},
        ("제20조",): {"1", "2"},
    }


def test_amendments_of_two_acts_are_not_mixed():
    rows = compare([side("1", "이에 고침(안 제4조)."), side("2", "이에 고침(안 제4조).", "나법")])
    assert [(row.law, set(row.cells)) for row in rows] == [(LAW, {"1"}), ("나법", {"2"})]
